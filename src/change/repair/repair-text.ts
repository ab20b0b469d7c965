import { readYaml } from "../../yaml/read-yaml.ts";
import type { ParsedFile } from "../../yaml/read-yaml.ts";
import type { Diagnostic, Edit, Path, Problem } from "../../model/diagnostic.ts";
import { valueAt } from "../../model/pointer.ts";
import { changedPaths, isWithin } from "./changed-paths.ts";
import { applyWhole } from "../../yaml/edit.ts";
import { effectsOf } from "./effects.ts";
import { goodOf } from "./halves.ts";
import type { ProblemCounts } from "./law.ts";
import { isLawful, meansTheSame, countProblems } from "./law.ts";
import { isOnlyFixed } from "./only-fixed.ts";

/** A text with some of its problems repaired. */
export interface RepairedText {
  readonly text: string;
  /** How many problems were repaired. */
  readonly made: number;
}

/** The repairs of one rule in one value: all are made, or none. */
export interface RepairUnit {
  readonly code: string;
  readonly path?: Path;
  readonly edits: readonly Edit[];
  /** What they repair. */
  readonly problems: readonly Diagnostic[];
}

/** What is wrong with the file when it has this text, as far as the file says it by itself. */
export type Check = (text: string) => Iterable<Problem>;

/**
 * Makes the fixes of a file's diagnostics, all at once where that is proven to make nothing worse, or else those that
 * are good by themselves. Fixes that overlap others are left for another call.
 * @param check Finds what is wrong with the file by itself; when it is left out, only its data is compared.
 */
export function repairText(text: string, diagnostics: readonly Diagnostic[], check?: Check): RepairedText {
  const { text: repaired, units } = goodUnits(text, diagnostics, check);
  return { text: repaired, made: units.reduce((sum, { problems }) => sum + problems.length, 0) };
}

/** As `repairText`. @returns The repairs that were made. */
export function goodUnits(
  text: string,
  diagnostics: readonly Diagnostic[],
  check: Check = () => [],
): { readonly text: string; readonly units: readonly RepairUnit[] } {
  const trial = new Trial(text, check);
  const good = goodOf(unitsOf(diagnostics, text), (some) => trial.of(some) !== undefined, { trials: 200 });
  return trial.of(good) ?? trial.of(good.slice(0, 1)) ?? { text, units: [] };
}

/** The repairs of diagnostics, as far as they change something. */
function unitsOf(diagnostics: readonly Diagnostic[], text: string): RepairUnit[] {
  const units = new Map<unknown, RepairUnit>();
  for (const diagnostic of diagnostics) {
    const { code, path, fix, also = [] } = diagnostic;
    if (!fix) continue;
    const edits = [fix, ...also.flatMap((one) => one.fix ?? [])]
      .map((edit) => withLineEnds(edit, text))
      .filter(({ start, end, text: replacement }) => text.slice(start, end) !== replacement);
    const key = path ? JSON.stringify([code, path]) : diagnostic;
    const unit = units.get(key) ?? { code, ...(path && { path }), edits: [], problems: [] };
    const all = { edits: [...unit.edits, ...edits], problems: [...unit.problems, diagnostic] };
    if (edits.length > 0) units.set(key, { ...unit, ...all });
  }
  return [...units.values()];
}

/** Tries repairs on a text. */
class Trial {
  readonly #text: string;
  readonly #before: ParsedFile;
  readonly #check: Check;
  #problemCounts: ProblemCounts | undefined;

  constructor(text: string, check: Check) {
    this.#text = text;
    this.#before = read(text);
    this.#check = check;
  }

  /** The text with the repairs; undefined when they do not repair it, or would change more than they should. */
  of(units: readonly RepairUnit[]): { text: string; units: readonly RepairUnit[] } | undefined {
    const { text, made } = applyWhole(this.#text, units);
    if (made.length === 0) return { text, units: [] };
    const after = read(text);
    const isGood =
      this.#before.value === undefined
        ? this.#isFurther(after, made)
        : after.value !== undefined &&
          after.problems.length <= this.#before.problems.length &&
          isOnlyFixed(
            this.#text,
            text,
            made.flatMap(({ edits }) => edits),
          ) &&
          this.#isInPlace(after, made) &&
          this.#meansTheSame(after, made);
    return isGood && this.#isLawful(text, made) ? { text, units: made } : undefined;
  }

  /** Can more of the text be read? */
  #isFurther(after: ParsedFile, made: readonly RepairUnit[]): boolean {
    return (
      after.value !== undefined ||
      firstFault(after) > firstFault(this.#before) ||
      made.some(({ code }) => count(after, code) < count(this.#before, code))
    );
  }

  /** Does nothing differ but the values that the repairs are of, and the names that they give? */
  #isInPlace({ value }: ParsedFile, made: readonly RepairUnit[]): boolean {
    if (made.some(({ path }) => path === undefined)) return true;
    const renamed = made.flatMap(({ path = [], code }) =>
      effectsOf(code).renames ? [path.slice(0, -1)] : [],
    );
    return [...changedPaths(this.#before.value, value)].every(
      (changed) =>
        made.some(({ path = [] }) => isWithin(changed, path)) ||
        renamed.some((parent) => changed.length === parent.length + 1 && isWithin(changed, parent)),
    );
  }

  #meansTheSame(after: ParsedFile, made: readonly RepairUnit[]): boolean {
    const byValue = new Map<string, RepairUnit[]>();
    for (const unit of made) {
      const key = JSON.stringify(unit.path ?? null);
      byValue.set(key, [...(byValue.get(key) ?? []), unit]);
    }
    return [...byValue.values()].every((units) => {
      const path = units[0]?.path;
      if (!path) return true;
      const [old, now] = [this.#before, after].map(({ value }) => valueAt(value, path));
      const codes = units.map(({ code }) => code);
      return typeof old !== "string" || typeof now !== "string" || meansTheSame(old, now, codes);
    });
  }

  #isLawful(text: string, made: readonly RepairUnit[]): boolean {
    this.#problemCounts ??= countProblems(this.#check(this.#text));
    return isLawful(this.#problemCounts, countProblems(this.#check(text)), countProblems(repairedBy(made)));
  }
}

/** The problems that repairs are of. */
export function repairedBy(units: readonly RepairUnit[]): Parameters<typeof countProblems>[0] {
  return units.flatMap(({ problems }) =>
    problems.map(({ code, file, path, also }) => ({
      code,
      place: { file, ...(path && { path }) },
      ...(also && { also: also.map(() => ({ place: { file } })) }),
    })),
  );
}

function read(text: string): ParsedFile {
  return readYaml("", new TextEncoder().encode(text));
}

/** How far a text can be read: only so many problems are counted, however many there are. */
function firstFault({ problems }: ParsedFile): number {
  return problems[0]?.place.range?.[0] ?? 0;
}

function count({ problems }: ParsedFile, wanted: string): number {
  return problems.filter(({ code }) => code === wanted).length;
}

/** Lines that a fix adds end as the file's own do. */
function withLineEnds(fix: Edit, text: string): Edit {
  if (!text.includes("\r\n") || !fix.text.includes("\n")) return fix;
  return { ...fix, text: fix.text.replaceAll(/\r?\n/g, "\r\n") };
}
