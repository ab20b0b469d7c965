import { longestToken, tokens } from "../../../model/search-tokens.ts";
import type { Layer } from "./layer.ts";
import { gradeOf, lettersOf, raise } from "./layer.ts";
import { likeness } from "./likeness.ts";
import type { FoundRecord, Names, Texts } from "./read.ts";
import { bare } from "./read.ts";

/** What scoring a query finds out besides the scores. */
export interface Notes {
  /** The parts of the third tier without which the scores are not whole. */
  readonly missing: Set<number>;
  /** The words that nothing has, for which words like them were taken. */
  readonly unknown: string[];
}

/** The words of a query that are looked for: all of them when it has none but stop words. */
export function wantedWords(query: string, stopWords: ReadonlySet<string>): readonly string[] {
  const all = [...new Set(tokens(query))].slice(0, 20);
  const wanted = all.filter((word) => !stopWords.has(word));
  return wanted.length > 0 ? wanted : all;
}

/** A query as one row of words: what a record may be called. */
export function wholeQuery(query: string): string {
  return tokens(query.slice(0, 200)).join(" ");
}

/** For each record how well it answers the query; 0 for not at all. Without words, all do. */
export function score(query: string, names: Names, texts: Texts | undefined, notes: Notes): Uint16Array {
  let scores: Uint16Array | undefined;
  for (const word of wantedWords(query, names.stopWords)) {
    const ofWord = scoreWord(word, names, texts, notes);
    scores = scores ? both(scores, ofWord) : ofWord;
  }
  if (!scores) return new Uint16Array(names.records.length).fill(query.trim() ? 0 : 1);
  addWhole(scores, wholeQuery(query), names.records);
  return scores;
}

/** The sum of two scores, where there are both. */
function both(scores: Uint16Array, others: Uint16Array): Uint16Array {
  return scores.map((one, i) => (one && others[i] ? one + others[i] : 0));
}

/** What the query as a whole is worth: this code, the start of it, the title, words of it in this order, the start of these. */
function addWhole(scores: Uint16Array, whole: string, records: readonly FoundRecord[]): void {
  const code = bare(whole);
  for (const [i, record] of records.entries()) {
    // An id that is no code, such as age-10y, is only found as a whole.
    const called = record.bare === code || record.bareName === code ? 1000 : 0;
    const found = (scores[i] ?? 0) + called;
    scores[i] = found && found + worthOfWhole(whole, code, record);
  }
}

function worthOfWhole(whole: string, code: string, { coded, bare: id, words }: FoundRecord): number {
  const worth = coded && id.startsWith(code) ? 500 : 0;
  if (words === whole) return worth + 200;
  if (` ${words} `.includes(` ${whole} `)) return worth + (words.startsWith(whole) ? 110 : 100);
  return words.startsWith(whole) ? worth + 5 : worth;
}

/** For each record how well it has the word; 0 for not at all. */
function scoreWord(word: string, names: Names, texts: Texts | undefined, notes: Notes): Uint16Array {
  const scores = new Uint16Array(names.records.length);
  const layers = texts ? [names.titles, names.values, texts] : [names.titles, names.values];
  const wanted = { word, stem: names.stem(word) };
  let isKnown = scoreCodes(word, names.records, scores);
  for (const layer of layers) if (scoreLayer(wanted, layer, scores, notes.missing)) isKnown = true;
  // Whether a word is unknown can only be told when all words are there.
  if (isKnown || !texts || word.length > longestToken || /\d/.test(word)) return scores;
  const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  for (let edits = 1; edits <= most && !isKnown; edits++)
    for (const layer of layers) if (scoreLike(word, edits, layer, scores, notes.missing)) isKnown = true;
  if (isKnown) notes.unknown.push(word);
  return scores;
}

function scoreCodes(word: string, records: readonly FoundRecord[], scores: Uint16Array): boolean {
  const code = bare(word);
  const isNumber = /\d/.test(word) && code.length > 2;
  let isKnown = false;
  for (const [i, { coded, key, bare: id }] of records.entries()) {
    if (!coded) continue;
    if (id.startsWith(code)) scores[i] = 60;
    else if (key.includes(`_${word}`)) scores[i] = 25;
    else if (isNumber ? id.includes(code) : word.length > 2 && key.includes(word)) scores[i] = 10;
    if (scores[i]) isKnown = true;
  }
  return isKnown;
}

function scoreLayer(
  wanted: { readonly word: string; readonly stem: string },
  layer: Layer,
  scores: Uint16Array,
  missing: Set<number>,
): boolean {
  let isKnown = false;
  for (const [i, forms] of layer.groups.entries()) {
    const grade = gradeOf(forms, layer.stems[i] ?? "", wanted, layer.inside);
    if (grade === 0) continue;
    isKnown = true;
    raise(scores, layer.worth[grade], i, layer, missing);
  }
  return isKnown;
}

/** Words like one that nothing has. */
function scoreLike(
  word: string,
  most: number,
  layer: Layer,
  scores: Uint16Array,
  missing: Set<number>,
): boolean {
  const typed = lettersOf(word);
  let isKnown = false;
  for (const [i, forms] of layer.groups.entries()) {
    // A letter that the word does not have needs an edit of its own: most words need no closer look.
    let strange = typed & ~(layer.letters[i] ?? 0);
    for (let edits = 0; edits < most; edits++) strange &= strange - 1;
    if (strange !== 0) continue;
    const best = Math.max(...forms.map((form) => likeness(word, form, most)));
    if (best === 0) continue;
    isKnown = true;
    raise(scores, layer.worth[1] * best, i, layer, missing);
  }
  return isKnown;
}
