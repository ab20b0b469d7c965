import { problem } from "../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { Mark, Reading } from "../text-marks.ts";
import { matches, reportMarks } from "../text-marks.ts";

const needs = Sign.bullet;

/** A bullet is made by the page: for an item of a list in the record, or a line of Markdown that starts with `- `. */
export const rule: Rule = {
  codes: ["bullet/typed"],
  needs,
  text(text, record, context) {
    reportMarks(text, record, context, needs, marks, (place, shown, { text: own }) =>
      problem("bullet/typed", place, { bullet: bulletIn(shown.found || own) }),
    );
  },
};

const pattern =
  /(^|\n)([ \t]{0,20}(?:[-*+][ \t]{1,4})?)((?:[•·‣▪◦●○‧∙][ \t\u00a0\u202f]{0,9}|[–—][ \t\u00a0\u202f]{1,9})\S)/gu;

function* marks({ text, prose, isMarkdown }: Reading): Generator<Mark> {
  const found: RegExpExecArray[] = [];
  for (const match of matches(pattern, prose)) if (found.push(match) === most) break;
  for (const { index, 1: newline = "", 2: layout = "", 3: bullet = "" } of found) {
    const start = index + newline.length + layout.length;
    const end = start + bullet.length;
    const first = text.slice(start, end).replace(/^.[ \t\u00a0\u202f]*/u, "");
    const isList = isMarkdown && layout.trim() === "" && (found.length > 1 || follows(prose, index));
    yield { start, end, fix: isList ? `- ${first}` : first };
  }
}

/** More are not shown. */
const most = 20;

/** Is there a line of the same paragraph before? */
function follows(prose: string, newline: number): boolean {
  return newline > 0 && prose[newline - 1] !== "\n";
}

function bulletIn(found: string): string {
  return /[•·‣▪◦●○‧∙–—]/u.exec(found)?.[0] ?? "";
}
