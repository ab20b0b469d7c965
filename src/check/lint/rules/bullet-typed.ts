import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, reportFlaws } from "../text-flaws.ts";

const needs = Sign.bullet;

/** A bullet is made by the page: for an item of a list in the record, or a line of Markdown that starts with `- `. */
export const rule: Rule = {
  codes: ["bullet/typed"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, shown, { text: typed }) =>
      problem("bullet/typed", place, { bullet: bulletIn(shown.found || typed) }),
    );
  },
};

const bullets = "•·‣▪◦●○‧∙";
const dashes = "–—";
const pattern = new RegExp(
  `(^|\\n)([ \\t]{0,20}(?:[-*+][ \\t]{1,4})?)((?:[${bullets}][ \\t\\u00a0\\u202f]{0,9}|[${dashes}][ \\t\\u00a0\\u202f]{1,9})\\S)`,
  "gu",
);

/**
 * A round bullet is always one. A dash is one where several lines after each other start with it: alone, or before
 * figures, it may be a minus sign or part of the sentence.
 */
function* marks({ text, prose, isMarkdown, isItem = false }: TextReading): Generator<TextFlaw> {
  const found = [...matches(pattern, prose)].slice(0, most);
  const runs = runsOf(found, prose);
  const dashed = runs.flatMap((run) =>
    isDash(run[0]) && (run.length < 2 || run.every(isBeforeFigure)) ? run : [],
  );
  const left = new Set(dashed);
  // In a list of the record, a lone bullet is one too many.
  const isSure =
    isMarkdown && !(isItem && found.length === 1) && !found.some(isBeforeFigure) && !isOnOneLine.test(prose);
  for (const match of found) {
    if (left.has(match)) continue;
    const { index, 1: newline = "", 2: layout = "", 3: bullet = "" } = match;
    const start = index + newline.length + layout.length;
    const end = start + bullet.length;
    const first = text.slice(start, end).replace(/^.[ \t\u00a0\u202f]*/u, "");
    // In an item already, the bullet is a second one.
    const item = layout.trim() === "" ? `- ${first}` : first;
    yield { start, end, ...(isSure && { fix: item }) };
  }
}

/** Lines with a bullet of one sort, with no paragraph between them. */
function runsOf(found: readonly RegExpExecArray[], prose: string): RegExpExecArray[][] {
  const runs: RegExpExecArray[][] = [];
  let last: RegExpExecArray | undefined;
  for (const one of found) {
    const between = last ? prose.slice(last.index + last[0].length, one.index) : "";
    const goesOn = last && isDash(last) === isDash(one) && !/\n[ \t]*\n[ \t]*\S/.test(between);
    if (goesOn) runs.at(-1)?.push(one);
    else runs.push([one]);
    last = one;
  }
  return runs;
}

/** More are not looked at. */
const most = 500;

function isDash(match: RegExpExecArray | undefined): boolean {
  return dashes.includes(match?.[3]?.[0] ?? "none");
}

function isBeforeFigure(match: RegExpExecArray): boolean {
  return isDash(match) && /[\p{N}±≥≤<>=.,]$/u.test(match[3] ?? "");
}

/** A list whose lines became one: only its author knows where the items end. */
const isOnOneLine = new RegExp(`[^\\s*+-][ \\t\\u00a0\\u202f]+[${bullets}][ \\t\\u00a0\\u202f]+\\S`, "u");

function bulletIn(found: string): string {
  return /[•·‣▪◦●○‧∙–—]/u.exec(found)?.[0] ?? "";
}
