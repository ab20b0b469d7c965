import type { Language } from "../../model/language.ts";
import type { Release } from "../../model/release.ts";
import type { TemplatePart } from "./text-template.ts";
import { templateParts } from "./text-template.ts";
import { word } from "./page-words.ts";

/** A citation's template: what is always there, and what depends on the day of reading (in square brackets). */
export interface CitationTemplate {
  readonly pieces: readonly TemplatePart[];
  readonly accessed: readonly TemplatePart[];
  readonly after: readonly TemplatePart[];
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
  const fixed = version === "" ? templateParts(before) : [...templateParts(before), version];
  return { pieces: fixed, accessed: templateParts(inside), after: templateParts(after) };
}

/** What a citation says of the release that is cited; nothing outside a release. */
export function citedVersion(language: Language, release: Release | undefined): string {
  return release ? word(language, "citedVersion", { version: release.version }) : "";
}
