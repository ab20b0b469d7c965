import type { Piece } from "./template.ts";
import { pieces } from "./template.ts";

/** A citation's template: what is always there, and what depends on the day of reading (in square brackets). */
export interface CitationTemplate {
  readonly pieces: readonly Piece[];
  readonly accessed: readonly Piece[];
  readonly after: readonly Piece[];
}

/** The name of the one value that only the reader has: the day of reading. */
export const accessed = "accessed";

/** Reads `IMA_AIM ({updated}), {code}, {collection}[ (consulté le {accessed})]`. */
export function citationTemplate(template: string): CitationTemplate {
  const bracketed = /^([^[\]]*)\[([^[\]]*)\]([^[\]]*)$/.exec(template);
  const [, before = template, inside = "", after = ""] = bracketed ?? [];
  return { pieces: pieces(before), accessed: pieces(inside), after: pieces(after) };
}
