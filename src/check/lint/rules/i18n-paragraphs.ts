import type { TableSize } from "../../../markdown/facts.ts";
import { comparedWith, problem } from "../../../messages/problem.ts";
import { comparePairs } from "../compare-languages.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";

/** Both languages have as many paragraphs, and lists and tables of the same size. */
export const rule: Rule = {
  codes: ["i18n/paragraphs", "i18n/list-items", "i18n/tables"],
  needs: Sign.newline,
  text(text, record, context) {
    if (text.format !== "markdown") return;
    comparePairs(text, context, (first, second) => {
      if (isOneLine(text.in(first.tag)) && isOneLine(text.in(second.tag))) return;
      const [one, other] = [text.facts(first.tag), text.facts(second.tag)];
      const place = placeOf(record, text.path, [second.tag]);
      const source = placeOf(record, text.path, [first.tag]);
      const names = { field: text.field.name, first: first.name, second: second.name };
      if (one.listItems.join() !== other.listItems.join()) {
        const counts = { firstCount: sum(one.listItems), secondCount: sum(other.listItems) };
        context.report(comparedWith(problem("i18n/list-items", place, { ...names, ...counts }), source));
      }
      const [firstSize, secondSize] = [sizes(one.tables), sizes(other.tables)];
      if (firstSize !== secondSize)
        context.report(
          comparedWith(problem("i18n/tables", place, { ...names, firstSize, secondSize }), source),
        );
      // A table that the other language lacks is often a paragraph there.
      if (one.paragraphs !== other.paragraphs && one.tables.length === other.tables.length) {
        const counts = { firstCount: one.paragraphs, secondCount: other.paragraphs };
        context.report(comparedWith(problem("i18n/paragraphs", place, { ...names, ...counts }), source));
      }
    });
  },
};

function isOneLine(text: string | undefined): boolean {
  const end = text?.indexOf("\n") ?? -1;
  return end < 0 || end === (text?.length ?? 0) - 1;
}

function sizes(tables: readonly TableSize[]): string {
  return tables.map(({ rows, columns }) => `${rows} × ${columns}`).join(", ") || "0";
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
