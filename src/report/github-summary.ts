import { speaker } from "../messages/phrase.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { byteLength } from "./byte-length.ts";
import { describe } from "./describe-diagnostic.ts";
import { printable } from "../model/printable.ts";
import { notesOn } from "./notes-on.ts";
import type { Report, ReportOptions } from "./reporter.ts";
import { summaryLine } from "./summary.ts";
import { countByCode, worstFirst } from "./tally.ts";

/**
 * Every error and warning as a table for the step summary of GitHub Actions, errors first. It is HTML without an empty
 * line, in which nothing is Markdown; what comes from the input stands in `<code>`, in which nothing is a link or a name.
 * @param room How many bytes of UTF-8 there may be.
 */
export function githubSummary(report: Report, options: ReportOptions, room: number): string {
  const say = speaker(options.language);
  const problems = worstFirst(report.diagnostics).filter(({ severity }) => severity !== "info");
  const head = [
    "<h2>varbook</h2>",
    `<p>${html(summaryLine(report, options.language))}</p>`,
    ...notesOn(report, options.language).map((line) => `<p><code>${html(line)}</code></p>`),
    ...noteCounts(report, options),
    "",
  ].join("\n");
  const opening = `<table><tr><th></th><th>${say("report/column-place")}</th><th>${say("report/column-problem")}</th></tr>\n`;
  const closing = "</table>\n";
  const ending = (hidden: number): string =>
    `${closing}${hidden > 0 ? `<p>${say("report/more", { count: hidden })}</p>\n` : ""}`;
  let left = room - byteLength(head) - byteLength(opening) - byteLength(ending(problems.length));
  if (left < 0) return "";
  const rows: string[] = [];
  for (const one of problems) {
    const written = row(one, options);
    left -= byteLength(written);
    if (left < 0) break;
    rows.push(written);
  }
  if (problems.length === 0) return head;
  return `${head}${opening}${rows.join("")}${ending(problems.length - rows.length)}`;
}

function row(one: Diagnostic, options: ReportOptions): string {
  const { message, help } = describe(one, options.language);
  const place = html(printable(`${one.file}:${one.line}:${one.column}`));
  const said = [message, help].filter(Boolean).map((text) => `<code>${html(text)}</code>`);
  const severity = speaker(options.language)(`report/severity-${one.severity}`);
  return `<tr><td>${severity}<br><code>${one.code}</code></td><td><code>${place}</code></td><td>${said.join("<br>")}</td></tr>\n`;
}

function noteCounts(report: Report, { language }: ReportOptions): string[] {
  const notes = [...report.notes, ...report.diagnostics.filter(({ severity }) => severity === "info")];
  const counts = countByCode(notes).map(([code, count]) => `${count} <code>${code}</code>`);
  return counts.length === 0
    ? []
    : [`<p>${speaker(language)("report/count-info", { count: notes.length })} (${counts.join(", ")})</p>`];
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function html(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
