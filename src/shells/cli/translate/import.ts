import { readFileSync, statSync } from "node:fs";
import pc from "picocolors";
import { wordDiff } from "../../../diff/words.ts";
import type { Graded } from "../../../lint/grade.ts";
import { words as messageWords } from "../../../messages/words.ts";
import { inert } from "../../../report/inert.ts";
import type { Incoming } from "../../../translate/exchange.ts";
import type { ImportPlan, Outcome, Refusal } from "../../../translate/import.ts";
import { planImport } from "../../../translate/import.ts";
import { catalogueTexts } from "../../../translate/open.ts";
import { columnsRead, incomingOf } from "../../../translate/rows.ts";
import { painted } from "../../../translate/show-status.ts";
import { ExchangeError } from "../../../translate/unreadable.ts";
import { readXliff } from "../../../translate/xliff/read.ts";
import type { Tree, Workspace } from "../../../workspace.ts";
import { openWorkspace } from "../../../workspace.ts";
import { errorName } from "../../disk/error-name.ts";
import type { Replacement } from "../../disk/change-catalogue.ts";
import { changeCatalogue } from "../../disk/change-catalogue.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { exchangeWords } from "../words-of-exchange.ts";
import { repairWords } from "../words-of-repair.ts";
import { marksOf, rulesOfMarks } from "./accept.ts";
import { rowsOfSheet } from "./sheet.ts";
import type { FolderTexts } from "./texts.ts";
import { openTexts } from "./texts.ts";

/** How large a file of translations may be, in bytes: XLIFF of 10,000 variables has 60 MB, and twice that in UTF-16. */
const mostBytes = 128 * 2 ** 20;

/** `varbook translate import`: shows what a file of translations would change, and with --apply changes it. */
export async function importTexts(file: string, directory: string, invocation: Invocation): Promise<number> {
  const { options, language, out } = invocation;
  const words = exchangeWords[language];
  const texts = openTexts(directory, invocation);
  const check = (tree: Tree): Workspace => openWorkspace(tree, texts.toolkit, { today: texts.today });
  const incoming = await readIncoming(file, texts, invocation);
  const plan = planImport(incoming, texts.pairs, texts.tree, check);
  for (const outcome of plan.outcomes) if (outcome.kind !== "unchanged") out(shown(outcome, invocation));
  const count = (kind: Outcome["kind"]): number =>
    plan.outcomes.filter((outcome) => outcome.kind === kind).length;
  const isApplied = options["apply"] === true;
  const skipped = isApplied ? apply(plan, texts, check, invocation) : 0;
  const totals = words.totals(count("changed"), count("confirmed"), count("refused"), count("unchanged"));
  const isNothing = count("changed") + count("confirmed") === 0;
  out(isNothing ? `${totals}\n` : `${totals} ${isApplied ? words.applied : words.notApplied}\n`);
  return count("refused") + skipped > 0 ? 1 : 0;
}

async function readIncoming(
  file: string,
  { catalogue: { languages } }: FolderTexts,
  { language }: Invocation,
): Promise<Incoming[]> {
  const languageOf = (locale: string): string | undefined =>
    languages.find((own) => own.locale === locale || own.tag === locale)?.tag;
  try {
    const status = statSync(file);
    if (!status.isFile()) throw new ExchangeError(({ noFile }) => noFile);
    if (status.size > mostBytes) throw new ExchangeError((words) => words.tooLarge(mostBytes / 2 ** 20));
    const bytes = readFileSync(file);
    return /\.xlsx$/i.test(file)
      ? incomingOf(await rowsOfSheet(bytes, columnsRead))
      : readXliff(bytes, languageOf);
  } catch (error) {
    const reason = error instanceof ExchangeError ? error.in(language) : errorName(error);
    throw new UsageError(exchangeWords[language].unreadable(inert(file), inert(reason)));
  }
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
      invocation.note(`${repairWords[invocation.language].skipped(inert(change.path), staged)}\n`);
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
      .filter(
        ({ kind, incoming }) => (kind === "changed" || kind === "confirmed") && !skipped.has(incoming.file),
      )
      .map(({ incoming }) => nameOf(incoming.file, incoming.name, incoming.target)),
  );
  const byFile = catalogueTexts(check(plan.tree).catalogue, marks);
  const accepted = [...byFile].flatMap(([file, pairs]) =>
    pairs.filter(({ name, target }) => taken.has(nameOf(file, name, target))),
  );
  return marksOf({ byFile, marks }, new Set(accepted));
}

function nameOf(file: string, name: string, target: string): string {
  return [file, name, target].join("\n");
}

function shown(outcome: Outcome, { language, colour }: Invocation): string {
  const words = exchangeWords[language];
  const { bold, dim, green, red, yellow } = pc.createColors(colour);
  const { incoming, pair, text = "", kind, refusal, remarks = [] } = outcome;
  const title = {
    changed: words.changed,
    confirmed: words.confirmed,
    refused: yellow(words.refused),
    unchanged: "",
  }[kind];
  const lines = [`${title}  ${bold(inert(incoming.name))}`, `    ${dim(inert(incoming.file))}`];
  const paint = { strong: bold, dim, added: green, removed: red };
  if (kind === "changed") {
    const runs = wordDiff(pair?.text.in(incoming.target) ?? "", text);
    lines.push(`    ${incoming.target}  ${runs.map((run) => painted(run, paint)).join("")}`);
  }
  const said = refusal ? reasonsOf(refusal, language) : foundIn(remarks, language);
  lines.push(...said.map((line) => `    ${inert(line)}`));
  return `${lines.join("\n")}\n\n`;
}

function reasonsOf(refusal: Refusal, language: Invocation["language"]): string[] {
  const { reasons } = exchangeWords[language];
  if (refusal.reason === "codes") return [reasons.codes(refusal.lost, refusal.added)];
  return refusal.reason === "check" ? foundIn(refusal.problems, language) : [reasons[refusal.reason]];
}

function foundIn(problems: readonly Graded[], language: Invocation["language"]): string[] {
  if (problems.length === 0) return [];
  return [
    exchangeWords[language].reasons.check,
    ...problems.map(({ code, arguments: values, own }) =>
      own ? code : `${code}: ${messageWords(code, values, language).message}`,
    ),
  ];
}
