import type { Language } from "../../model/language.ts";
import type { Release } from "../../model/release.ts";
import type { Piece } from "./template.ts";
import { pieces } from "./template.ts";
import { word } from "./words.ts";

/** A citation's template: what is always there, and what depends on the day of reading (in square brackets). */
export interface CitationTemplate {
  readonly pieces: readonly Piece[];
  readonly accessed: readonly Piece[];
  readonly after: readonly Piece[];
}

/** The name of the one value that only the reader has: the day of reading. */
export const accessed = "accessed";

/**
 * Reads `IMA_AIM ({updated}), {code}, {collection}[ (consulté le {accessed})]`.
 * @param version What comes before the day of reading; see `citedVersion`.
 */
export function citationTemplate(template: string, version = ""): CitationTemplate {
  const bracketed = /^([^[\]]*)\[([^[\]]*)\]([^[\]]*)$/.exec(template);
  const [, before = template, inside = "", after = ""] = bracketed ?? [];
  const fixed = version === "" ? pieces(before) : [...pieces(before), version];
  return { pieces: fixed, accessed: pieces(inside), after: pieces(after) };
}

/** What a citation says of the release that is cited; nothing outside a release. */
export function citedVersion(language: Language, release: Release | undefined): string {
  return release ? word(language, "citedVersion", { version: release.version }) : "";
}
