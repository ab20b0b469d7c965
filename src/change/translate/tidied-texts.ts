import { readYaml } from "../../yaml/read-yaml.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose } from "../../check/diagnose.ts";
import { isTyping } from "../repair/effects.ts";
import { planOf, write } from "../repair/plan.ts";
import type { WorkingCopy } from "../repair/working-copy.ts";
import { valueAt } from "../../model/pointer.ts";
import type { Workspace } from "../../check/workspace.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";

/** A text that only its typing was wrong of. */
export interface TidiedText {
  readonly text: string;
  /** The codes of what was repaired, each once. */
  readonly codes: readonly string[];
}

/** A repair may bring to light what it hid. */
const mostRounds = 20;

/**
 * What `fix` would make of some translations, as far as it only repairs how they are typed.
 * @param copy The files with these translations; it has the repairs afterwards.
 * @param workspace Of that copy.
 */
export function repairedTexts(
  pairs: Iterable<Pair>,
  copy: WorkingCopy,
  workspace: Workspace,
): ReadonlyMap<Pair, TidiedText> {
  const wanted = new Map<string, Pair>();
  for (const pair of pairs) wanted.set(keyOf(pair.text.record.file, [...pair.text.path, pair.target]), pair);
  const codes = new Map<Pair, Set<string>>();
  for (let round = 0; round < mostRounds; round++) {
    const fixable = workspace.reported.filter(
      ({ code, fix, place: { file, path } }) =>
        fix !== undefined && path && isTyping(code) && wanted.has(keyOf(file, path)),
    );
    const changed: string[] = [];
    for (const [file, diagnostics] of byFile(diagnose(fixable, workspace.source))) {
      const plan = planOf(file, diagnostics, copy, (text) => workspace.problemsWith(file, text));
      if (!plan) continue;
      write(plan, copy);
      changed.push(file);
      for (const { code, path = [] } of plan.units) {
        const pair = wanted.get(keyOf(file, path));
        if (pair) codes.set(pair, (codes.get(pair) ?? new Set()).add(code));
      }
    }
    if (changed.length === 0) break;
    workspace.update(changed);
  }
  return textsOf(codes, copy);
}

function byFile(all: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const one of all) {
    const sameFile = files.get(one.file);
    if (sameFile) sameFile.push(one);
    else files.set(one.file, [one]);
  }
  return files;
}

function textsOf(codes: ReadonlyMap<Pair, ReadonlySet<string>>, copy: WorkingCopy): Map<Pair, TidiedText> {
  const data = new Map(
    [...copy.changes].map(([file, { after }]) => [file, readYaml(file, after).value] as const),
  );
  const texts = new Map<Pair, TidiedText>();
  for (const [pair, repaired] of codes) {
    const { path, record } = pair.text;
    const text = valueAt(data.get(record.file), [...path, pair.target]);
    if (typeof text === "string") texts.set(pair, { text, codes: [...repaired] });
  }
  return texts;
}

function keyOf(file: string, path: readonly (string | number)[]): string {
  return JSON.stringify([file, path]);
}
