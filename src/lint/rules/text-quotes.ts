import { problem } from "../../messages/problem.ts";
import type { Language } from "../../model/language.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { Mark, Reading } from "../text-marks.ts";
import { matches, perLanguage, reportMarks } from "../text-marks.ts";

const needs = Sign.quote;

/**
 * Words in quotation marks have those of the language. Marks within others are left alone. Around a whole text only
 * straight ones are repaired: others may have been meant for YAML, which is for `yaml/quotes-kept` to say.
 */
export const rule: Rule = {
  codes: ["text/quotes"],
  needs,
  text(text, record, context) {
    reportMarks(text, record, context, needs, marks, (place, shown, { language }) =>
      problem("text/quotes", place, { ...shown, language: language.name }),
    );
  },
};

/** Pairs with their words. A curly closing mark before a letter is an apostrophe. */
const pattern =
  /«([^«»\n]{1,300})»|“([^“”\n]{1,300})”|„([^„“”\n]{1,300})[“”]|(?<!\p{L})‘([^‘’\n]{1,300})’(?!\p{L})|‚([^‚‘’\n]{1,300})[‘’]|"([^"\n]{1,300})"/gu;

/** Opening and closing mark for a fix, with the spaces that the language puts inside. */
const pairOf = perLanguage(({ writing: { quotes }, spacing }: Language) => {
  const [usual = ""] = quotes ?? [];
  const gap = Object.hasOwn(spacing, usual.slice(1)) ? " " : "";
  return { own: new Set(quotes), open: usual.slice(0, 1) + gap, close: gap + usual.slice(1) };
});

function* marks({ text, prose, language }: Reading): Generator<Mark> {
  const { own, open, close } = pairOf(language);
  if (own.size === 0) return;
  for (const { index, 0: found } of matches(pattern, prose)) {
    const end = index + found.length;
    if (own.has(found.slice(0, 1) + found.slice(-1))) continue;
    const isWhole = found === text && !found.startsWith('"');
    const fix = open + text.slice(index + 1, end - 1).trim() + close;
    yield { start: index, end, ...(!isWhole && { fix }) };
  }
}
