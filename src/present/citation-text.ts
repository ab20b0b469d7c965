import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import { citationTemplate, citedVersion } from "./format/citation.ts";
import { formatDate } from "./format/date.ts";
import { choose } from "./format/localized.ts";
import { roleText } from "../site/record-text.ts";
import { namedInRole, titleText } from "./record-names.ts";

/**
 * The recommended reference of a record as plain text, without what depends on the day of reading.
 * @returns Nothing when a value of the template is missing, such as the date of the last change.
 */
export function citationText(
  record: CatalogueRecord,
  catalogue: Catalogue,
  language: Language,
): string | undefined {
  const template = choose(catalogue.configuration.citation, language, catalogue.languages);
  if (!template) return undefined;
  const { pieces, after } = citationTemplate(
    template.value,
    citedVersion(template.language, catalogue.release),
  );
  let text = "";
  for (const piece of [...pieces, ...after]) {
    const part =
      typeof piece === "string" ? piece : citationValue(piece.name, record, catalogue, template.language);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

function citationValue(
  name: string,
  record: CatalogueRecord,
  catalogue: Catalogue,
  language: Language,
): string | undefined {
  switch (name) {
    case "updated": {
      const date = roleText(record, "updated");
      return date && formatDate(date, language);
    }
    case "code":
      return roleText(record, "code") ?? record.id;
    case "title":
      return titleText(record, catalogue, language);
    case "collection": {
      const collection = namedInRole(record, "collection", catalogue);
      return (
        collection && (roleText(collection, "citation-name") ?? titleText(collection, catalogue, language))
      );
    }
    default:
      return undefined;
  }
}
