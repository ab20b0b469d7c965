import type { Problem } from "./diagnostic.ts";

/** What was found under a path: the bytes of a regular file, or why it cannot be read. */
export type Source = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** The files of a catalogue as the core sees them: paths relative to its folder, with `/`, sorted by code units. */
export interface Sources {
  readonly paths: readonly string[];
  read(path: string): Source;
}
