import { exact, sentIn } from "./exchange.ts";

/** A row of a file of translations, in the order of the file. */
export interface Row {
  readonly source: string | undefined;
  readonly translation: string | undefined;
}

/*
 * Two texts that are translations of each other are about as long (Gale and Church, 1993), and share names, numbers and
 * words that look alike. A column that slipped fits the neighbour's sources better, row after row.
 */

/** The variance of the length of a translation, by letter of the source. */
const variance = 6.8;
/** What it counts that two texts have all their trigrams in common. */
const ofLikeness = 8;
/** A pair is at worst this unlikely: one odd pair decides nothing. */
const worst = -3;
/** By how much the neighbours' sources must fit better, and for how many rows: in right files of 50 rows, 2.2 at most was seen. */
const [least, leastRows] = [4, 3];

/** The rows whose translation belongs to the row before or after: those of a column that slipped by one. */
export function shiftedRows(rows: readonly Row[]): ReadonlySet<number> {
  const trigrams = rows.map(
    ({ source, translation }) => [trigramsOf(source), trigramsOf(translation)] as const,
  );
  const fit = (source: number, translation: number): number => {
    const [one = "", other = ""] = [rows[source]?.source, rows[translation]?.translation];
    const distance =
      (other.length - one.length) / Math.sqrt((variance * (one.length + other.length)) / 2 + 1);
    const alike = likeness(trigrams[source]![0], trigrams[translation]![1]);
    return Math.max(worst, ofLikeness * alike - distance ** 2 / 2);
  };
  const runs = [-1, 1].map((step) => {
    const gains = rows.map(({ translation }, at) =>
      translation === undefined || rows[at + step]?.source === undefined
        ? 0
        : fit(at + step, at) - fit(at, at),
    );
    return bestRun(gains);
  });
  const [best] = runs.toSorted((one, other) => other.gain - one.gain);
  return best && best.gain > least && best.rows.length >= leastRows ? new Set(best.rows) : new Set();
}

/** So many translations that stand in another row are no chance: two may be put right by being exchanged. */
const leastDisplaced = 3;

/**
 * The rows whose translation is the one that was sent in another row, and is gone from there: those of a column that was
 * sorted by itself.
 */
export function displacedRows(
  rows: readonly { readonly translation: string | undefined; readonly base: string }[],
): ReadonlySet<number> {
  const sent = new Set(rows.map(({ base }) => sentIn(base)));
  const returned = rows.map(({ translation }) => (translation === undefined ? "" : exact(translation)));
  const inPlace = new Set(returned.filter((source, at) => source === sentIn(rows[at]?.base ?? "")));
  const displaced = new Set<number>();
  for (const [at, source] of returned.entries())
    if (source !== "" && sent.has(source) && !inPlace.has(source)) displaced.add(at);
  return displaced.size < leastDisplaced ? new Set() : displaced;
}

/** The rows that follow one another and gain most together. */
function bestRun(gains: readonly number[]): { gain: number; rows: number[] } {
  let best = { gain: 0, from: 0, to: 0 };
  let gain = 0;
  let from = 0;
  for (const [at, gained] of gains.entries()) {
    gain += gained;
    if (gain > best.gain) best = { gain, from, to: at + 1 };
    if (gain <= 0) [gain, from] = [0, at + 1];
  }
  const rows = Array.from({ length: best.to - best.from }, (_, index) => best.from + index);
  return { gain: best.gain, rows };
}

/** The trigrams of the words, accents left out. */
function trigramsOf(text = ""): ReadonlySet<string> {
  const trigrams = new Set<string>();
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const whole = `_${word}_`;
    for (let at = 0; at + 3 <= whole.length; at++) trigrams.add(whole.slice(at, at + 3));
  }
  return trigrams;
}

/** The share of trigrams that both have (Dice). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const trigram of one) if (other.has(trigram)) both++;
  return (2 * both) / Math.max(1, one.size + other.size);
}
