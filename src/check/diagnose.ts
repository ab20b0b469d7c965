import type { Finding } from "./lint/severity.ts";
import type { Located } from "../yaml/locate.ts";
import { locator } from "../yaml/locate.ts";
import { Recent } from "./recent-values.ts";
import type { Diagnostic, Edit, Location, Place, Recurrence } from "../model/diagnostic.ts";
import { editOf } from "../yaml/edit.ts";

/**
 * Gives problems their position. Only the files that have problems are read again, each once.
 * @param source The text of a file, or undefined when it cannot be read.
 * @returns Sorted by file, line, column and code; what is said twice is left out.
 */
export function diagnose(
  problems: readonly Finding[],
  source: (file: string) => string | undefined,
): Diagnostic[] {
  const byFile = new Map<string, Finding[]>();
  for (const problem of problems) {
    const sameFile = byFile.get(problem.place.file);
    if (sameFile) sameFile.push(problem);
    else byFile.set(problem.place.file, [problem]);
  }
  const ofFile = diagnoser(source);
  return [...byFile.keys()].toSorted().flatMap((file) => ofFile(file, byFile.get(file) ?? []));
}

/**
 * So many texts are remembered: a problem may be compared with what stands in another file, mostly one of a few. What is
 * remembered for long is dear to collect.
 */
const mostTexts = 10;

/** The same for the problems of one file after the other, as long as no text changes. */
export function diagnoser(
  source: (file: string) => string | undefined,
): (file: string, problems: readonly Finding[]) => Diagnostic[] {
  const texts = new Recent((file) => {
    const text = source(file) ?? "";
    return { text, locate: locator(text) };
  }, mostTexts);
  const locate: Locate = (place) => texts.get(place.file).locate(place);
  return (file, problems) => {
    const { text } = texts.get(file);
    const diagnostics = problems.map((problem) => diagnosticOf(problem, locate, text));
    return withoutRepeats(diagnostics.toSorted(byPosition));
  };
}

type Locate = (place: Place) => Located;

/** A repair is only kept where all its places were found exactly. */
function diagnosticOf(problem: Finding, locate: Locate, text: string): Diagnostic {
  const { code, severity, arguments: values, place, also = [], related, own } = problem;
  const { isExact: _, quotes: __, ...span } = locate(place);
  const { fix: edit } = editAt(problem, locate, text);
  const others = also.map((one) => editAt(one, locate, text));
  const isWhole = edit !== undefined && others.every(({ fix }) => fix !== undefined);
  return {
    code,
    severity,
    file: place.file,
    arguments: values,
    ...span,
    ...(isWhole && { fix: edit, ...(place.path && { path: place.path }) }),
    ...(others.length > 0 && { also: isWhole ? others : others.map(({ start, end }) => ({ start, end })) }),
    ...(own && { own }),
    ...(related && { related: related.map((other) => locationOf(other, locate)) }),
  };
}

function editAt(
  { place, fix }: Recurrence,
  locate: Locate,
  text: string,
): { readonly start: number; readonly end: number; readonly fix?: Edit } {
  const { isExact, quotes, start, end } = locate(place);
  return { start, end, ...(fix !== undefined && isExact && { fix: editOf(fix, text, start, end, quotes) }) };
}

function locationOf(place: Place, locate: Locate): Location {
  const { isExact: _, quotes: __, ...span } = locate(place);
  return { file: place.file, ...span };
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
