import type { Catalogue, CatalogueRecord } from "../../../model/catalogue.ts";
import { isObject } from "../../../model/json.ts";
import type { Language } from "../../../model/language.ts";
import type { Role } from "../../../model/shape.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Expression, Occurrence } from "./phrase-lexicon.ts";
import { PhraseLexicon } from "./phrase-lexicon.ts";
import { wordsOf } from "./words-of.ts";

/** A word of the glossary, as one language has it. */
export interface Term {
  readonly record: CatalogueRecord;
  /** The form to be used: the abbreviation for an abbreviation, else the title. */
  readonly preferred: string;
  /** Is it a form that texts may use, one that they must not use, or the abbreviation of another language? */
  readonly sense: "allowed" | "banned" | "foreign";
}

/** The words to look for in a language, and the last answer: several rules ask of the same text. */
interface Search {
  readonly lexicon: PhraseLexicon<Term>;
  text: string;
  found: readonly Occurrence<Term>[];
}

const nothing: readonly never[] = [];
const glossaries = new WeakMap<Catalogue, ReadonlyMap<Language, Search>>();

/** The terms of the glossary that a text uses in a language. All rules share the answer for one text. */
export function termsIn(
  text: LocalizedText,
  language: Language,
  catalogue: Catalogue,
): readonly Occurrence<Term>[] {
  const typed = text.in(language.tag);
  const search = glossaryOf(catalogue).get(language);
  if (typed === undefined || text.format === "url" || !search) return nothing;
  if (search.text !== typed) {
    search.found = search.lexicon.find(wordsOf(typed, language));
    search.text = typed;
  }
  return search.found;
}

/** The hashes of the words that terms with one of these senses begin with. */
export function firstWordsOfTerms(
  isMeant: (sense: Term["sense"]) => boolean,
  language: Language,
  catalogue: Catalogue,
): Iterable<number> {
  const search = glossaryOf(catalogue).get(language);
  return search?.lexicon.firstWords(({ sense }) => isMeant(sense)) ?? nothing;
}

/** Every form of a term that texts may use in a language: the title, the abbreviation, and further forms. */
export function formsOf(record: CatalogueRecord, tag: string): string[] {
  return [
    ...wordsIn(record, "title", tag),
    ...wordsIn(record, "abbreviation", tag),
    ...wordsIn(record, "terminology", tag),
  ];
}

function glossaryOf(catalogue: Catalogue): ReadonlyMap<Language, Search> {
  let glossary = glossaries.get(catalogue);
  if (!glossary) {
    glossary = new Map(
      catalogue.languages.map((language) => [
        language,
        { lexicon: lexiconOf(catalogue, language), text: "", found: [] },
      ]),
    );
    glossaries.set(catalogue, glossary);
  }
  return glossary;
}

/** Terms are the records of kinds that have a property for forms or for forbidden ones. */
function lexiconOf({ kinds, records, languages }: Catalogue, language: Language): PhraseLexicon<Term> {
  const expressions: Expression<Term>[] = [];
  for (const kind of kinds.values()) {
    if (!kind.roles.has("terminology") && !kind.roles.has("forbidden-terminology")) continue;
    for (const record of records.get(kind.name)?.values() ?? [])
      expressions.push(...expressionsOf(record, language, languages));
  }
  return new PhraseLexicon(expressions, language.inflections);
}

function expressionsOf(
  record: CatalogueRecord,
  { tag }: Language,
  languages: readonly Language[],
): Expression<Term>[] {
  const [title = ""] = wordsIn(record, "title", tag);
  const [abbreviation] = wordsIn(record, "abbreviation", tag);
  const as =
    (sense: Term["sense"]) =>
    (text: string): Expression<Term> => {
      const isShort = abbreviation !== undefined && text === text.toUpperCase();
      return { text, meaning: { record, sense, preferred: isShort ? abbreviation : title } };
    };
  const allowed = formsOf(record, tag);
  const forbidden = wordsIn(record, "forbidden-terminology", tag);
  const foreign = languages
    .flatMap((other) => (other.tag === tag ? [] : wordsIn(record, "abbreviation", other.tag)))
    .filter((text) => abbreviation !== undefined && !allowed.includes(text) && !forbidden.includes(text));
  return [
    ...allowed.map(as("allowed")),
    ...forbidden.map(as("banned")),
    ...[...new Set(foreign)].map(as("foreign")),
  ];
}

/** A text, or a list of words, of the property with a role. */
function wordsIn({ kind, data }: CatalogueRecord, role: Role, tag: string): string[] {
  const value = data[kind.roles.get(role)?.name ?? ""];
  const words = isObject(value) && Object.hasOwn(value, tag) ? value[tag] : undefined;
  return (Array.isArray(words) ? words : [words]).filter(
    (word): word is string => typeof word === "string" && word.trim() !== "",
  );
}
