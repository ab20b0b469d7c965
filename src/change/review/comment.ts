import type { Comparison } from "../diff/change.ts";
import { comparisonBlock, inCode, largestComment } from "../diff/report/markdown-diff.ts";
import type { Say } from "../../messages/phrase.ts";
import { speaker } from "../../messages/phrase.ts";
import { byteLength } from "../../report/byte-length.ts";
import { githubSummary } from "../../report/github-summary.ts";
import type { Report, ReportOptions } from "../../report/reporter.ts";
import type { AcceptedText } from "./accepted.ts";
import type { Silencing } from "./silenced.ts";

/** What is left for a mark by which the comment is known again, and for a link. */
const around = 1_000;

/** So many bytes may each of the lists take that stand between problems and changes. */
const largestList = 10_000;

/** So many characters of a text are shown. */
const mostOfText = 3_000;

/** What the check and the comparison found of a change. */
export interface Review {
  readonly report: Report;
  readonly comparison: Comparison;
  readonly accepted: readonly AcceptedText[];
  readonly silenced: readonly Silencing[];
}

/**
 * What a reviewer is told of a change: what the check found and what it was kept from saying, which translations were
 * accepted as they are, then what changed. One block of HTML, no larger than a comment may be; what comes from the input
 * stands in `<code>`.
 */
export function reviewComment(
  { report, comparison, accepted, silenced }: Review,
  options: ReportOptions,
): string {
  const say = speaker(options.language);
  const room = largestComment - around;
  const problems = githubSummary(report, options, room / 2);
  const lists =
    list(
      say("comment/silenced", { count: silenced.length }),
      silenced.map((one) => silencedItem(one, options)),
      say,
    ) + list(say("comment/accepted", { count: accepted.length }), accepted.map(acceptedItem), say);
  const block = comparisonBlock(comparison, options.language, room - byteLength(problems + lists));
  return problems + lists + block;
}

function list(heading: string, items: readonly string[], say: Say): string {
  if (items.length === 0) return "";
  const shown: string[] = [];
  let room = largestList;
  for (const item of items) {
    room -= byteLength(item);
    if (room < 0) break;
    shown.push(item);
  }
  const rest = items.length - shown.length;
  const all = [...shown, ...(rest > 0 ? [`<li>${say("comment/more", { count: rest })}</li>`] : [])];
  return `<h3>${heading}</h3>\n<ul>${all.join("\n")}</ul>\n`;
}

function silencedItem({ code, file, line, reason }: Silencing, { language }: ReportOptions): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `<li>${inCode(code)} ${inCode(place)}<br>${saidBy(reason, language)}</li>`;
}

function saidBy(reason: Silencing["reason"], language: ReportOptions["language"]): string {
  if (typeof reason === "string") return inCode(reason);
  if (isSeverity(reason)) return speaker(language)(`comment/set-${reason.severity}`);
  return inCode(reason[language] ?? Object.values(reason).find((text) => text !== undefined) ?? "");
}

function isSeverity(
  reason: Exclude<Silencing["reason"], string>,
): reason is Extract<Silencing["reason"], { severity: unknown }> {
  return "severity" in reason;
}

function acceptedItem({ name, texts }: AcceptedText): string {
  const shown = texts.map(({ language, text }) => `<br><b>${inCode(language)}</b> ${inCode(clipped(text))}`);
  return `<li>${inCode(name)}${shown.join("")}</li>`;
}

function clipped(text: string): string {
  return text.length > mostOfText ? `${text.slice(0, mostOfText)}…` : text.replace(/\n+$/, "");
}
