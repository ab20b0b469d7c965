import { distance } from "fastest-levenshtein";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import { fold } from "../../model/fold.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Role } from "../../model/shape.ts";
import { closest } from "../../project/names/suggest.ts";

/** What a record is called besides its id: the roles of these properties. */
const naming: readonly Role[] = ["title", "abbreviation", "terminology", "forbidden-terminology"];
const most = 3;

/**
 * The ids of a kind that a wrong one may mean, best first: the nearest ids, those that only lack their end, and the
 * records of which it is a name, or nearly, in any language.
 * @param typed What stands in place of an id.
 * @param text The text of the link, when it is one: often the record's title.
 * @returns At most three.
 */
export function nearestRecords(
  kind: string,
  typed: string,
  text: string,
  catalogue: Catalogue,
): readonly string[] {
  const answers = byRecords.get(catalogue.records) ?? new Map<string, readonly string[]>();
  byRecords.set(catalogue.records, answers);
  const key = JSON.stringify([kind, typed, text]);
  const answer =
    answers.get(key) ?? (answers.size < mostSearches ? search(kind, typed, text, catalogue) : []);
  if (answers.size < mostSearches) answers.set(key, answer);
  return answer;
}

/** Each search looks at all ids and names of a kind: so many are made of one catalogue, and the work stays linear. */
const mostSearches = 1000;
const byRecords = new WeakMap<Catalogue["records"], Map<string, readonly string[]>>();

function search(kind: string, typed: string, text: string, catalogue: Catalogue): string[] {
  const ids = [...(catalogue.records.get(kind)?.keys() ?? [])];
  const near = closest(typed, ids);
  if (near.length > 0) return near;
  const start = `${typed}_`.toLowerCase();
  const longer = ids.filter((id) => id.toLowerCase().startsWith(start));
  if (longer.length > 0) return longer.slice(0, most);
  const names = namesOf(kind, catalogue);
  for (const wanted of [typed, text].map(fold).filter((name) => name !== "")) {
    for (const isNear of [isSame, isAlike, hasWords]) {
      const found = names.filter(({ name }) => isNear(name, wanted)).map(({ id }) => id);
      if (found.length > 0) return [...new Set(found)].slice(0, most);
    }
  }
  return [];
}

interface Name {
  readonly name: string;
  readonly id: string;
}

const namesByKind = new WeakMap<Catalogue["records"], Map<string, readonly Name[]>>();

/** All names of a kind's records, folded, in the order of their ids. */
function namesOf(kind: string, { records }: Catalogue): readonly Name[] {
  const byKind = namesByKind.get(records) ?? new Map<string, readonly Name[]>();
  namesByKind.set(records, byKind);
  let names = byKind.get(kind);
  if (!names) byKind.set(kind, (names = [...(records.get(kind)?.values() ?? [])].flatMap(namesOfRecord)));
  return names;
}

function namesOfRecord({ id, kind, data }: CatalogueRecord): Name[] {
  return naming.flatMap((role) => {
    const field = kind.roles.get(role)?.name;
    const value = field !== undefined && Object.hasOwn(data, field) ? data[field] : undefined;
    const texts = isObject(value) ? Object.values(value).flat() : [value];
    return (texts as readonly (Json | undefined)[])
      .filter((text) => typeof text === "string")
      .map((text) => ({ name: fold(text), id }));
  });
}

function isSame(name: string, wanted: string): boolean {
  return name === wanted;
}

function isAlike(name: string, wanted: string): boolean {
  const limit = Math.floor(wanted.length / 5);
  return Math.abs(name.length - wanted.length) <= limit && distance(name, wanted) <= limit;
}

/** Does the name have every word, give or take a letter at its end? */
function hasWords(name: string, wanted: string): boolean {
  const words = name.split(/[^\p{L}\p{N}]+/u);
  const asked = wanted.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  return (
    asked.length > 0 &&
    asked.every((word) => words.some((recordWord) => recordWord.length > 3 && isForm(recordWord, word)))
  );
}

function isForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && long.length - short.length <= 1;
}
