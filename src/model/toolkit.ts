import type { Json } from "./json.ts";

/** What the toolkit itself brings: read once by a shell, the same for every catalogue. */
export interface Toolkit {
  readonly version: string;
  /** `schemas/varbook/*.schema.json` by their `$id`. */
  readonly schemas: ReadonlyMap<string, Json>;
  /** `languages/<tag>.yaml` by tag; a catalogue's own file of that name goes before. */
  readonly languages: ReadonlyMap<string, Uint8Array>;
  /** `assets/` by file name. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}
