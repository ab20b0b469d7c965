import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { WordMemory } from "../../model/output.ts";
import { fold } from "../../model/fold.ts";
import { chunkReader } from "./index-chunks.ts";
import type { Facet } from "./facets.ts";
import { encodePostings } from "./postings.ts";
import { foldedEndings, stemmer } from "../../model/stem.ts";
import { namedTexts, visitTexts } from "./search-texts.ts";
import type { PostingsTier, WordsTier } from "./tiers.ts";
import { tokens } from "../../model/search-tokens.ts";
import { titleOf } from "../../present/title.ts";

/** Characters of encoded lists in one file: what is loaded for a word. */
const partSize = 1 << 16;

/** A word in all its forms, and the records whose texts have one of them. */
interface Group {
  readonly forms: string[];
  readonly records: number[];
}

/** One of a word's forms. */
interface Form {
  readonly word: string;
  readonly group: Group;
  /** The record that had it last, in its texts or in what the first tier has of it. */
  last: number;
}

/** The second and the third tier of the index of a language. What a title or a facet of a record says is not said again. */
export function wordsIndex(
  catalogue: Catalogue,
  language: Language,
  records: readonly CatalogueRecord[],
  facets: readonly Facet[],
  memory?: WordMemory,
): { words: WordsTier; parts: PostingsTier[] } {
  const index = invertedIndex(language);
  const inFacets = namedByFacets(records.length, language, facets, index);
  const named = new Map<CatalogueRecord, ReadonlySet<Form>>();
  const formsOf = (record: CatalogueRecord): ReadonlySet<Form> => {
    let forms = named.get(record);
    if (!forms) named.set(record, (forms = index.formsOf(namedTexts(record, catalogue, language))));
    return forms;
  };
  const shownIn = (record: CatalogueRecord): Iterable<Form> => {
    const shown = new Set<Form>();
    const add = (form: Form): void => void shown.add(form);
    visitTexts(record, catalogue, language, {
      text: (text) => index.eachForm(text, add),
      named: (target) => formsOf(target).forEach(add),
    });
    return shown;
  };
  const remembered = (record: CatalogueRecord): Iterable<Form> => {
    const words = memory?.recall(record, language.tag);
    if (words !== undefined) return words === "" ? [] : words.split(" ").map(index.formOf);
    const shown = shownIn(record);
    memory?.keep(record, language.tag, Array.from(shown, ({ word }) => word).join(" "));
    return shown;
  };
  for (const [number, record] of records.entries()) {
    for (const forms of inFacets[number] ?? []) for (const form of forms) form.last = number;
    for (const form of index.formsOf([titleOf(record, { catalogue, language }).value])) form.last = number;
    for (const form of remembered(record)) addForm(form, number);
  }
  const groups = index.groups.filter((group) => group.records.length > 0);
  for (const { forms } of groups) forms.sort();
  groups.sort((a, b) => ((a.forms[0] ?? "") < (b.forms[0] ?? "") ? -1 : 1));
  const parts = inParts(groups.map((group) => encodePostings(group.records)));
  return {
    words: {
      words: groups.map(({ forms }) => forms.join(",")).join(" "),
      parts: parts.map(({ length }) => length),
    },
    parts: parts.map((lists, part) => ({ part, records: lists.join(" ") })),
  };
}

/** For each record the words of its facets' values. */
function namedByFacets(
  count: number,
  language: Language,
  facets: readonly Facet[],
  index: InvertedIndex,
): ReadonlySet<Form>[][] {
  const named: ReadonlySet<Form>[][] = Array.from({ length: count }, () => []);
  for (const { values } of facets) {
    for (const { id, name, records } of values) {
      const forms = index.formsOf([name(language)?.value ?? id]);
      for (const number of records) named[number]?.push(forms);
    }
  }
  return named;
}

function inParts(lists: readonly string[]): string[][] {
  const parts: string[][] = [];
  let size = partSize;
  for (const list of lists) {
    if (size >= partSize) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(list);
    size += list.length + 1;
  }
  return parts;
}

/** Records must be noted in the order of their numbers. */
function addForm(form: Form, record: number): void {
  if (form.last === record) return;
  form.last = record;
  const { records } = form.group;
  if (records[records.length - 1] !== record) records.push(record);
}

interface InvertedIndex {
  readonly groups: Group[];
  /** The words of texts that many records share. */
  formsOf(texts: readonly string[]): ReadonlySet<Form>;
  eachForm(text: string, use: (form: Form) => void): void;
  formOf(word: string): Form;
}

function invertedIndex({ stopWords, endings }: Language): InvertedIndex {
  const skipped = new Set(stopWords.map(fold));
  const stem = stemmer(foldedEndings(endings));
  const groups = new Map<string, Group>();
  const forms = new Map<string, Form>();
  const formOf = (word: string): Form => forms.get(word) ?? newForm(word);
  const newForm = (word: string): Form => {
    const key = stem(word);
    const group = groups.get(key) ?? { forms: [], records: [] };
    group.forms.push(word);
    groups.set(key, group);
    const form = { word, group, last: -1 };
    forms.set(word, form);
    return form;
  };
  const eachChunk = chunkReader((chunk) =>
    tokens(chunk)
      .filter((word) => !skipped.has(word))
      .map(formOf),
  );
  return {
    get groups() {
      return [...groups.values()];
    },
    formsOf(texts) {
      const found = new Set<Form>();
      for (const text of texts) eachChunk(text, (some) => some.forEach((form) => found.add(form)));
      return found;
    },
    eachForm: (text, use) => eachChunk(text, (some) => some.forEach(use)),
    formOf,
  };
}
