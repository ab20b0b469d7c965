import { parse } from "yaml";
import type { Finding } from "../../src/check/lint/severity.ts";
import type { Tree } from "../../src/check/project.ts";
import type { Source } from "../../src/model/sources.ts";
import { effectsOf, names } from "../../src/change/repair/effects.ts";
import type { Repair } from "../../src/change/repair/repair-catalogue.ts";
import { repairCatalogue } from "../../src/change/repair/repair-catalogue.ts";
import { openWorkspace } from "../../src/check/workspace.ts";
import { toolkit } from "../catalogue.ts";

/** What a repair of a whole catalogue comes to, and what it did that it may not. */
export interface Tried {
  readonly repair: Repair;
  /** The codes whose repairs were made somewhere. */
  readonly repaired: ReadonlySet<string>;
  readonly breaches: readonly string[];
}

const options = { today: "2026-12-31" };

/** Repairs a catalogue and holds the outcome against the law. */
export function tryRepair(tree: Tree): Tried {
  const start = openWorkspace(tree, toolkit, options);
  const before = start.findings;
  const repair = repairCatalogue(tree, toolkit, options);
  const after = repair.workspace.findings;
  const decoder = new TextDecoder();
  const repaired = new Set<string>();
  const breaches = [
    ...standing(before, after, repaired),
    ...[...repair.changes].flatMap(([file, change]) => [
      ...words(file, decoder.decode(change.before), decoder.decode(change.after), before),
    ]),
    ...Array.from(again(tree, repair), (file) => `${file}: repaired again, it changes again`),
  ];
  return { repair, repaired, breaches };
}

/** The files that a second repair changes. */
function again(tree: Tree, { changes }: Repair): string[] {
  if (changes.size === 0) return [];
  const repaired: Tree = (roots) => {
    const sources = tree(roots);
    const read = (path: string): Source => {
      const change = changes.get(path);
      return change ? { bytes: change.after } : sources.read(path);
    };
    return { ...sources, read };
  };
  return [...repairCatalogue(repaired, toolkit, options).changes.keys()];
}

/** How often is what said, by code, file and value? */
function count(problems: readonly Finding[]): Map<string, { one: Finding; times: number }> {
  const found = new Map<string, { one: Finding; times: number }>();
  for (const one of problems) {
    const key = JSON.stringify([one.code, one.place.file, one.place.path]);
    const times = (found.get(key)?.times ?? 0) + 1 + (one.also?.length ?? 0);
    found.set(key, { one: found.get(key)?.one ?? one, times });
  }
  return found;
}

/** Every other problem is still there, and none is new, but for what the table says. */
function* standing(
  before: readonly Finding[],
  after: readonly Finding[],
  repaired: Set<string>,
): Iterable<string> {
  const [was, is] = [count(before), count(after)];
  const fixable = before.filter(({ fix }) => fix !== undefined);
  const causes = (file: string): string[] => {
    const own = fixable.filter(({ place }) => place.file === file);
    return (own.length > 0 ? own : fixable).map(({ code }) => code);
  };
  for (const [key, { one, times }] of was) {
    const left = is.get(key)?.times ?? 0;
    if (left >= times) continue;
    const isOwn = fixable.some(({ code, place }) => JSON.stringify([code, place.file, place.path]) === key);
    if (isOwn) repaired.add(one.code);
    else if (!causes(one.place.file).some((code) => names(effectsOf(code).clears, one.code)))
      yield `gone: ${key} ${JSON.stringify(one.arguments)}`;
  }
  for (const [key, { one, times }] of is) {
    if (times <= (was.get(key)?.times ?? 0)) continue;
    const mayCome = causes(one.place.file).some((code) => {
      const { brings, neverBrings } = effectsOf(code);
      return names(brings, one.code) && !names(neverBrings, one.code);
    });
    if (!mayCome) yield `new: ${key} ${JSON.stringify(one.arguments)}`;
  }
}

/** The letters and figures of each text are the same, unless the table says that the rule's repairs change words. */
function* words(file: string, before: string, after: string, problems: readonly Finding[]): Iterable<string> {
  const own = problems.filter(({ place, fix }) => place.file === file && fix !== undefined);
  if (own.some(({ code }) => effectsOf(code).rewords)) return;
  const [old, now] = [before, after].map((text) =>
    JSON.stringify(parse(text, { uniqueKeys: false }))
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}]/gu, ""),
  );
  if (old !== now) yield `${file}: other words: ${before} → ${after}`;
}
