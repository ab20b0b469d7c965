import { locator } from "../load/locate.ts";
import { messages } from "../messages/generated.ts";
import type { MessageCode } from "../messages/problem.ts";
import type { Diagnostic, Problem, Severity } from "../model/diagnostic.ts";

/**
 * Gives problems their severity and their position. Only files that have problems are read again for positions.
 * @param source The text of a file, or undefined when it cannot be read.
 * @param rules Severities that the configuration sets.
 * @returns Sorted by file, line, column and code; what is switched off and what is said twice is left out.
 */
export function diagnose(
  problems: readonly Problem[],
  source: (file: string) => string | undefined,
  rules: Readonly<Record<string, Severity | "off">>,
): Diagnostic[] {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const known = byFile.get(problem.place.file);
    if (known) known.push(problem);
    else byFile.set(problem.place.file, [problem]);
  }
  const diagnostics: Diagnostic[] = [];
  for (const file of [...byFile.keys()].toSorted()) {
    const locate = locator(source(file) ?? "");
    const found = (byFile.get(file) ?? []).flatMap(({ code, arguments: values, place }): Diagnostic[] => {
      const severity = severityOf(code, rules);
      return severity === "off" ? [] : [{ code, severity, file, arguments: values, ...locate(place) }];
    });
    diagnostics.push(...withoutRepeats(found.sort(byPosition)));
  }
  return diagnostics;
}

function severityOf(code: string, rules: Readonly<Record<string, Severity | "off">>): Severity | "off" {
  const own = messages[code as MessageCode].severity;
  return Object.hasOwn(rules, code) ? (rules[code] ?? own) : own;
}

function byPosition(a: Diagnostic, b: Diagnostic): number {
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : Number(a.code > b.code));
}

function withoutRepeats(sorted: readonly Diagnostic[]): Diagnostic[] {
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return !before || byPosition(before, diagnostic) !== 0 || JSON.stringify(before) !== JSON.stringify(diagnostic);
  });
}
