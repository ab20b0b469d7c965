import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import { accessed, citationTemplate, citedVersion } from "./format/citation.ts";
import { formatDate } from "./format/format-date.ts";
import { choose } from "./format/localized.ts";
import type { TemplatePart } from "./format/text-template.ts";
import type { Localization } from "./localization.ts";
import { namedInRole, roleText } from "./role.ts";
import { titleOf } from "./title.ts";

/** The recommended reference of a record. */
export interface Citation {
  /** The language that it is in. */
  readonly language: Language;
  readonly before: readonly CitationPart[];
  /** What depends on the day of reading; empty when nothing does, absent when a value of it is missing. */
  readonly accessed: readonly CitationPart[] | undefined;
  readonly after: readonly CitationPart[];
}

/** A part of a citation: words, a value that is shown as it is, the name of the collection, or the placeholder of the day of reading. */
export interface CitationPart {
  readonly type: "words" | "value" | "collection" | "accessed";
  readonly value: string;
}

/**
 * The recommended reference of a record, from the configuration's template.
 * @returns Nothing when a value of the template is missing, such as the date of the last change.
 */
export function citationOf(record: CatalogueRecord, localization: Localization): Citation | undefined {
  const { catalogue } = localization;
  const template = choose(catalogue.configuration.citation, localization.language, catalogue.languages);
  if (!template) return undefined;
  const { language, value } = template;
  const parts = citationTemplate(value, citedVersion(language, catalogue.release));
  const [before, inside, after] = [parts.pieces, parts.accessed, parts.after].map((pieces) =>
    fillPieces(pieces, record, { catalogue, language }),
  );
  return before && after && { language, before, accessed: inside, after };
}

/** That as plain text, without what depends on the day of reading. */
export function citationText(record: CatalogueRecord, localization: Localization): string | undefined {
  const citation = citationOf(record, localization);
  return citation && [...citation.before, ...citation.after].map(({ value }) => value).join("");
}

/** What a citation calls the collection in which a record is. */
export function collectionName(collection: CatalogueRecord, localization: Localization): string {
  return roleText(collection, "citation-name") ?? titleOf(collection, localization).value;
}

function fillPieces(
  pieces: readonly TemplatePart[],
  record: CatalogueRecord,
  localization: Localization,
): CitationPart[] | undefined {
  const parts: CitationPart[] = [];
  for (const piece of pieces) {
    const part: CitationPart | undefined =
      typeof piece === "string" ? { type: "words", value: piece } : partOf(piece.name, record, localization);
    if (!part) return undefined;
    parts.push(part);
  }
  return parts;
}

function partOf(name: string, record: CatalogueRecord, localization: Localization): CitationPart | undefined {
  const { catalogue, language } = localization;
  switch (name) {
    case "updated": {
      const date = roleText(record, "updated");
      return date === undefined ? undefined : { type: "value", value: formatDate(date, language) };
    }
    case "code":
      return { type: "value", value: roleText(record, "code") ?? record.id };
    case "title":
      return { type: "words", value: titleOf(record, localization).value };
    case "collection": {
      const collection = namedInRole(record, "collection", catalogue);
      return collection && { type: "collection", value: collectionName(collection, localization) };
    }
    case accessed:
      return { type: "accessed", value: language.dates.placeholder };
    default:
      return undefined;
  }
}
