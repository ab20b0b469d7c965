import pc from "picocolors";
import type { Say } from "../../../messages/phrase.ts";
import { speaker } from "../../../messages/phrase.ts";
import { printable } from "../../../model/printable.ts";
import type { WordRun } from "../word-diff.ts";
import type { DiffReporter } from "./diff-reporter.ts";
import { shortenRuns } from "./shorten.ts";
import type { RecordView } from "./record-view.ts";
import type { CellView, RowView } from "./row-view.ts";
import type { ListView, SectionView } from "./comparison-view.ts";
import { comparisonView } from "./comparison-view.ts";

type Colours = ReturnType<typeof pc.createColors>;

/** So many names of a list are shown. */
const mostItems = 20;

/** For people at a terminal: the verdict, then each record with what changed, the worst first. */
export const prettyDiff: DiffReporter = (comparison, { language, colour }) => {
  const colours = pc.createColors(colour);
  const view = comparisonView(comparison, language);
  const say = speaker(language);
  const blocks = [
    view.verdict.map((line) => colours.bold(line)).join("\n"),
    ...(view.unread ? [listBlock(view.unread, colours, say)] : []),
    ...view.sections.flatMap((section) => sectionBlocks(section, colours, say)),
    ...view.lists.map((list) => listBlock(list, colours, say)),
  ];
  return `${blocks.join("\n\n")}\n`;
};

function sectionBlocks(
  { class: one, heading, count, records }: SectionView,
  colours: Colours,
  say: Say,
): string[] {
  const paint = one === "breaking" ? colours.red : one === "meaning" ? colours.yellow : colours.cyan;
  const title = paint(colours.bold(`── ${heading} (${count})`));
  const blocks = records.map((record) => recordBlock(record, colours, say));
  // What has nothing more to say stands without empty lines between.
  return records.every(({ rows, notes }) => rows.length + notes.length === 0)
    ? [[title, ...blocks].join("\n")]
    : [title, ...blocks];
}

function recordBlock(
  { name, title, notes, rows, names = [] }: RecordView,
  colours: Colours,
  say: Say,
): string {
  const rest = names.length - mostItems;
  return [
    `${colours.bold(printable(name))}  ${printable(title)}`.trimEnd(),
    ...notes.map((note) => `  ${colours.yellow(printable(note))}`),
    ...rows.flatMap((row) => rowLines(row, colours)),
    ...names.slice(0, mostItems).map((one) => `  - ${printable(one)}`),
    ...(rest > 0 ? [`  … ${say("comparison/more-names", { count: rest })}`] : []),
  ].join("\n");
}

function rowLines({ label, class: other, cells }: RowView, colours: Colours): string[] {
  const head = `  ${printable(label)}${other === undefined ? "" : colours.dim(` (${other})`)}`;
  const [first] = cells;
  if (cells.length === 1 && first?.language === undefined && first)
    return [`${head}  ${cellText(first, colours)}`];
  return [head, ...cells.map((cell) => `    ${printable(cell.language ?? "")}  ${cellText(cell, colours)}`)];
}

function cellText({ runs, isWhole = false, note }: CellView, colours: Colours): string {
  const text = (isWhole ? runs : shortenRuns(runs)).map((run) => runText(run, colours)).join("");
  if (note === undefined) return text;
  return text === "" ? note : `${text}  ${colours.yellow(`[${note}]`)}`;
}

/** Without colours as Git marks changed words. */
function runText({ kind, text }: WordRun, colours: Colours): string {
  const shown = printable(text.replace(/(?<!\s)\s*\n\s*/g, " ¶ "));
  if (kind === "same") return shown;
  if (colours.isColorSupported)
    return kind === "added" ? colours.green(shown) : colours.red(colours.strikethrough(shown));
  return kind === "added" ? `{+${shown}+}` : `[-${shown}-]`;
}

function listBlock({ heading, items }: ListView, colours: Colours, say: Say): string {
  const shown = items.slice(0, mostItems).map((item) => `  ${printable(item)}`);
  const rest = items.length - shown.length;
  return [
    colours.bold(`── ${heading}`),
    ...shown,
    ...(rest > 0 ? [`  … ${say("comparison/more-names", { count: rest })}`] : []),
  ].join("\n");
}
