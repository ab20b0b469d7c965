import { readYaml } from "../load/read.ts";
import type { Reading } from "../load/read.ts";
import type { Diagnostic, Edit } from "../model/diagnostic.ts";
import { applyEdits } from "./edit.ts";
import { isOnlyFixed } from "./only-fixed.ts";

/** A text with some of its problems repaired. */
export interface Repaired {
  readonly text: string;
  /** How many repairs were made. */
  readonly made: number;
}

/** A problem and what repairs it. */
type Fixable = Diagnostic & { readonly fix: Edit };

/**
 * Makes the fixes of a file's diagnostics, all at once where that is proven to change nothing else, or else those that
 * are good by themselves. Fixes that overlap others are left for another call.
 */
export function repairText(text: string, diagnostics: readonly Diagnostic[]): Repaired {
  const fixes = diagnostics
    .filter(isFixable)
    .map((found) => withLineEnds(found, text))
    .filter((found) => changes(found, text));
  const trial = new Trial(text);
  const good = trial.goodOf(fixes);
  return trial.of(good) ?? trial.of(good.slice(0, 1)) ?? { text, made: 0 };
}

/** How often a file may be read to find its bad fixes: bounds the time for a large file with thousands of them. */
const maximumTrials = 200;

/** Tries fixes on a text. */
class Trial {
  readonly #text: string;
  readonly #before: Reading;
  #trials = 0;

  constructor(text: string) {
    this.#text = text;
    this.#before = read(text);
  }

  /** Those fixes that are good, found by halves. */
  goodOf(fixes: readonly Fixable[]): readonly Fixable[] {
    if (fixes.length === 0 || this.#trials++ >= maximumTrials) return [];
    if (this.of(fixes)) return fixes;
    if (fixes.length === 1) return [];
    const half = fixes.length >> 1;
    return [...this.goodOf(fixes.slice(0, half)), ...this.goodOf(fixes.slice(half))];
  }

  /** The text with the fixes; undefined when they do not repair it, or would change more than they should. */
  of(fixes: readonly Fixable[]): Repaired | undefined {
    const { text, made } = applyEdits(
      this.#text,
      fixes.map(({ fix }) => fix),
    );
    if (made.length === 0) return { text, made: 0 };
    const after = read(text);
    const isGood =
      this.#before.value === undefined
        ? after.value !== undefined ||
          firstFault(after) > firstFault(this.#before) ||
          fixes.some(({ code }) => count(after, code) < count(this.#before, code))
        : after.value !== undefined &&
          after.problems.length <= this.#before.problems.length &&
          isOnlyFixed(this.#text, text, made);
    return isGood ? { text, made: made.length } : undefined;
  }
}

function read(text: string): Reading {
  return readYaml("", new TextEncoder().encode(text));
}

/** How far a text can be read: only so many problems are counted, however many there are. */
function firstFault({ problems }: Reading): number {
  return problems[0]?.place.range?.[0] ?? 0;
}

function count({ problems }: Reading, wanted: string): number {
  return problems.filter(({ code }) => code === wanted).length;
}

function isFixable(found: Diagnostic): found is Fixable {
  return found.fix !== undefined;
}

/** Lines that a fix adds end as the file's own do. */
function withLineEnds(found: Fixable, text: string): Fixable {
  const { fix } = found;
  if (!text.includes("\r\n") || !fix.text.includes("\n")) return found;
  return { ...found, fix: { ...fix, text: fix.text.replaceAll(/\r?\n/g, "\r\n") } };
}

function changes({ fix: { start, end, text: replacement } }: Fixable, text: string): boolean {
  return text.slice(start, end) !== replacement;
}
