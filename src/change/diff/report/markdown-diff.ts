import { escapeHtml } from "../../../markdown/escape.ts";
import { byteLength } from "../../../report/byte-length.ts";
import { printable } from "../../../model/printable.ts";
import type { WordRun } from "../word-diff.ts";
import type { Say } from "../../../messages/phrase.ts";
import { speaker } from "../../../messages/phrase.ts";
import type { MessageLanguage } from "../../../model/message-language.ts";
import type { Comparison } from "../change.ts";
import type { DiffReporter } from "./diff-reporter.ts";
import { shortenRuns } from "./shorten.ts";
import type { RecordView } from "./record-view.ts";
import type { CellView, RowView } from "./row-view.ts";
import type { ListView } from "./comparison-view.ts";
import { comparisonView } from "./comparison-view.ts";

/** What a comment on GitHub may have, in characters; counted in bytes here, of which there are never fewer. */
export const largestComment = 65_535;

/** So many names of a list are shown, and so many characters of a value. */
const mostItems = 50;
const mostOfValue = 3_000;

/** For a comment on a pull request. */
export const markdownDiff: DiffReporter = (comparison, { language }) =>
  comparisonBlock(comparison, language, largestComment);

/**
 * A comparison for a comment: as much as there is room for, the worst first, whole records. It is HTML without an empty
 * line, in which nothing is Markdown; what comes from the input stands in `<code>`, in which nothing is a link, a name
 * or a command.
 * @param largest How many bytes of UTF-8 there may be.
 */
export function comparisonBlock(comparison: Comparison, language: MessageLanguage, largest: number): string {
  const view = comparisonView(comparison, language);
  const say = speaker(language);
  const [verdict = "", ...others] = view.verdict;
  const head = [`<h2>${verdict}</h2>`, ...others.map((line) => `<p>${line}</p>`), ""].join("\n");
  const total = view.sections
    .flatMap(({ records }) => records)
    .reduce((sum, { names }) => sum + (names?.length ?? 1), 0);
  let room = largest - byteLength(head) - byteLength(`<p>${say("comparison/more", { count: total })}</p>\n`);
  const lists: string[] = [];
  for (const list of [view.unread, ...view.lists]) {
    const block = list ? listBlock(list, say) : "";
    if (byteLength(block) > room) continue;
    room -= byteLength(block);
    lists.push(block);
  }
  let shown = 0;
  const body: string[] = [];
  for (const { heading, count, records } of view.sections) {
    let opening = `<h3>${escapeHtml(heading)} (${count})</h3>\n`;
    for (const record of records) {
      const whole = opening + recordBlock(record, say);
      // What new records say must not take the place of the other changes.
      const isShort = record.isContent === true && byteLength(whole) > room - largest / 3;
      const block = isShort ? opening + recordBlock(withoutContent(record, say), say) : whole;
      room -= byteLength(block);
      if (room < 0) break;
      body.push(block);
      opening = "";
      shown += record.names?.length ?? 1;
    }
    if (room < 0) break;
  }
  const rest = total > shown ? `<p>${say("comparison/more", { count: total - shown })}</p>\n` : "";
  return head + body.join("") + rest + lists.join("");
}

function withoutContent(record: RecordView, say: Say): RecordView {
  return { ...record, rows: [], notes: [...record.notes, say("comparison/content-left-out")] };
}

function recordBlock({ name, title, notes, rows, names }: RecordView, say: Say): string {
  const lines = [
    `<p>${inCode(name)}${title === "" ? "" : ` ${inCode(title)}`}${notes.map((note) => `<br>${inCode(note)}`).join("")}</p>`,
    ...(rows.length > 0 ? [`<table>${rows.map(rowOf).join("\n")}</table>`] : []),
    ...(names
      ? [
          listBlock(
            { heading: say("comparison/alike", { count: names.length }), items: names },
            say,
          ).trimEnd(),
        ]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}

function rowOf({ label, class: other, cells }: RowView): string {
  const name = `${inCode(label)}${other === undefined ? "" : `<br>${escapeHtml(other)}`}`;
  return `<tr><td>${name}</td>${cells.map((cell) => cellOf(cell, cells.length)).join("")}</tr>`;
}

function cellOf({ language, runs, isWhole = false, note }: CellView, cells: number): string {
  const text = clip(isWhole ? runs : shortenRuns(runs))
    .map(runOf)
    .join("");
  const shown = [
    ...(language === undefined ? [] : [`<b>${inCode(language)}</b>`]),
    ...(text === "" ? [] : [`<code>${text}</code>`]),
    ...(note === undefined ? [] : [escapeHtml(note)]),
  ];
  return `<td${cells === 1 ? ' colspan="2"' : ""}>${shown.join("<br>")}</td>`;
}

function clip(runs: readonly WordRun[]): readonly WordRun[] {
  let room = mostOfValue;
  return runs.flatMap((run) => {
    if (room <= 0) return [];
    const text = run.text.length > room ? `${run.text.slice(0, room)}…` : run.text;
    room -= run.text.length;
    return [{ ...run, text }];
  });
}

function runOf({ kind, text }: WordRun): string {
  const shown = safe(text);
  return kind === "same" ? shown : kind === "added" ? `<ins>${shown}</ins>` : `<del>${shown}</del>`;
}

function listBlock({ heading, items }: ListView, say: Say): string {
  const rest = items.length - mostItems;
  const shown = items.slice(0, mostItems).map((item) => `<li>${inCode(item)}</li>`);
  return [
    `<details><summary>${escapeHtml(heading)}</summary>`,
    `<ul>${shown.join("")}${rest > 0 ? `<li>${say("comparison/more-names", { count: rest })}</li>` : ""}</ul></details>\n`,
  ].join("\n");
}

/** What comes from the input, as it stands in a comment: nothing in it is a link, a name or a command. */
export function inCode(text: string): string {
  return `<code>${safe(text)}</code>`;
}

/** On one line: an empty one would end the HTML. */
function safe(text: string): string {
  return escapeHtml(printable(text.replace(/(?<!\s)\s*\n\s*/g, " ¶ ")));
}
