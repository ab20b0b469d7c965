import type { WordRun } from "../diff/word-diff.ts";
import { wordDiff } from "../diff/word-diff.ts";
import type { Say } from "../../messages/phrase.ts";
import { printable } from "../../model/printable.ts";
import type { Status, StatusRow, StatusWork } from "./translation-status.ts";
import type { TranslationTask } from "./work.ts";
import { tasks } from "./work.ts";

const tableNames = ["languages", "collections", "themes", "fields"] as const;

/** How pieces of a status are painted. */
export interface StatusPaint {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
}

/** Signs stand beside colours, for those who do not see them. */
const signs = { added: ["{+", "+}"], removed: ["[-", "-]"], same: ["", ""] } as const;

/** A status for a terminal. Nothing in the catalogue can act on it. */
export function prettyStatus(status: Status, say: Say, paint: StatusPaint): string {
  const tables = tablesOf(status, say).map(({ title, head, rows }) => {
    const widths = head.map((_, at) =>
      Math.max(...[head, ...rows].map((row) => [...(row[at] ?? "")].length)),
    );
    const line = (row: readonly string[]): string =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join("  ");
    return [paint.strong(title), paint.dim(line(head)), ...rows.map(line)].join("\n");
  });
  const work = status.work.map((one) => prettyWork(one, say, paint));
  const title = titleOf(status.work.length, say);
  return `${[...tables, paint.strong(title), ...work].join("\n\n")}\n`;
}

function prettyWork(one: StatusWork, say: Say, paint: StatusPaint): string {
  const lines = [
    `${say(`status/task-${one.task}`)}  ${paint.strong(printable(one.text))}  ${printable(one.field)}`,
    paint.dim(printable(one.file)),
    ...textsOf(one).map(
      ({ language, runs }) => `${language}  ${runs.map((run) => painted(run, paint)).join("")}`,
    ),
  ];
  if (one.suggestion) {
    const { share, from, target } = one.suggestion;
    lines.push(`${suggestedFrom(printable(from), share, say)}  ${printable(target.replace(/\s+/g, " "))}`);
  }
  return lines.map((line, at) => (at === 0 ? line : `    ${line}`)).join("\n");
}

function titleOf(count: number, say: Say): string {
  return count === 0 ? say("status/nothing") : say("status/work", { count });
}

/** What stands before a translation of a text that is like this one, by its share of the same words, from 0 to 1. */
export function suggestedFrom(from: string, share: number, say: Say): string {
  return say("status/suggestion", { share: say("status/percent", { share: Math.floor(share * 100) }), from });
}

/** A run of words as a terminal shows it. */
export function painted({ kind, text }: WordRun, paint: StatusPaint): string {
  const [open, close] = signs[kind];
  const shown = open + printable(text.replace(/\s+/g, " ")) + close;
  return kind === "same" ? shown : paint[kind](shown);
}

/** A status as Markdown, for a comment of a pull request. What comes from the catalogue stands in code. */
export function markdownStatus(status: Status, say: Say): string {
  const tables = tablesOf(status, say).map(({ title, head, rows }) => {
    const lines = [
      head,
      head.map((_, at) => (at === 0 ? ":--" : "--:")),
      ...rows.map(([name = "", ...cells]) => [escaped(name), ...cells]),
    ];
    return [`### ${title}`, "", ...lines.map((cells) => `| ${cells.join(" | ")} |`)].join("\n");
  });
  const work = status.work.map((one) => markdownWork(one, say));
  const title = titleOf(status.work.length, say);
  return `${[...tables, `### ${title}`, ...work].join("\n\n")}\n`;
}

function markdownWork(one: StatusWork, say: Say): string {
  const texts = textsOf(one).map(
    ({ language, runs }) =>
      `  - ${language}: ${runs.map(({ kind, text }) => ({ same: escaped(text), added: `<ins>${escaped(text)}</ins>`, removed: `<del>${escaped(text)}</del>` })[kind]).join("")}`,
  );
  const { suggestion } = one;
  const more = suggestion
    ? [`  - ${suggestedFrom(escaped(suggestion.from), suggestion.share, say)} ${escaped(suggestion.target)}`]
    : [];
  return [
    `- **${say(`status/task-${one.task}`)}** ${escaped(one.text)} (${escaped(one.field)})`,
    ...texts,
    ...more,
  ].join("\n");
}

/** The two texts; the one that has changed with what has changed in it, where that is known. */
function textsOf({
  task,
  source,
  target,
  earlier,
}: StatusWork): { language: string; runs: readonly WordRun[] }[] {
  const runsOf = (text: string, isChanged: boolean): readonly WordRun[] =>
    isChanged && earlier !== undefined ? wordDiff(earlier, text) : [{ kind: "same", text }];
  const original = { language: source.language, runs: runsOf(source.text, task === "stale") };
  if (target.text === undefined) return [original];
  return [original, { language: target.language, runs: runsOf(target.text, task === "ahead") }];
}

interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns for tasks that there are none of are left out, and so are tables of which no text is. */
function tablesOf(status: Status, say: Say): Table[] {
  const used = tasks.filter((task) => status.languages.some((row) => row.tasks[task] > 0));
  const isRenewed = status.languages.some(({ renewed }) => renewed > 0);
  const several = new Set(status.languages.map(({ language }) => language)).size > 1;
  const head = [
    ...(several ? [""] : []),
    say("status/column-current"),
    say("status/column-texts"),
    ...used.map((task) => say(`status/task-${task}`)),
    ...(isRenewed ? [say("status/column-renewed")] : []),
  ];
  const shown = tableNames.filter((name) => name === "languages" || status[name].length > 0);
  return shown.map((name) => ({
    title: say(`status/table-${name}`),
    head: ["", ...head],
    rows: status[name].map((row) => [
      printable(row.name),
      ...(several ? [row.language] : []),
      ...cellsOf(row, say, used, isRenewed),
    ]),
  }));
}

function cellsOf(row: StatusRow, say: Say, used: readonly TranslationTask[], isRenewed: boolean): string[] {
  const counts = [row.all, ...used.map((task) => row.tasks[task]), ...(isRenewed ? [row.renewed] : [])];
  return [say("status/percent", { share: row.percent }), ...counts.map(String)];
}

/** Text that is only text in Markdown and HTML, on one line, and names no page or person. */
function escaped(text: string): string {
  return printable(text.replace(/\s+/g, " ")).replace(
    /[\\`*_[\]<>&|~#@$]|:(?=\/\/)|w(?=ww\.)/gi,
    (sign) => `&#${sign.charCodeAt(0)};`,
  );
}
