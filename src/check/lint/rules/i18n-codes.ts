import { comparedWith, problem } from "../../../messages/problem.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { Language } from "../../../model/language.ts";
import { comparePairs } from "../compare-languages.ts";
import type { LocalizedText } from "../localized-text.ts";
import { compareCodes } from "../numbers/compare-codes.ts";
import { partOfCode } from "../numbers/number-place.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";
import { isCode, splitCodes } from "../split-codes.ts";
import { figuresOf } from "../words/figures-of.ts";
import type { WordList } from "../words/word-list.ts";

/** Both languages name the same codes. */
export const rule: Rule = {
  codes: ["i18n/codes"],
  needs: Sign.code | Sign.numbered | Sign.inTarget | Sign.inAside,
  text(text, record, context) {
    if (text.format === "url") return;
    comparePairs(text, context, (first, second) => {
      if (haveSameCodes(text, first, second)) return;
      if (!mayHaveCode(text.in(first.tag)) && !mayHaveCode(text.in(second.tag))) return;
      const [words, otherWords] = [text.words(first.tag), text.words(second.tag)];
      if (splitCodes(words).codes.join() === splitCodes(otherWords).codes.join()) return;
      const found = compareCodes({ text: words, language: first }, { text: otherWords, language: second });
      if (!found) return;
      const { onlyFirst, onlySecond, severity } = found;
      const names = { field: text.field.name, first: first.name, second: second.name };
      const place = (language: Language, [code]: readonly string[]): Place => ({
        ...placeOf(record, text.path, [language.tag]),
        ...partOfCode(code, text.in(language.tag) ?? "", language),
      });
      const differs = comparedWith(
        problem("i18n/codes", place(second, onlySecond), { ...names, onlyFirst, onlySecond }),
        place(first, onlyFirst),
      );
      context.report(severity === "error" ? differs : { ...differs, atMost: severity });
    });
  },
};
/** The same codes in the same order, or none but in addresses of links: mostly so, and seen without taking the Markdown apart. */
function haveSameCodes(text: LocalizedText, first: Language, second: Language): boolean {
  const one = figuresOf(text, first);
  const other = one && figuresOf(text, second);
  return other !== undefined && codesOf(one!) === codesOf(other);
}

function codesOf(list: WordList): string {
  if ((list.signs & Sign.code) === 0) return "";
  let codes = "";
  for (const number of list.figures) {
    const word = list.word(number);
    if (isCode(word)) codes += `${word} `;
  }
  return codes;
}

function mayHaveCode(text: string | undefined): boolean {
  return text !== undefined && /_|[0-9][\p{L}\p{N}]*\p{Lu}|\p{Lu}[\p{L}\p{N}]*[0-9]/u.test(text);
}
