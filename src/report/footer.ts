import { messages } from "../messages/generated.ts";
import type { Say } from "../messages/phrase.ts";
import { speaker } from "../messages/phrase.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { printable } from "../model/printable.ts";
import { notesOn } from "./notes-on.ts";
import type { Palette } from "./palette.ts";
import type { Report, ReportOptions } from "./reporter.ts";
import { summaryLine } from "./summary.ts";
import { countBy, countByCode } from "./tally.ts";

const mostFrequent = 3;
const mostFolders = 20;

/**
 * What stands under the problems: how many there are by code and by folder when not all are shown, the notes by code,
 * and the summary.
 * @param shown How many problems stand above.
 * @returns Blocks of lines.
 */
export function footer(report: Report, shown: number, options: ReportOptions, colours: Palette): string[] {
  const say = speaker(options.language);
  const problems = report.diagnostics.filter(({ severity }) => severity !== "info");
  const notes = [...report.notes, ...report.diagnostics.filter(({ severity }) => severity === "info")];
  return [
    ...(shown < problems.length ? overview(problems, shown, say) : []),
    ...counts(say("report/not-shown"), countByCode(notes)),
    [
      ...notesOn(report, options.language),
      colours.strong(summaryLine(report, options.language)),
      ...hints(problems, options, colours),
    ].join("\n"),
  ];
}

/** How many problems there are of what, and where. */
function overview(problems: readonly Diagnostic[], shown: number, say: Say): string[] {
  const folders = countBy(problems, ({ file }) => folderOf(file));
  const first = folders.length > mostFolders + 1 ? folders.slice(0, mostFolders) : folders;
  const others = folders.slice(first.length);
  const rest = others.reduce((sum, [, count]) => sum + count, 0);
  const rows = first.map(([folder, count]) => [printable(folder), count] as const);
  return [
    say("report/worst", { shown, all: problems.length }),
    ...counts(say("report/by-rule"), countByCode(problems)),
    ...counts(
      say("report/by-folder"),
      rest === 0 ? rows : [...rows, [say("report/other-folders", { count: others.length }), rest]],
    ),
  ];
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/"))) || ".";
}

/** A title, and names with their numbers; nothing when there are none. */
function counts(title: string, names: readonly (readonly [name: string, count: number])[]): string[] {
  const digits = Math.max(...names.map(([, count]) => String(count).length));
  const rows = names.map(([name, count]) => `  ${String(count).padStart(digits)}  ${name}`);
  return rows.length === 0 ? [] : [[title, ...rows].join("\n")];
}

function hints(problems: readonly Diagnostic[], options: ReportOptions, colours: Palette): string[] {
  const say = speaker(options.language);
  const codes = countByCode(problems);
  const first = codes[0]?.[0];
  if (first === undefined) return [];
  // Only the toolkit's own codes have an explanation.
  const explained = codes.find(([code]) => Object.hasOwn(messages, code))?.[0];
  const frequent = codes.slice(0, mostFrequent).map(([code, count]) => `${code} (${count})`);
  const repairable = problems.filter(({ fix }) => fix !== undefined).length;
  return [
    ...(codes.length > 1 ? [`${say("report/most-frequent")} ${frequent.join(", ")}`] : []),
    ...(repairable > 0
      ? [`${say("report/repairable", { count: repairable })} ${colours.help("varbook fix")}`]
      : []),
    ...(explained === undefined
      ? []
      : [`${say("report/understand")} ${colours.help(`varbook explain ${explained}`)}`]),
  ];
}
