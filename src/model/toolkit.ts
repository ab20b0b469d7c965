import type { Json } from "./json.ts";

/** What the toolkit itself brings: read once by a shell, the same for every catalogue. */
export interface Toolkit {
  readonly version: string;
  /** `schemas/varbook/*.schema.json` by their `$id`. */
  readonly schemas: ReadonlyMap<string, Json>;
  /** `languages/<name>.yaml` by the tag of a language or the name of a locale; a catalogue's own file is laid over it. */
  readonly languages: ReadonlyMap<string, Uint8Array>;
  /** `assets/` by file name. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}
