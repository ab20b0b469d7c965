import { messages } from "../messages/generated.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { interfaceWords } from "./interface-words.ts";
import { notesOn } from "./notes-on.ts";
import type { Palette } from "./palette.ts";
import type { Report, ReportOptions } from "./reporter.ts";
import { summaryLine } from "./summary.ts";
import { countByCode } from "./tally.ts";

const mostFrequent = 3;

/**
 * What stands under the problems: those that are not shown and the notes, both by code, and the summary.
 * @param shown The problems that stand above.
 * @returns Blocks of lines.
 */
export function footer(
  report: Report,
  shown: ReadonlySet<Diagnostic>,
  options: ReportOptions,
  colours: Palette,
): string[] {
  const own = interfaceWords[options.language];
  const problems = report.diagnostics.filter(({ severity }) => severity !== "info");
  const hidden = problems.filter((one) => !shown.has(one));
  const notes = [...report.notes, ...report.diagnostics.filter(({ severity }) => severity === "info")];
  return [
    ...counts(own.more(hidden.length), hidden),
    ...counts(own.notShown, notes),
    [
      ...notesOn(report, options.language),
      colours.strong(summaryLine(report, options.language)),
      ...hints(problems, options, colours),
    ].join("\n"),
  ];
}

/** A title, and the codes with their numbers; nothing when there are none. */
function counts(title: string, diagnostics: readonly { readonly code: string }[]): string[] {
  const codes = countByCode(diagnostics);
  const digits = String(codes[0]?.[1] ?? 0).length;
  const rows = codes.map(([code, count]) => `  ${String(count).padStart(digits)}  ${code}`);
  return rows.length === 0 ? [] : [[title, ...rows].join("\n")];
}

function hints(problems: readonly Diagnostic[], options: ReportOptions, colours: Palette): string[] {
  const own = interfaceWords[options.language];
  const codes = countByCode(problems);
  const first = codes[0]?.[0];
  if (first === undefined) return [];
  // Only the toolkit's own codes have an explanation.
  const explained = codes.find(([code]) => Object.hasOwn(messages, code))?.[0];
  const frequent = codes.slice(0, mostFrequent).map(([code, count]) => `${code} (${count})`);
  const repairable = problems.filter(({ fix }) => fix !== undefined).length;
  return [
    ...(codes.length > 1 ? [`${own.mostFrequent} ${frequent.join(", ")}`] : []),
    ...(repairable > 0 ? [`${own.repairable(repairable)} ${colours.help("varbook fix")}`] : []),
    ...(explained === undefined ? [] : [`${own.understand} ${colours.help(`varbook explain ${explained}`)}`]),
  ];
}
