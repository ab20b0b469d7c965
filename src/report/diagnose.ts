import type { Graded } from "../lint/grade.ts";
import type { Located } from "../load/locate.ts";
import { locator } from "../load/locate.ts";
import type { Diagnostic, Edit, Location, Place, Recurrence } from "../model/diagnostic.ts";
import { editOf } from "../repair/edit.ts";

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
  const locate = locateIn(source);
  return [...byFile.keys()].toSorted().flatMap((file) => {
    const text = source(file) ?? "";
    const found = (byFile.get(file) ?? []).map((problem) => diagnosticOf(problem, locate, text));
    return withoutRepeats(found.toSorted(byPosition));
  });
}

/** Finds places in any file; only the file of the last place is kept, as problems come file by file. */
function locateIn(source: (file: string) => string | undefined): (place: Place) => Located {
  let last: string | undefined;
  let locate: ReturnType<typeof locator>;
  return (place) => {
    if (place.file !== last) locate = locator(source(place.file) ?? "");
    last = place.file;
    return locate(place);
  };
}

/** A repair is only kept where all its places were found exactly. */
function diagnosticOf(problem: Graded, locate: (place: Place) => Located, text: string): Diagnostic {
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
  locate: (place: Place) => Located,
  text: string,
): { readonly start: number; readonly end: number; readonly fix?: Edit } {
  const { isExact, quotes, start, end } = locate(place);
  return { start, end, ...(fix !== undefined && isExact && { fix: editOf(fix, text, start, end, quotes) }) };
}

function locationOf(place: Place, locate: (place: Place) => Located): Location {
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
