// What keeps the law whatever a rule proposes: a repair that hides another problem, brings one, changes words or markup,
// or is only a part of what its rule has to repair in a value, is dropped; the others are made.
import { expect, test } from "vitest";
import { problem } from "../../src/messages/problem.ts";
import type { Diagnostic, Problem } from "../../src/model/diagnostic.ts";
import { repairText } from "../../src/change/repair/repair-text.ts";

const source = 'fr: un <b a="x"> mot  et "deux"  fois, [lien](a:b)\nnl: een\n';

/** A diagnostic whose fix replaces the first of these characters. */
function change(code: string, wanted: string, replacement: string, path = ["fr"]): Diagnostic {
  const start = source.indexOf(wanted);
  const end = start + wanted.length;
  const span = { start, end, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const fix = { start, end, text: replacement };
  return { code, severity: "error", file: "a.yaml", arguments: {}, ...span, path, fix };
}

/** Finds HTML, as a rule would that knows nothing of repairs; and double spaces. */
function* check(text: string): Iterable<Problem> {
  const place = { file: "a.yaml", path: ["fr"] };
  for (const _ of text.matchAll(/<b a="x">/g)) yield problem("text/html", place, { html: "<b>" });
  for (const _ of text.matchAll(/ {2}/g)) yield problem("space/double", place, { found: "" });
  if (text.includes("deux » ")) yield problem("text/mojibake", place, { found: "" });
}

const good = change("space/trailing", "een", "een", ["nl"]);
const spaces = change("space/double", "mot  et", "mot et");

test.each([
  ["hides another problem", change("text/quotes", '"x"', "« x »")],
  ["brings a problem", change("text/quotes", '"deux" ', "« deux » ")],
  ["changes a word", change("text/quotes", "un", "une")],
  ["changes where a link leads", change("text/quotes", "a:b", "a-b")],
  ["changes another value", change("text/quotes", "een", "<een>")],
])("a repair that %s is dropped, and others are made", (_, bad) => {
  expect(repairText(source, [bad], check)).toEqual({ text: source, made: 0 });
  const both = repairText(source, [bad, spaces, good], check);
  expect(both).toEqual({ text: source.replace("mot  et", "mot et"), made: 1 });
});

test("what a rule has to repair in a value is repaired as a whole or not at all", () => {
  const first = change("text/quotes", '"deux"', "« deux »");
  const second = change("text/quotes", "un <", "une <");
  expect(repairText(source, [first])).toMatchObject({ made: 1 });
  expect(repairText(source, [first, second])).toEqual({ text: source, made: 0 });
});

test("a repair of several places is made at all of them, or waits", () => {
  const { fix, ...rest } = spaces;
  const start = source.indexOf('"deux"  ');
  const also = [{ start, end: start + 8, fix: { start, end: start + 8, text: '"deux" ' } }];
  const whole = { ...rest, ...(fix && { fix }), also };
  expect(repairText(source, [whole])).toEqual({ text: source.replaceAll("  ", " "), made: 1 });
  const inTheWay = change("text/quotes", '<b a="x"> mot  ', '<b a="x"> mot ');
  expect(repairText(source, [whole, inTheWay])).toEqual({ text: source.replace("mot  ", "mot "), made: 1 });
});
