import type { Severity } from "../../../model/diagnostic.ts";
import type { Side, Stated } from "./side.ts";

/** Numbers of one language that the other does not state. */
export interface NumberDifference {
  readonly onlyFirst: readonly Stated[];
  readonly onlySecond: readonly Stated[];
  /**
   * error: both languages have numbers that the other lacks, or one has a year. warning: only one language has such
   * numbers, which the other may say in words that nobody foresaw. info: one only states a number more often.
   */
  readonly severity: Severity;
}

/**
 * Compares the numbers of two languages, whatever their order. Equal ones cancel each other; then words explain what is
 * left. They never make a difference.
 */
export function compareNumbers(first: Side, second: Side): NumberDifference | undefined {
  const [one, other] = [new Left(first.numbers), new Left(second.numbers)];
  cancel(one, other, ({ readings }) => readings.slice(0, 1));
  cancel(one, other, ({ readings }) => readings);
  takeApart(one, other, second);
  takeApart(other, one, first);
  for (const number of one.all()) if (isSaid(number, second)) one.delete(number);
  for (const number of other.all()) if (isSaid(number, first)) other.delete(number);
  explainRatios(first, one, other);
  explainRatios(second, other, one);
  const [onlyFirst, onlySecond] = [one.all(), other.all()];
  return onlyFirst.length + onlySecond.length === 0
    ? undefined
    : graded(onlyFirst, onlySecond, first, second);
}

/** Numbers for which nothing was found yet, also by what they may stand for. */
class Left {
  readonly #all: Set<Stated>;
  /** By each reading: those that may be it, the last one first, so that the first that is left is found at once. */
  readonly #byReading = new Map<string, Stated[]>();

  constructor(numbers: readonly Stated[]) {
    this.#all = new Set(numbers);
    for (const number of numbers.toReversed()) {
      for (const reading of number.readings) {
        const sameReading = this.#byReading.get(reading);
        if (sameReading) sameReading.push(number);
        else this.#byReading.set(reading, [number]);
      }
    }
  }

  all(): Stated[] {
    return [...this.#all];
  }

  delete(number: Stated): void {
    this.#all.delete(number);
  }

  /** The first one that may be this numeral. */
  find(reading: string, isMeant: (number: Stated) => boolean = () => true): Stated | undefined {
    const sameReading = this.#byReading.get(reading) ?? [];
    while (sameReading.length > 0 && !this.#all.has(sameReading.at(-1)!)) sameReading.pop();
    return sameReading.findLast((number) => this.#all.has(number) && isMeant(number));
  }
}

/** Takes away what is the same in both; first where it is the likeliest reading of both. */
function cancel(one: Left, other: Left, readingsOf: (number: Stated) => readonly string[]): void {
  for (const number of one.all()) {
    const readings = readingsOf(number);
    for (const reading of readings) {
      const found = other.find(reading, (each) => readingsOf(each).includes(reading));
      if (!found) continue;
      one.delete(number);
      other.delete(found);
      break;
    }
  }
}

/** A number of one text may be several of the other: a date, a time, a list. */
function takeApart(left: Left, others: Left, other: Side): void {
  for (const number of left.all()) {
    if (number.parts.length === 0) continue;
    const used = new Set<Stated>();
    const isThere = number.parts.every((part) => {
      const found = others.find(part, (each) => !used.has(each));
      if (found) used.add(found);
      return found !== undefined || other.explained.has(part);
    });
    if (!isThere) continue;
    left.delete(number);
    for (const each of used) others.delete(each);
  }
}

/** Words may leave out the century of a decade (`jaren negentig`). */
function isSaid({ readings, isYear, text }: Stated, { explained }: Side): boolean {
  const isDecade = isYear && /^19[2-9]0$/.test(text) && explained.has(text.slice(2));
  return isDecade || readings.some((reading) => explained.has(reading));
}

/** `1 sur 2` here is `50 %` there. */
function explainRatios({ ratios }: Side, left: Left, others: Left): void {
  for (const { starts, values } of ratios) {
    const found = values.map((value) => others.find(value)).find((number) => number !== undefined);
    if (!found) continue;
    others.delete(found);
    for (const number of left.all()) if (starts.includes(number.start)) left.delete(number);
  }
}

function graded(
  first: readonly Stated[],
  second: readonly Stated[],
  one: Side,
  other: Side,
): NumberDifference {
  const onlyFirst = first.filter(isMissingIn(other));
  const onlySecond = second.filter(isMissingIn(one));
  if (onlyFirst.length + onlySecond.length === 0)
    return { onlyFirst: first, onlySecond: second, severity: "info" };
  const isContradicted = first.length > 0 && second.length > 0;
  const hasYear = [...onlyFirst, ...onlySecond].some(({ isYear }) => isYear);
  return { onlyFirst, onlySecond, severity: isContradicted || hasYear ? "error" : "warning" };
}

/** Does a text not state the number at all, not only less often? */
function isMissingIn({ numbers }: Side): (number: Stated) => boolean {
  const stated = new Set(numbers.flatMap(({ readings }) => readings));
  return ({ readings }) => !readings.some((reading) => stated.has(reading));
}
