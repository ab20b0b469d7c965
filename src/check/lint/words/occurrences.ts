import { keyCount, printLength } from "./paragraph-fingerprints.ts";
import type { ParagraphStore } from "./paragraph-store.ts";
import type { ParagraphGroup } from "./similar.ts";

/** How often each paragraph occurs, and the keys of the repeated ones: enough to see which changes matter to none. */
export class Occurrences {
  readonly #counts = new Map<number, number>();
  readonly #keys: ReadonlySet<number>;
  readonly #least: number;

  /**
   * @param groups The groups of equal paragraphs.
   * @param least How many members a group has at least.
   */
  constructor({ prints }: ParagraphStore, groups: readonly ParagraphGroup[], least: number) {
    for (const whole of prints.wholes) this.#add(whole, 1);
    this.#least = least;
    this.#keys = new Set(
      groups.flatMap(({ members: [first = 0] }) => [
        ...prints.keys.subarray(first * keyCount, (first + 1) * keyCount),
      ]),
    );
  }

  /**
   * Counts the paragraphs of a record as they are now.
   * @returns May a group have become another one, or be like others than before?
   */
  change(before: readonly number[], after: readonly number[]): boolean {
    const matters = [before, after].map((numbers) => this.#isRepeated(differing(numbers, before, after)));
    for (const [numbers, step] of [
      [before, -1],
      [after, 1],
    ] as const)
      for (const [, whole = 0] of printsIn(numbers)) this.#add(whole, step);
    return matters.includes(true) || this.#isRepeated(differing(after, before, after));
  }

  #isRepeated(prints: readonly (readonly number[])[]): boolean {
    return prints.some(
      ([, whole = 0, , ...keys]) =>
        (this.#counts.get(whole) ?? 0) >= this.#least || keys.some((key) => this.#keys.has(key)),
    );
  }

  #add(whole: number, step: number): void {
    this.#counts.set(whole, (this.#counts.get(whole) ?? 0) + step);
  }
}

/** The number of its language and the print of each paragraph. */
function printsIn(numbers: readonly number[]): (readonly number[])[] {
  const prints: (readonly number[])[] = [];
  for (let at = 0; at < numbers.length; at += 1 + printLength)
    prints.push(numbers.slice(at, at + 1 + printLength));
  return prints;
}

/** Of these paragraphs, those that do not occur in both as often. */
function differing(
  numbers: readonly number[],
  before: readonly number[],
  after: readonly number[],
): (readonly number[])[] {
  const surplus = new Map<string, number>();
  for (const [own, step] of [
    [before, -1],
    [after, 1],
  ] as const)
    for (const print of printsIn(own)) surplus.set(print.join(), (surplus.get(print.join()) ?? 0) + step);
  return printsIn(numbers).filter((print) => surplus.get(print.join()) !== 0);
}
