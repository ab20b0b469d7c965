import type { GeneratedFile } from "../catalogue.ts";
import type { Plans } from "../plan.ts";
import { Random } from "../random.ts";
import type { Draft, Fault, FaultKind, Ground, Planted } from "./fault.ts";
import { takeCaret } from "./fault.ts";
import { faultKinds } from "./kinds.ts";

/** The sound catalogue, and how much of it is to be broken. */
export interface Soil {
  readonly errors: number;
  readonly seed: string;
  readonly plans: Plans;
  readonly vocabularies: readonly GeneratedFile[];
  readonly variable: (index: number) => GeneratedFile;
}

export interface Harvest {
  readonly faults: readonly Fault[];
  /** Files with a fault, by the path of the sound file. */
  readonly replaced: ReadonlyMap<string, GeneratedFile>;
  readonly added: readonly GeneratedFile[];
}

/** How many files are tried for one fault. */
const maximumTries = 400;

/** Plants one fault after the other, each kind in its turn and each in a file of its own. */
export function plantFaults(soil: Soil): Harvest {
  const bed = new Bed(soil);
  let misses = 0;
  for (let turn = 0; bed.faults.length < soil.errors && misses < faultKinds.length; turn++) {
    const kind = faultKinds[turn % faultKinds.length];
    misses = kind && bed.plant(kind) ? 0 : misses + 1;
  }
  const faults = bed.faults.toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
  return { faults, replaced: bed.replaced, added: bed.added };
}

class Bed {
  readonly faults: Fault[] = [];
  readonly replaced = new Map<string, GeneratedFile>();
  readonly added: GeneratedFile[] = [];
  readonly #soil: Soil;
  readonly #random: Random;
  /** Paths of files that have a fault, or that one needs. */
  readonly #taken = new Set<string>();

  constructor(soil: Soil) {
    this.#soil = soil;
    this.#random = new Random(`${soil.seed} faults`);
  }

  /** True when a file was found for it. */
  plant(kind: FaultKind): boolean {
    for (let tries = 0; tries < maximumTries; tries++) {
      const draft = this.#draft(kind.ground);
      if (!draft || this.#taken.has(draft.path)) continue;
      const planted = kind.plant(draft);
      if (planted && this.#areFree(planted)) {
        this.#keep(kind, draft, planted);
        return true;
      }
    }
    return false;
  }

  #areFree({ needs = [], path }: Planted): boolean {
    return (
      needs.every((index) => !this.#taken.has(this.#soil.variable(index).path)) &&
      (path === undefined || !this.#taken.has(path))
    );
  }

  #keep(kind: FaultKind, draft: Draft, planted: Planted): void {
    const { line, column, text } = takeCaret(planted.text);
    const path = planted.path ?? draft.path;
    const file = { path, content: planted.encode ? planted.encode(text) : text };
    if (kind.ground === "new") this.added.push(file);
    else this.replaced.set(draft.path, file);
    for (const index of planted.needs ?? []) this.#taken.add(this.#soil.variable(index).path);
    if (planted.other) {
      const other = this.#soil.variable(planted.other.index);
      this.replaced.set(other.path, { path: other.path, content: planted.other.edit(String(other.content)) });
    }
    this.#taken.add(draft.path).add(path);
    this.faults.push({ code: kind.code, file: path, line, column });
  }

  /** A file of the sort that is wanted, by chance. */
  #draft(ground: Ground): Draft | undefined {
    const { plans, vocabularies, variable } = this.#soil;
    const random = this.#random;
    if (ground === "indicator" || ground === "variable" || ground === "new") {
      const index = random.integer(0, plans.count - 1);
      const { status, database } = plans.variable(index);
      if (status !== "published" || (ground === "indicator" && database !== "At")) return undefined;
      const { path, content } = variable(index);
      return { path, text: String(content), index, plans, random };
    }
    const folder = ground === "codelist" ? "vocabularies/code-lists/" : `vocabularies/${ground}.yaml`;
    const suitable = vocabularies.filter(({ path }) => path.startsWith(folder) && !this.#taken.has(path));
    const chosen = suitable[random.integer(0, Math.max(0, suitable.length - 1))];
    return chosen && { path: chosen.path, text: String(chosen.content), plans, random };
  }
}
