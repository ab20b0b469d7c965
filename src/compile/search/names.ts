import type { Catalogue } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Kind } from "../../model/shape.ts";
import { recordHref } from "../address.ts";
import { fold } from "../format/fold.ts";
import { labelText } from "../format/localized.ts";
import type { Entry } from "./entries.ts";
import { entry, foundKinds } from "./entries.ts";

/** Values that many records share: each is written once and then named by its number from 1; 0 stands for none. */
interface Pool {
  readonly values: readonly string[];
  number(value: string): number;
}

/**
 * The first tier of the index of a language: what is needed to find records by code and title, and to show any of them.
 * Records are numbered from 0 through all kinds. Each is a row `[id, title, short name, collection, status, language of the title, address]`; zeros and empty texts at
 * its end are left out.
 */
export function namesIndex(catalogue: Catalogue, language: Language): object {
  const notes = pool();
  const locales = pool();
  const kinds = foundKinds(catalogue).map(({ kind, found }) => ({
    label: labelText(kind.label.one, language, catalogue.languages),
    coded: kind.roles.has("code"),
    page: addressTemplate(kind),
    records: found.map((record) => row(entry(record, catalogue, language), language, notes, locales)),
  }));
  return {
    stopWords: language.stopWords.map(fold).join(" "),
    notes: notes.values,
    locales: locales.values,
    kinds,
  };
}

function row(
  { record, title, short, collection, status }: Entry,
  language: Language,
  notes: Pool,
  locales: Pool,
): (string | number)[] {
  const { kind, id } = record;
  const href = recordHref(record) ?? "";
  const isForeign = title !== undefined && title.language !== language;
  const values = [
    id,
    oneLine(title?.value ?? id),
    oneLine(short),
    notes.number(collection),
    notes.number(status),
    isForeign ? locales.number(title.language.locale) : 0,
    href === addressTemplate(kind).replace("{id}", id) ? "" : href,
  ];
  return values.slice(0, values.findLastIndex(Boolean) + 1);
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
      const known = numbers.get(value);
      if (known !== undefined) return known;
      values.push(value);
      numbers.set(value, values.length);
      return values.length;
    },
  };
}
