import { decode } from "../load/decode.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Toolkit } from "../model/toolkit.ts";
import type { Tree, Workspace, WorkspaceOptions } from "../workspace.ts";
import { openWorkspace } from "../workspace.ts";
import { encode, hasMark } from "./bytes.ts";
import { repairText } from "./repair-text.ts";
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
const maximumRounds = 10;

/** Makes every safe repair of every file, in rounds until nothing is left to repair. */
export function repairCatalogue(tree: Tree, toolkit: Toolkit, options: WorkspaceOptions): Repair {
  const copy = new WorkingCopy(tree);
  const workspace = openWorkspace(copy.tree, toolkit, options);
  let repaired = 0;
  for (let round = 0; round < maximumRounds; round++) {
    const changed: string[] = [];
    const made = repairRound(workspace, copy, changed);
    if (made === 0) break;
    repaired += made;
    workspace.update(changed);
  }
  return { changes: copy.changes, repaired, workspace };
}

/** @param changed Takes the files that were changed. */
function repairRound(workspace: Workspace, copy: WorkingCopy, changed: string[]): number {
  const byFile = new Map<string, Diagnostic[]>();
  for (const found of workspace.allDiagnostics()) {
    if (found.fix) byFile.set(found.file, [...(byFile.get(found.file) ?? []), found]);
  }
  let made = 0;
  for (const [file, diagnostics] of byFile) {
    const own = repairFile(file, diagnostics, copy);
    if (own > 0) changed.push(file);
    made += own;
  }
  return made;
}

function repairFile(file: string, diagnostics: readonly Diagnostic[], copy: WorkingCopy): number {
  const before = copy.bytes(file);
  const text = before && decode(file, before).text;
  if (before === undefined || text === undefined) return 0;
  const { text: repaired, made } = repairText(text, diagnostics);
  const isMarked = hasMark(before);
  const unmarks = isMarked && diagnostics.some(({ code }) => code === "file/bom");
  if (made === 0 && !unmarks) return 0;
  copy.change(file, before, encode(repaired, isMarked && !unmarks));
  return made + Number(unmarks);
}
