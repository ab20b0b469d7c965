import type { Located } from "../load/locate.ts";
import { locator } from "../load/locate.ts";
import { messages } from "../messages/generated.ts";
import type { MessageCode } from "../messages/problem.ts";
import type { Diagnostic, Problem, Severity } from "../model/diagnostic.ts";

/** A problem with its severity, not yet with its position. */
export interface Graded extends Problem {
  readonly severity: Severity;
}

/** Severities by code, as the configuration sets them. */
export type Severities = Readonly<Record<string, Severity | "off">>;

/** Gives problems their severity; what is switched off is left out. */
export function grade(problems: readonly Problem[], rules: Severities): Graded[] {
  return problems.flatMap((problem) => {
    const severity = severityOf(problem.code, rules);
    return severity === "off" ? [] : [{ ...problem, severity }];
  });
}

/**
 * Gives problems their position. Only the files that have problems are read again, with positions.
 * @param source The text of a file, or undefined when it cannot be read.
 * @returns Sorted by file, line, column and code; what is said twice is left out.
 */
export function diagnose(
  problems: readonly Graded[],
  source: (file: string) => string | undefined,
): Diagnostic[] {
  const byFile = new Map<string, Graded[]>();
  for (const problem of problems) {
    const known = byFile.get(problem.place.file);
    if (known) known.push(problem);
    else byFile.set(problem.place.file, [problem]);
  }
  return [...byFile.keys()].toSorted().flatMap((file) => {
    const locate = locator(source(file) ?? "");
    const found = (byFile.get(file) ?? []).map((problem) => diagnosticOf(problem, locate(problem.place)));
    return withoutRepeats(found.toSorted(byPosition));
  });
}

/** A repair is only kept where its place was found exactly. */
function diagnosticOf(
  { code, severity, arguments: values, place, fix }: Graded,
  { isExact, ...span }: Located,
): Diagnostic {
  return {
    code,
    severity,
    file: place.file,
    arguments: values,
    ...span,
    ...(fix !== undefined && isExact && { fix }),
  };
}

function severityOf(code: string, rules: Severities): Severity | "off" {
  const own = messages[code as MessageCode].severity;
  return Object.hasOwn(rules, code) ? (rules[code] ?? own) : own;
}

function byPosition(a: Diagnostic, b: Diagnostic): number {
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : Number(a.code > b.code));
}

function withoutRepeats(sorted: readonly Diagnostic[]): Diagnostic[] {
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return (
      !before || byPosition(before, diagnostic) !== 0 || JSON.stringify(before) !== JSON.stringify(diagnostic)
    );
  });
}
