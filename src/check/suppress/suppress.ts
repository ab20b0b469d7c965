import { messages } from "../../messages/generated.ts";
import type { Finding } from "../lint/severity.ts";
import { locator } from "../../yaml/locate.ts";
import { closest } from "../../project/names/suggest.ts";
import { problem } from "../../messages/problem.ts";
import type { Place, Problem } from "../../model/diagnostic.ts";
import type { Directive } from "./directive.ts";
import { directivesOf } from "./directive.ts";

/** What silencing needs to know. */
export interface Suppression {
  /** The files that hold the mark. */
  readonly files: ReadonlySet<string>;
  readonly source: (file: string) => string | undefined;
  /** The codes that a comment may silence. */
  readonly codes: ReadonlySet<string>;
  /** Are these all? If not, another may be that of a rule of the catalogue's own that was not run. */
  readonly knowsCodes?: boolean;
  /** Must the problem be reported all the same? */
  readonly isKept: (code: string) => boolean;
}

/** A problem that a comment silences, and why. */
export interface Silenced {
  readonly code: string;
  readonly file: string;
  readonly reason: string;
  /** The line of the comment. */
  readonly line: number;
}

/**
 * Takes away the problems that a comment in their file silences.
 * @returns The others, those that were taken away, and the problems of the comments themselves.
 */
export function suppress(
  problems: readonly Finding[],
  suppression: Suppression,
): {
  readonly problems: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly faults: readonly Problem[];
} {
  if (suppression.files.size === 0) return { problems, silenced: [], faults: [] };
  const silenced = new Map<Finding, Silenced>();
  const faults: Problem[] = [];
  for (const [file, ofFile] of byFile(problems, suppression.files)) {
    const text = suppression.source(file) ?? "";
    const directives = directivesOf(text);
    if (directives.length === 0) continue;
    const find = finder(
      directives.filter(({ code, reason }) => suppression.codes.has(code) && reason !== ""),
      text,
    );
    const used = new Set<Directive>();
    for (const one of ofFile) {
      const directive = suppression.codes.has(one.code) && find(one);
      if (!directive) continue;
      used.add(directive);
      const { code } = one;
      if (!suppression.isKept(code))
        silenced.set(one, { code, file, reason: directive.reason, line: directive.at });
    }
    // In a file with other errors rules may not have seen everything.
    const isSound = ofFile.every(({ code, severity }) => suppression.codes.has(code) || severity !== "error");
    for (const directive of directives)
      faults.push(...faultOf(directive, file, text, suppression, used.has(directive) || !isSound));
  }
  return {
    problems: problems.filter((one) => !silenced.has(one)),
    silenced: [...silenced.values()],
    faults,
  };
}

function byFile(problems: readonly Finding[], files: ReadonlySet<string>): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>(Array.from(files, (file) => [file, []]));
  for (const one of problems) groups.get(one.place.file)?.push(one);
  return groups;
}

/** Finds the comment that silences a problem. */
function finder(directives: readonly Directive[], text: string): (problem: Finding) => Directive | undefined {
  const byCode = new Map<string, Map<number | undefined, Directive>>();
  for (const directive of directives) {
    const byLine = byCode.get(directive.code) ?? new Map<number | undefined, Directive>();
    byCode.set(directive.code, byLine);
    if (!byLine.has(directive.line)) byLine.set(directive.line, directive);
  }
  const linesOf = lineFinder(text);
  return ({ code, place }) => {
    const byLine = byCode.get(code);
    if (!byLine) return undefined;
    const line = linesOf(place).find((candidate) => byLine.has(candidate));
    return byLine.get(line);
  };
}

/** The line of a problem, and that of the property it is about: no comment can stand inside a text of several lines. */
function lineFinder(text: string): (place: Place) => number[] {
  const locate = locator(text);
  return (place) => {
    const { line } = locate(place);
    return place.path ? [line, locate({ file: place.file, path: place.path, at: "key" }).line] : [line];
  };
}

function faultOf(
  directive: Directive,
  file: string,
  text: string,
  { codes, knowsCodes = true }: Suppression,
  isUsed: boolean,
): Problem[] {
  const { start, end, code, reason } = directive;
  const place = { file, range: [start, end] as const };
  if (!codes.has(code) && !knowsCodes && !Object.hasOwn(messages, code)) return [];
  if (!codes.has(code))
    return [problem("suppress/unknown-code", place, { code, suggestions: closest(code, codes) })];
  if (reason === "") return [problem("suppress/no-reason", place, { code })];
  if (isUsed) return [];
  return [{ ...problem("suppress/unused", place, { code }), fix: { ...removal(directive, text), text: "" } }];
}

/** The comment with the spaces before it, and its line when nothing else stands there. */
function removal({ start, end, isAlone }: Directive, text: string): { start: number; end: number } {
  let first = start;
  while (text[first - 1] === " " || text[first - 1] === "\t") first--;
  return { start: first, end: isAlone && text[end] === "\n" ? end + 1 : end };
}
