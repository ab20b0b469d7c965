import type { WordList } from "./word-list.ts";

/** How many keys a paragraph has. */
export const keyCount = 6;

/** No key: of a paragraph with few words. */
export const noKey = 0x7fffffff;

/**
 * What is kept of paragraphs to find equal and similar ones: a number that only equal ones share, and a few keys of which
 * similar ones share some. Some dozen bytes each, whatever their length.
 */
export class Fingerprints {
  /** By paragraph: equal for the same words in the same order. */
  readonly wholes: number[] = [];
  readonly wordCounts: number[] = [];
  /** `keyCount` for each paragraph: the smallest hashes of three words in a row. */
  keys: Int32Array = new Int32Array(1024 * keyCount);

  get count(): number {
    return this.wholes.length;
  }

  /** Takes a paragraph's print, as `printOf` made it, from a place in a list of numbers. */
  add(numbers: readonly number[], from: number): void {
    const first = this.count * keyCount;
    if (first === this.keys.length) this.#grow();
    for (let at = 0; at < keyCount; at++) this.keys[first + at] = numbers[from + 2 + at] ?? noKey;
    this.wholes.push(numbers[from] ?? 0);
    this.wordCounts.push(numbers[from + 1] ?? 0);
  }

  #grow(): void {
    const longer = new Int32Array(this.keys.length * 2);
    longer.set(this.keys);
    this.keys = longer;
  }
}

/** How many numbers a print has. */
export const printLength: number = 2 + keyCount;

const scratch = new Int32Array(keyCount);

/** The print of the words from one number to another, the end exclusive: what equal ones share, how many they are, and the keys. */
export function printOf({ hashes }: WordList, from: number, to: number): number[] {
  let one = 0x811c9dc5;
  let other = to - from;
  scratch.fill(noKey);
  for (let at = from; at < to; at++) {
    const hash = hashes[at] ?? 0;
    one = Math.imul(one ^ hash, 0x01000193);
    other = (Math.imul(other, 31) + hash) | 0;
    if (at < from + 2) continue;
    const row = Math.imul(Math.imul(hashes[at - 2] ?? 0, 31) + (hashes[at - 1] ?? 0), 31) + hash;
    const key = mixed(row);
    if (key < (scratch[keyCount - 1] ?? noKey)) keepSmallest(scratch, key);
  }
  const print = [(one >>> 0) * 2 ** 21 + (other >>> 11), to - from];
  for (const key of scratch) print.push(key);
  return print;
}

/** Keeps the smallest keys, in order, each once. The key is smaller than the largest. */
function keepSmallest(keys: Int32Array, key: number): void {
  let at = keyCount - 1;
  for (let same = 0; same < at; same++) if (keys[same] === key) return;
  while (at > 0 && key < (keys[at - 1] ?? noKey)) {
    keys[at] = keys[at - 1] ?? noKey;
    at--;
  }
  keys[at] = key;
}

/** Spreads the bits, so that the smallest are any. */
function mixed(value: number): number {
  const spread = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return spread ^ (spread >>> 15);
}
