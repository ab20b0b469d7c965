import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import { fold } from "../format/fold.ts";
import { titleText } from "../record-names.ts";
import { chunkReader } from "./chunks.ts";
import type { Facet } from "./facets.ts";
import { encodePostings } from "./postings.ts";
import { stemmer } from "./stem.ts";
import { namedTexts, visitTexts } from "./texts.ts";
import { tokens } from "./tokens.ts";

/** Characters of encoded lists in one file: a few kilobytes are loaded for a word, not everything. */
const partSize = 1 << 16;

/** A word in all its forms, and the records whose texts have one of them. */
interface Group {
  readonly forms: string[];
  readonly records: number[];
  /** The record that had it last, in its texts or in what the first tier has of it. */
  last: number;
}

/**
 * The second and the third tier of the index of a language: every word of the texts, and the numbers of the records that have it.
 * `words` holds the forms of a word with commas, the words with spaces, in their order, and for each part how many of them
 * it is about; a part holds the lists of the records, with spaces. What a title or a facet of a record says is not said again.
 */
export function wordsIndex(
  catalogue: Catalogue,
  language: Language,
  records: readonly CatalogueRecord[],
  facets: readonly Facet[],
): { words: object; parts: object[] } {
  const index = invertedIndex(language);
  const known = namedByFacets(records.length, language, facets, index);
  const named = new Map<CatalogueRecord, ReadonlySet<Group>>();
  const groupsOf = (record: CatalogueRecord): ReadonlySet<Group> => {
    let groups = named.get(record);
    if (!groups) named.set(record, (groups = index.groupsOf(namedTexts(record, catalogue, language))));
    return groups;
  };
  for (const [number, record] of records.entries()) {
    for (const groups of known[number] ?? []) for (const group of groups) group.last = number;
    for (const group of index.groupsOf([titleText(record, catalogue, language)])) group.last = number;
    visitTexts(record, catalogue, language, {
      text: (text) => index.add(text, number),
      named: (target) => groupsOf(target).forEach((group) => note(group, number)),
    });
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
): ReadonlySet<Group>[][] {
  const named: ReadonlySet<Group>[][] = Array.from({ length: count }, () => []);
  for (const { values } of facets) {
    for (const { id, name, records } of values) {
      const groups = index.groupsOf([name(language)?.value ?? id]);
      for (const number of records) named[number]?.push(groups);
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
function note(group: Group, record: number): void {
  if (group.last === record) return;
  group.last = record;
  group.records.push(record);
}

interface InvertedIndex {
  readonly groups: Group[];
  /** The words of texts that many records share. */
  groupsOf(texts: readonly string[]): ReadonlySet<Group>;
  add(text: string, record: number): void;
}

function invertedIndex({ stopWords, endings }: Language): InvertedIndex {
  const skipped = new Set(stopWords.map(fold));
  const stem = stemmer(endings);
  const groups: Group[] = [];
  const byWord = new Map<string, Group>();
  const byStem = new Map<string, Group>();
  const groupOf = (word: string): Group => {
    const key = stem(word);
    let group = byStem.get(key);
    if (!group) {
      groups.push((group = { forms: [], records: [], last: -1 }));
      byStem.set(key, group);
    }
    group.forms.push(word);
    byWord.set(word, group);
    return group;
  };
  const eachChunk = chunkReader((chunk) =>
    tokens(chunk)
      .filter((word) => !skipped.has(word))
      .map((word) => byWord.get(word) ?? groupOf(word)),
  );
  return {
    groups,
    groupsOf(texts) {
      const found = new Set<Group>();
      for (const text of texts) eachChunk(text, (some) => some.forEach((group) => found.add(group)));
      return found;
    },
    add(text, record) {
      eachChunk(text, (some) => {
        for (const group of some) note(group, record);
      });
    },
  };
}
