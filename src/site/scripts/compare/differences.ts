import { element } from "../shared/elements.ts";

/** A word of a cell, with the text node in which it stands. */
interface PlacedWord {
  readonly word: string;
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Numbers and dates are compared as a whole, and so is each sign. */
const wholeWords = /\p{N}+(?:[./,:\u00a0\u202f−-]\p{N}+)+|[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu;

/** More words than this are not compared one by one. */
const mostWords = 1500;

/**
 * Marks in two cells the words that only one of them has. Texts that have next to nothing in common differ as a whole.
 * @param spoken For those who do not see what is underlined: what is said around `{words}`.
 */
export function markDifferences(a: HTMLElement, b: HTMLElement, spoken: string): void {
  const [one, other] = [wordsIn(a), wordsIn(b)];
  if (one.length === 0 || other.length === 0 || Math.max(one.length, other.length) > mostWords) return;
  const common = commonWords(one, other);
  if (common.length * 3 < Math.min(one.length, other.length)) return;
  markOthers(one, new Set(common.map(([i]) => i)), spoken);
  markOthers(other, new Set(common.map(([, j]) => j)), spoken);
}

/** The words of a cell in their order. */
function wordsIn(cell: HTMLElement): PlacedWord[] {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const words: PlacedWord[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const { 0: word, index } of node.data.matchAll(wholeWords))
      words.push({ word, node, start: index, end: index + word.length });
  }
  return words;
}

/** The longest row of words that two lists share, as pairs of places. */
function commonWords(a: readonly PlacedWord[], b: readonly PlacedWord[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]?.word === b[j]?.word
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]?.word === b[j]?.word) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Puts a mark around each run of words that are not among those, the last first: what stands before keeps its place. */
function markOthers(words: readonly PlacedWord[], common: ReadonlySet<number>, spoken: string): void {
  for (let last = words.length - 1; last >= 0; last--) {
    const end = words[last];
    if (!end || common.has(last)) continue;
    while (last > 0 && !common.has(last - 1) && words[last - 1]?.node === end.node) last--;
    const range = document.createRange();
    range.setStart(end.node, words[last]?.start ?? 0);
    range.setEnd(end.node, end.end);
    const mark = element("mark");
    range.surroundContents(mark);
    const [before = "", after = ""] = spoken.split("{words}");
    mark.before(unseen(before));
    mark.after(unseen(after));
  }
}

function unseen(text: string): HTMLElement {
  return element("span", { textContent: text, className: "visually-hidden" });
}
