import pc from "picocolors";
import { wordDiff } from "../../../change/diff/word-diff.ts";
import type { Finding } from "../../../check/lint/severity.ts";
import type { Say } from "../../../messages/phrase.ts";
import { speaker } from "../../../messages/phrase.ts";
import { words as messageWords } from "../../../messages/words.ts";
import { printable } from "../../../model/printable.ts";
import type { ImportPlan, Outcome, Refusal } from "../../../change/translate/import-plan.ts";
import { planImport } from "../../../change/translate/plan-import.ts";
import { catalogueTexts } from "../../../change/translate/catalogue-texts.ts";
import { painted } from "../../../change/translate/show-status.ts";
import type { Tree, Workspace } from "../../../check/workspace.ts";
import { openWorkspace } from "../../../check/workspace.ts";
import type { Replacement } from "../../../host/disk/change-catalogue.ts";
import { changeCatalogue } from "../../../host/disk/change-catalogue.ts";
import type { Invocation } from "../command.ts";
import { skippedFile } from "../skipped-file.ts";
import { otherCodes } from "../words-of-exchange.ts";
import { replacedMarks, rulesOfMarks } from "./accept.ts";
import { readReturned } from "./returned.ts";
import type { FolderTexts } from "./texts.ts";
import { openTexts } from "./texts.ts";

/** `varbook translate import`: shows what a file of translations would change, and with --apply changes it. */
export async function importTexts(file: string, directory: string, invocation: Invocation): Promise<number> {
  const { options, say, out } = invocation;
  const texts = openTexts(directory, invocation);
  const check = (tree: Tree): Workspace => openWorkspace(tree, texts.toolkit, { today: texts.today });
  const { incoming, warnings, errors } = await readReturned(file, texts, invocation);
  for (const line of warnings) out(`${line}\n`);
  if (incoming.length === 0 || errors.length > 0) {
    const lines =
      errors.length > 0 ? errors : [say("exchange/nothing-recognised", { file: printable(file) })];
    for (const line of lines) out(`${line}\n`);
    return 1;
  }
  const plan = planImport(incoming, texts.pairs, texts.tree, check);
  for (const outcome of plan.outcomes) if (isShown(outcome)) out(outcomeLines(outcome, invocation));
  const isApplied = options["apply"] === true;
  const skipped = isApplied ? apply(plan, texts, check, invocation) : 0;
  out(`${totals(plan.outcomes, isApplied, say).join("\n")}\n`);
  return plan.outcomes.some(({ kind }) => kind === "refused") || skipped > 0 ? 1 : 0;
}

function isShown({ kind, isEmptied }: Outcome): boolean {
  return kind !== "unchanged" || isEmptied === true;
}

/** What it all comes to, in lines. */
function totals(outcomes: readonly Outcome[], isApplied: boolean, say: Say): readonly string[] {
  const count = (kind: Outcome["kind"]): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const counts = {
    changed: count("changed"),
    confirmed: count("confirmed"),
    refused: count("refused"),
    unchanged: count("unchanged"),
  };
  const line = say("exchange/totals", counts);
  const repairs = new Map<string, number>();
  const repaired = outcomes.filter((outcome) => outcome.kind === "changed" && outcome.repairs);
  for (const { repairs: own = [] } of repaired)
    for (const code of own) repairs.set(code, (repairs.get(code) ?? 0) + 1);
  const mended = [...repairs].map(([code, times]) => `${repairName(code, say)} (${times})`).join(", ");
  const isNothing = counts.changed + counts.confirmed === 0;
  return [
    isNothing ? line : `${line} ${say(isApplied ? "exchange/applied" : "exchange/not-applied")}`,
    ...(repaired.length > 0 ? [say("exchange/repaired", { texts: repaired.length, what: mended })] : []),
    ...(counts.refused === outcomes.length ? [say("exchange/all-refused")] : []),
    ...(counts.unchanged === outcomes.length ? [say("exchange/all-as-they-were")] : []),
  ];
}

function repairName(code: string, say: Say): string {
  return code === "around" ? say("exchange/around") : code;
}

/**
 * Writes the marks of what is taken, then the texts: when the process is killed between the two, running it again finds
 * the texts that are left to be taken, and their marks as they are to be. The other way round, it would take texts
 * that are there for ones that were always there, and their marks would stay out of date.
 * @returns How many files could not be written.
 */
function apply(
  plan: ImportPlan,
  texts: FolderTexts,
  check: (tree: Tree) => Workspace,
  invocation: Invocation,
): number {
  return changeCatalogue(texts.folder, texts.roots, (files) => {
    const skipped = new Set<string>();
    /** @param file The file of records that it is about: it is written wholly, marks and all, or not at all. */
    const stage = (file: string, change: Replacement): (() => void) => {
      const staged = files.stage(change);
      if (typeof staged !== "string") return () => void (skipped.has(file) || staged.commit());
      skipped.add(file);
      invocation.note(`${skippedFile(change.path, staged, invocation.say)}\n`);
      return () => {};
    };
    const records = [...plan.changes].map(([file, change]) => stage(file, { path: file, ...change }));
    const changed = marksOfTaken(plan, texts, check, skipped);
    const marks = [...changed].map(([file, change]) => stage(file, change));
    if (changed.size > 0) files.replace(rulesOfMarks);
    for (const commit of [...marks, ...records]) commit();
    return skipped.size;
  });
}

/** @param skipped Files of records that are not written. */
function marksOfTaken(
  plan: ImportPlan,
  { marks }: FolderTexts,
  check: (tree: Tree) => Workspace,
  skipped: ReadonlySet<string>,
): Map<string, Replacement> {
  const taken = new Set(
    plan.outcomes
      .flatMap(({ kind, pair }) => ((kind === "changed" || kind === "confirmed") && pair ? [pair] : []))
      .filter(({ text }) => !skipped.has(text.record.file))
      .map(({ text, name, target }) => nameOf(text.record.file, name, target)),
  );
  const byFile = catalogueTexts(check(plan.tree).catalogue, marks);
  const accepted = [...byFile].flatMap(([file, pairs]) =>
    pairs.filter(({ name, target }) => taken.has(nameOf(file, name, target))),
  );
  return replacedMarks({ byFile, marks }, new Set(accepted));
}

function nameOf(file: string, name: string, target: string): string {
  return [file, name, target].join("\n");
}

function outcomeLines(outcome: Outcome, { language, colour, say }: Invocation): string {
  const { bold, dim, green, red, yellow } = pc.createColors(colour);
  const { incoming, pair, text = "", kind, refusal, remarks = [], repairs = [] } = outcome;
  const title = {
    changed: say("exchange/changed"),
    confirmed: say("exchange/confirmed"),
    refused: yellow(say("exchange/refused")),
    unchanged: say("exchange/kept"),
  }[kind];
  const name = pair?.name ?? incoming.name;
  const formerly =
    name === incoming.name ? "" : ` ${say("exchange/formerly", { name: printable(incoming.name) })}`;
  const file = pair?.text.record.file ?? incoming.file;
  const place = [file, placeOf(incoming, say)].filter((part) => part !== "").join(", ");
  const lines = [`${title}  ${bold(printable(name))}${formerly}`, `    ${dim(printable(place))}`];
  const paint = { strong: bold, dim, added: green, removed: red };
  if (kind === "changed") {
    const runs = wordDiff(pair?.text.in(incoming.target) ?? "", text);
    lines.push(`    ${incoming.target}  ${runs.map((run) => painted(run, paint)).join("")}`);
  }
  if (repairs.length > 0) {
    const what = repairs.map((code) => repairName(code, say)).join(", ");
    lines.push(`    ${say("exchange/repairs", { what })}`);
  }
  const reasons = refusal
    ? reasonsOf(refusal, language)
    : kind === "unchanged"
      ? [say("exchange/emptied")]
      : foundIn(remarks, language);
  lines.push(...reasons.map((line) => `    ${printable(line)}`));
  return `${lines.join("\n")}\n\n`;
}

/** Where it stands in a sheet. */
function placeOf({ row }: Outcome["incoming"], say: Say): string {
  if (row === undefined) return "";
  const { number, sheet } = row;
  return sheet === undefined
    ? say("exchange/row", { number })
    : say("exchange/row-of-sheet", { sheet, number });
}

function reasonsOf(refusal: Refusal, language: Invocation["language"]): string[] {
  const say = speaker(language);
  switch (refusal.reason) {
    case "codes":
      return [otherCodes(refusal, language)];
    case "check":
      return foundIn(refusal.problems, language);
    case "no-text": {
      const { kind, value } = refusal.holds;
      const name = say(`exchange/kind-${kind}`);
      const holds = value === "" ? name : `${name}, ${value}`;
      return [say("exchange/reason-no-text", { cell: refusal.cell, holds })];
    }
    case "no-key":
      return [say("exchange/reason-no-key", { cell: refusal.cell, heading: refusal.heading })];
    case "unclear-mark":
      return [say("exchange/reason-unclear-mark", { cell: refusal.cell, value: refusal.value })];
    default:
      return [say(`exchange/reason-${refusal.reason}`)];
  }
}

function foundIn(problems: readonly Finding[], language: Invocation["language"]): string[] {
  if (problems.length === 0) return [];
  return [
    speaker(language)("exchange/reason-check"),
    ...problems.map(
      ({ code, arguments: values, own }) => `${code}: ${messageWords(code, values, language, own).message}`,
    ),
  ];
}
