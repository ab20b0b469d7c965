import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { reportFlaws } from "../text-flaws.ts";

const needs = Sign.digit | Sign.capital;

/** A paragraph starts with a sign that Markdown takes for a quotation, a list or a heading, and that was meant as it stands. */
export const rule: Rule = {
  codes: ["start/quotation", "start/list", "start/number", "start/heading"],
  needs,
  text(text, record, context) {
    if (text.format !== "markdown") return;
    for (const [code, find] of Object.entries(finders))
      reportFlaws(text, record, context, needs, find, (place, _, { text: typed }) =>
        problem(code as keyof typeof finders, place, { sign: place.within?.text.trim() ?? typed }),
      );
  },
};

interface Line {
  readonly at: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const finders = {
  "start/quotation": (reading: TextReading) => quotations(linesOf(reading)),
  "start/list": (reading: TextReading) => bullets(linesOf(reading)),
  "start/number": (reading: TextReading) => numbers(linesOf(reading)),
  "start/heading": (reading: TextReading) => headings(linesOf(reading)),
};

const sign = /^ {0,3}(?:[-+*>#]|\d{1,9}[.)](?= ))/;
const laterSign = /\n {0,3}(?:[-+*>#]|\d{1,9}[.)](?= ))/;

/** The lines, when one of them starts with such a sign and nothing is code. */
function linesOf({ text, signs }: TextReading): readonly Line[] {
  const isCandidate = sign.test(text) || ((signs & Sign.newline) !== 0 && laterSign.test(text));
  if (!isCandidate || /^ {0,3}(?:```|~~~)/m.test(text)) return [];
  const lines = text.split("\n");
  let at = 0;
  return lines.map((line, index) => {
    const start = at;
    at += line.length + 1;
    return { at: start, text: line, before: lines[index - 1] ?? "", after: lines[index + 1] ?? "" };
  });
}

/** `> 65 ans`: more than, not a quotation; that one has more lines, or starts with a word. */
function* quotations(lines: readonly Line[]): Generator<TextFlaw> {
  for (const line of lines) {
    const isOne = !line.before.trimStart().startsWith(">") && !line.after.trimStart().startsWith(">");
    if (isOne) yield* escaped(line, /^ {0,3}(?=>[= ]{0,2}[€$]? ?\d)/, 1);
  }
}

/** `+ 75 ans`, `- 18 ans`: a sign before a number. `* Estimation`: a note. A list has more items than one. */
function* bullets(lines: readonly Line[]): Generator<TextFlaw> {
  const items = lines.filter(({ text }) => /^\s*[-+*] +\S/.test(text));
  const [only] = items;
  if (!only || items.length > 1) return;
  if (/^ {0,3}[-+*] +[€$]? ?\d/.test(only.text) && !introduces(lines, only))
    yield* escaped(only, /^ {0,3}/, 1);
  else if (only.at === 0 && /^\* +[A-Z]/.test(only.text)) yield { start: 0, end: 1 };
}

/** Does the paragraph before it end with a colon? Then it is a list with one item. */
function introduces(lines: readonly Line[], item: Line): boolean {
  const before = lines.findLast(({ at, text }) => at < item.at && text.trim() !== "");
  return before !== undefined && before.text.trimEnd().endsWith(":");
}

/** `2019. Les chiffres`: a year, or a number that no list begins with, so that the page would count on from it. */
function* numbers(lines: readonly Line[]): Generator<TextFlaw> {
  const items = lines.flatMap((line) => {
    const number = /^\s*(\d{1,9})[.)] +\S/.exec(line.text)?.[1];
    return number === undefined || (/\S/.test(line.before) && !/^\s*\d{1,9}[.)] /.test(line.before))
      ? []
      : [{ line, number }];
  });
  const [first] = items;
  if (!first) return;
  const areYears = items.every(({ number }) => /^(?:1[5-9]|20)\d\d$/.test(number));
  if (areYears || (items.length === 1 && Number(first.number) > 1)) {
    for (const { line, number } of items)
      yield* escaped(line, new RegExp(`^\\s*${number}`), 1, number.length);
  } else if (items.length === 1 && first.line.at === 0) yield { start: 0, end: first.number.length + 1 };
}

/** `# 12`: a number, not a heading. */
function* headings(lines: readonly Line[]): Generator<TextFlaw> {
  for (const line of lines) yield* escaped(line, /^ {0,3}(?=#{1,6} +\d)/, 1);
}

/** A backslash before the sign that follows what the pattern matches; shown with what stands before it. */
function* escaped({ at, text }: Line, pattern: RegExp, length: number, shown = 0): Generator<TextFlaw> {
  const markup = pattern.exec(text)?.[0];
  if (markup === undefined) return;
  const start = at + markup.length;
  const from = start - shown;
  const typed = text.slice(markup.length - shown, markup.length + length);
  yield { start: from, end: start + length, fix: `${typed.slice(0, shown)}\\${typed.slice(shown)}` };
}
