import { comparedWith, problem } from "../../messages/problem.ts";
import { comparePairs, difference, firstOf } from "../compare-languages.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";
import { tokens } from "../tokens.ts";

/** Both languages name the same codes. */
export const rule: Rule = {
  codes: ["i18n/codes"],
  needs: Sign.code | Sign.numbered | Sign.inTarget | Sign.inAside,
  text(text, record, context) {
    if (text.format === "url") return;
    comparePairs(text, context, (first, second) => {
      if (!mayHaveCode(text.in(first.tag)) && !mayHaveCode(text.in(second.tag))) return;
      const found = difference(tokens(text.words(first.tag)).codes, tokens(text.words(second.tag)).codes);
      if (!found) return;
      const names = { field: text.field.name, first: first.name, second: second.name };
      const differs = problem("i18n/codes", placeOf(record, text.path, [second.tag]), { ...names, ...found });
      const source = { ...placeOf(record, text.path, [first.tag]), ...firstOf(found.onlyFirst) };
      context.report(comparedWith(differs, source));
    });
  },
};

/** Most texts have no code; this is seen faster than by cutting them into words. */
function mayHaveCode(text: string | undefined): boolean {
  return (
    text !== undefined &&
    /[0-9_]/.test(text) &&
    /_|[0-9][\p{L}\p{N}]*\p{Lu}|\p{Lu}[\p{L}\p{N}]*[0-9]/u.test(text)
  );
}
