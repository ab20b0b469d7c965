import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { diagnose } from "../../check/diagnose.ts";
import type { Tree, Workspace, WorkspaceOptions } from "../../check/workspace.ts";
import { openWorkspace } from "../../check/workspace.ts";
import type { Plan } from "./plan.ts";
import { planOf, write } from "./plan.ts";
import type { Budget } from "./halves.ts";
import { isLawful, countProblems } from "./law.ts";
import { repairedBy } from "./repair-text.ts";
import type { Change } from "./working-copy.ts";
import { WorkingCopy } from "./working-copy.ts";

/** What a repair comes to; nothing is written. */
export interface Repair {
  /** The files that change, by path. */
  readonly changes: ReadonlyMap<string, Change>;
  /** How many repairs were made. */
  readonly repaired: number;
  /** The catalogue as it is after them: what is left to be done by hand. */
  readonly workspace: Workspace;
}

/** A repair may bring to light what it hid, and overlapping ones wait for each other. */
const maximumRounds = 100;

/**
 * Makes every safe repair, in rounds until nothing is left to repair.
 * @param wanted The files in which to repair; all when it is left out.
 */
export function repairCatalogue(
  tree: Tree,
  toolkit: Toolkit,
  options: WorkspaceOptions,
  wanted?: ReadonlySet<string>,
): Repair {
  const copy = new WorkingCopy(tree);
  const workspace = openWorkspace(copy.tree, toolkit, options);
  const repairing = new Repairing(workspace, copy);
  let files = wanted;
  for (let round = 0; round < maximumRounds && files?.size !== 0; round++) files = repairing.round(files);
  return { changes: copy.changes, repaired: repairing.repaired, workspace };
}

class Repairing {
  readonly #workspace: Workspace;
  readonly #copy: WorkingCopy;
  readonly #budget: Budget = { trials: 500 };
  repaired = 0;

  constructor(workspace: Workspace, copy: WorkingCopy) {
    this.#workspace = workspace;
    this.#copy = copy;
  }

  /**
   * Repairs once what can be repaired at once.
   * @param files In which to look: nothing else has changed since. All when it is left out.
   * @returns The files that changed.
   */
  round(files: ReadonlySet<string> | undefined): ReadonlySet<string> {
    const plans: Plan[] = [];
    for (const [file, diagnostics] of this.#fixable(files)) {
      const plan = planOf(file, diagnostics, this.#copy, (text) => this.#workspace.problemsWith(file, text));
      if (plan) plans.push(plan);
    }
    return new Set(this.#make(plans));
  }

  #fixable(files: ReadonlySet<string> | undefined): Map<string, Diagnostic[]> {
    const { reported, source } = this.#workspace;
    const fixable = reported.filter(
      ({ fix, place }) => fix !== undefined && (files?.has(place.file) ?? true),
    );
    const byFile = new Map<string, Diagnostic[]>();
    for (const diagnostic of diagnose(fixable, source)) {
      if (!diagnostic.fix) continue;
      const sameFile = byFile.get(diagnostic.file);
      if (sameFile) sameFile.push(diagnostic);
      else byFile.set(diagnostic.file, [diagnostic]);
    }
    return byFile;
  }

  /** Carries plans out as far as the catalogue as a whole keeps the law. @returns The files that changed. */
  #make(plans: readonly Plan[]): readonly string[] {
    if (plans.length === 0 || this.#budget.trials-- <= 0) return [];
    if (this.#try(plans)) return plans.map(({ file }) => file);
    const [only] = plans;
    const half = plans.length >> 1;
    if (half > 0) return [...this.#make(plans.slice(0, half)), ...this.#make(plans.slice(half))];
    if (!only || only.units.length < 2) return [];
    const middle = only.units.length >> 1;
    const first = this.#make([{ ...only, units: only.units.slice(0, middle) }]);
    // Where some were made the offsets are others: the rest is looked at in the next round.
    return first.length > 0 ? first : this.#make([{ ...only, units: only.units.slice(middle) }]);
  }

  #try(plans: readonly Plan[]): boolean {
    const before = countProblems(this.#workspace.findings);
    const files = plans.map(({ file }) => file);
    for (const plan of plans) write(plan, this.#copy);
    this.#workspace.update(files);
    const units = plans.flatMap((plan) => plan.units);
    const unmarked = plans.filter(({ unmarks }) => unmarks);
    const marks = unmarked.map(({ file }) => ({ code: "file/bom", place: { file } }));
    const made = countProblems([...repairedBy(units), ...marks]);
    if (isLawful(before, countProblems(this.#workspace.findings), made)) {
      this.repaired += units.reduce((sum, { problems }) => sum + problems.length, unmarked.length);
      return true;
    }
    for (const { file, before: bytes } of plans) this.#copy.change(file, bytes, bytes);
    this.#workspace.update(files);
    return false;
  }
}

/** Makes the repairs of one file. @returns How many were made. */
export function repairFile(file: string, diagnostics: readonly Diagnostic[], copy: WorkingCopy): number {
  const plan = planOf(file, diagnostics, copy);
  if (!plan) return 0;
  write(plan, copy);
  return plan.units.reduce((sum, { problems }) => sum + problems.length, Number(plan.unmarks));
}
