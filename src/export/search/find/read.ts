import { fold } from "../../../model/fold.ts";
import { decodePostings } from "../postings.ts";
import { stemmer } from "../../../model/stem.ts";
import type { FacetNames, KindNames, NamesTier, PostingsTier, RecordRow, WordsTier } from "../tiers.ts";
import { tokens, tokensOfFolded } from "../../../model/search-tokens.ts";
import type { Layer } from "./layer.ts";
import { layer } from "./layer.ts";

/** A record as a search finds and shows it. */
export interface FoundRecord {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** What is said beside its title: its kind, its code, its collection, its status. */
  readonly notes: readonly string[];
  /** The language of its title, when that is not the page's. */
  readonly locale: string | undefined;
  /** Is it known by a code? */
  readonly coded: boolean;
  /** Of a stub nothing but the title is known: it comes after all others, unless its code was typed. */
  readonly isStub: boolean;
  readonly isLate: boolean;
  /** The id, the short name and the title as words are compared; the first two without their gaps too. */
  readonly key: string;
  readonly bare: string;
  readonly bareName: string;
  readonly words: string;
}

export interface FacetValues extends Pick<FacetNames, "name" | "label" | "byCount"> {
  readonly values: readonly FacetChoice[];
}

/** A value by which a search may be narrowed, and the records that have it. */
export interface FacetChoice {
  readonly id: string;
  readonly title: string;
  readonly locale: string | undefined;
  readonly records: readonly number[];
}

/** The first tier, made ready: the records in the order of their numbers, the words of their titles, the facets. */
export interface Names {
  readonly records: readonly FoundRecord[];
  readonly facets: readonly FacetValues[];
  readonly stopWords: ReadonlySet<string>;
  readonly stem: (word: string) => string;
  readonly titles: Layer;
  readonly values: Layer;
}

/** The second tier, and of the third what has come. */
export interface Texts extends Layer {
  /** The encoded lists of each part. */
  readonly lists: (readonly string[])[];
}

const inTitle = [0, 20, 30, 36, 40] as const;
const inFacet = [0, 14, 16, 17, 18] as const;
const inText = [0, 4, 6, 7, 8] as const;

export function readNames(tier: NamesTier): Names {
  const stem = stemmer(tier.endings);
  const rows = tier.kinds.flatMap((kind) => kind.records.map((row) => ({ kind, row })));
  const keys = comparedForms(rows.map(({ row: [id] }) => id));
  const names = comparedForms(rows.map(({ row: [, , short = ""] }) => short));
  const words = comparedForms(rows.map(({ row: [id, title = id] }) => title));
  const stubs = new Set(tier.stubs);
  const records = rows.map(({ kind, row }, number): FoundRecord => {
    const status = row[4] ?? 0;
    return {
      number,
      ...shown(row, kind, tier),
      coded: kind.coded,
      isStub: stubs.has(status),
      isLate: status > 0,
      key: keys[number] ?? "",
      bare: bare(keys[number] ?? ""),
      bareName: bare(names[number] ?? ""),
      words: words[number] ?? "",
    };
  });
  const facets = tier.facets.map(({ values, ...facet }) => ({
    ...facet,
    values: values.map(([id, postings, title = id, locale = 0]) => ({
      id,
      title,
      locale: tier.locales[locale - 1],
      records: decoded(postings),
    })),
  }));
  return {
    records,
    facets,
    stopWords: new Set(tier.stopWords.split(" ")),
    stem,
    titles: titleWords(records, names, stem),
    values: valueWords(
      facets.flatMap(({ values }) => values),
      stem,
    ),
  };
}

/** The second tier: the words of the texts. The records that have them come in parts, as they are asked for. */
export function readWords({ words, parts }: WordsTier, { stem }: Names): Texts {
  const starts: number[] = [];
  let start = 0;
  for (const length of parts) {
    starts.push(start);
    start += length;
  }
  const lists: (readonly string[])[] = [];
  const each: Layer["each"] = (group, use, missing) => {
    const part = starts.findLastIndex((first) => first <= group);
    const list = lists[part]?.[group - (starts[part] ?? 0)];
    if (list === undefined) missing.add(part);
    else decodePostings(list, use);
  };
  const groups = words ? words.split(" ").map((forms) => forms.split(",")) : [];
  return { ...layer(groups, stem, { worth: inText, inside: 4, each }), lists };
}

/** The third tier: one part. */
export function readPostings({ part, records }: PostingsTier, texts: Texts): void {
  texts.lists[part] = records.split(" ");
}

/** A text without the gaps between its words. */
export function bare(text: string): string {
  return text.replace(/[ _]/g, "");
}

function shown(
  [id, title = id, short = "", collection = 0, status = 0, locale = 0, href = ""]: RecordRow,
  { page, label, coded }: KindNames,
  { notes, locales }: NamesTier,
): Pick<FoundRecord, "id" | "title" | "href" | "notes" | "locale"> {
  const beside = [label, coded ? id : short, notes[collection - 1], notes[status - 1]];
  return {
    id,
    title,
    href: href || page.replace("{id}", () => id),
    notes: beside.flatMap((note) => note || []),
    locale: locales[locale - 1],
  };
}

/** The words of each text, as they are compared, with spaces. The texts have no line breaks and are folded at once. */
function comparedForms(texts: readonly string[]): string[] {
  const folded = fold(texts.join("\n"))
    .replace(/[^\p{L}\p{N}_\n]+/gu, " ")
    .split("\n");
  // Where there is no underscore, what is left are the words.
  return folded.map((text) => (text.includes("_") ? tokensOfFolded(text).join(" ") : text.trim()));
}

/** The words of titles, and of the short names of what has no code. */
function titleWords(
  records: readonly FoundRecord[],
  names: readonly string[],
  stem: (word: string) => string,
): Layer {
  const byWord = new Map<string, number[]>();
  for (const { number, words, coded } of records) {
    for (const word of (coded ? words : `${words} ${names[number]}`).split(" ")) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [number]);
      else if (list.at(-1) !== number) list.push(number);
    }
  }
  byWord.delete("");
  const lists = [...byWord.values()];
  return layer(
    [...byWord.keys()].map((word) => [word]),
    stem,
    { worth: inTitle, inside: 3, each: (group, use) => lists[group]?.forEach(use) },
  );
}

function valueWords(values: readonly FacetChoice[], stem: (word: string) => string): Layer {
  const byWord = new Map<string, FacetChoice[]>();
  for (const value of values) {
    for (const word of new Set(tokens(value.title))) {
      const list = byWord.get(word);
      if (list) list.push(value);
      else byWord.set(word, [value]);
    }
  }
  const lists = [...byWord.values()];
  const each: Layer["each"] = (group, use) => {
    for (const { records } of lists[group] ?? []) for (const record of records) use(record);
  };
  return layer(
    [...byWord.keys()].map((word) => [word]),
    stem,
    { worth: inFacet, inside: 3, each },
  );
}

function decoded(postings: string): number[] {
  const records: number[] = [];
  decodePostings(postings, (record) => records.push(record));
  return records;
}
