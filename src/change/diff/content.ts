import { labelText } from "../../present/format/localized.ts";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import { unconfirmedOf } from "../../model/unconfirmed.ts";
import { plainValue } from "../../present/plain-value.ts";
import type { RecordContent } from "./change.ts";
import { partsOfId } from "./similar-records.ts";

/** So many characters of a value are kept; how many there are more is counted. */
const most = 600;

/** What a record says, property by property, in each language as its page says it. Its id is its name: it is left out. */
export function recordContent(record: CatalogueRecord, catalogue: Catalogue): RecordContent[] {
  const { kind, data } = record;
  const ofId = partsOfId(kind);
  return kind.fields.flatMap((field): RecordContent[] => {
    const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined;
    if (value === undefined || field.derived || ofId.has(field.name)) return [];
    const texts = catalogue.languages.flatMap((language) => {
      const isMissing = field.shape.type === "localized" && !hasText(value, language.tag);
      const text = isMissing
        ? undefined
        : field.role === "unconfirmed"
          ? doubts(record, catalogue, language)
          : plainValue(value, field.shape, catalogue, language);
      return text === undefined ? [] : [{ language: language.tag, ...cut(text.trim()) }];
    });
    return texts.length > 0 ? [{ field, texts }] : [];
  });
}

/** What is to be confirmed is said by the label of the property, not by the path in the file. */
function doubts(record: CatalogueRecord, { languages }: Catalogue, language: Language): string {
  return unconfirmedOf(record)
    .map(({ path, reason }) => {
      const [name = ""] = path.split(".");
      const top = record.kind.fields.find((field) => field.name === name);
      const label = top ? labelText(top.label ?? { en: top.title }, language, languages) : name;
      return `${label} – ${labelText(reason, language, languages)}`;
    })
    .join(" | ");
}

function hasText(value: unknown, language: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, language);
}

function cut(text: string): { text: string; more: number } {
  if (text.length <= most) return { text, more: 0 };
  const characters = Array.from(text);
  return { text: characters.slice(0, most).join(""), more: Math.max(0, characters.length - most) };
}
