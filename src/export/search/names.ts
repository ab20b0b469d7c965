import type { Catalogue } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Kind } from "../../model/shape.ts";
import { isStub } from "../../model/status.ts";
import { recordHref } from "../../present/address.ts";
import { fold } from "../../model/fold.ts";
import { labelText } from "../../present/format/localized.ts";
import { typography } from "../../present/format/typography.ts";
import type { FoundKind } from "../../present/found-records.ts";
import type { SearchEntry } from "./search-entries.ts";
import { entry } from "./search-entries.ts";
import type { Facet, FacetValue } from "./facets.ts";
import { encodePostings } from "./postings.ts";
import { foldedEndings } from "../../model/stem.ts";
import type { FacetRow, NamesTier, RecordRow } from "./tiers.ts";

/** Values that many records share: each is written once and then named by its number from 1; 0 stands for none. */
interface Pool {
  readonly values: readonly string[];
  number(value: string): number;
}

/** The first tier of the index of a language. */
export function namesIndex(
  catalogue: Catalogue,
  language: Language,
  found: readonly FoundKind[],
  facets: readonly Facet[],
): NamesTier {
  const notes = pool();
  const locales = pool();
  const kinds = found.map(({ kind, found: records }) => ({
    label: typography(language)(labelText(kind.label.one, language, catalogue.languages)),
    coded: kind.roles.has("code"),
    page: addressTemplate(kind),
    records: records.map((record) => row(entry(record, catalogue, language), language, notes, locales)),
  }));
  const narrowing = facets.map(({ name, label, byCount, values }) => ({
    name,
    label: typography(language)(label(language)),
    byCount,
    values: values.map((value) => valueRow(value, language, locales)),
  }));
  return {
    stubs: stubNotes(found, catalogue, language, notes),
    stopWords: language.stopWords.map(fold).join(" "),
    endings: [...foldedEndings(language.endings)],
    notes: notes.values,
    locales: locales.values,
    facets: narrowing,
    kinds,
  };
}

/** The notes of records of which nothing but the title is known: they come after all others. */
function stubNotes(
  found: readonly FoundKind[],
  catalogue: Catalogue,
  language: Language,
  notes: Pool,
): number[] {
  const stubs = found.flatMap(({ found: records }) => records.find(isStub) ?? []);
  const numbers = stubs.map((record) =>
    notes.number(typography(language)(entry(record, catalogue, language).status)),
  );
  return [...new Set(numbers)].filter((number) => number > 0);
}

function valueRow({ id, name, records }: FacetValue, language: Language, locales: Pool): FacetRow {
  const choice = name(language);
  const plain = [id, encodePostings(records)] as const;
  if (!choice) return plain;
  const title = typography(choice.language)(choice.value);
  return choice.language === language
    ? [...plain, title]
    : [...plain, title, locales.number(choice.language.locale)];
}

function row(
  { record, title, short, collection, status }: SearchEntry,
  language: Language,
  notes: Pool,
  locales: Pool,
): RecordRow {
  const { kind, id } = record;
  const href = recordHref(record) ?? "";
  const isForeign = title.language !== language;
  const values = [
    id,
    oneLine(typography(title.language)(title.value)),
    oneLine(short),
    notes.number(typography(language)(collection)),
    notes.number(typography(language)(status)),
    isForeign ? locales.number(title.language.locale) : 0,
    href === addressTemplate(kind).replace("{id}", id) ? "" : href,
  ];
  return values.slice(0, values.findLastIndex(Boolean) + 1) as unknown as RecordRow;
}

/** The script folds all titles at once and takes them apart again at line breaks. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The usual address of a kind's records; a record whose address is another one carries it in its row. */
function addressTemplate({ page }: Kind): string {
  if (page.mode === "none") return "";
  return page.mode === "one" ? `${page.path}#{id}` : page.path;
}

function pool(): Pool {
  const values: string[] = [];
  const numbers = new Map<string, number>([["", 0]]);
  return {
    values,
    number(value) {
      const number = numbers.get(value);
      if (number !== undefined) return number;
      values.push(value);
      numbers.set(value, values.length);
      return values.length;
    },
  };
}
