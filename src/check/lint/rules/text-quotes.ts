import { problem } from "../../../messages/problem.ts";
import type { Language } from "../../../model/language.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, perLanguage, reportFlaws } from "../text-flaws.ts";

const needs = Sign.quote;

/**
 * Words in quotation marks have those of the language. Marks within others are left alone, and so is a text whose
 * straight marks do not pair: they may be inches or seconds. Around a whole text only straight ones are repaired: others
 * may have been meant for YAML, which is for `yaml/quotes-kept` to say.
 */
export const rule: Rule = {
  codes: ["text/quotes"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, shown, { language }) =>
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

function* marks({ text, prose, language }: TextReading): Generator<TextFlaw> {
  const { own, open, close } = pairOf(language);
  if (own.size === 0) return;
  const quotes = [...matches(pattern, prose)];
  const areInPairs = arePaired(quotes, prose);
  for (const { index, 0: words } of quotes) {
    if (own.has(words.slice(0, 1) + words.slice(-1))) continue;
    if (words.startsWith('"') && !areInPairs) continue;
    const end = index + words.length;
    const isWhole = words === text && !words.startsWith('"');
    const fix = open + text.slice(index + 1, end - 1).trim() + close;
    yield { start: index, end, ...(!isWhole && { fix }) };
  }
}

/** Is each straight mark at the beginning or the end of quoted words, so that none is left over or measures something? */
function arePaired(quotes: readonly RegExpExecArray[], prose: string): boolean {
  const straight = quotes.filter(({ 0: words }) => words.startsWith('"'));
  if (straight.length * 2 !== prose.split('"').length - 1) return false;
  return straight.every(({ index, 0: words }) => {
    const [before, after] = [prose.slice(0, index), prose.slice(index + words.length)];
    return (
      !/[\p{L}\p{N}\p{M}'’′,.)\]]$/u.test(before) &&
      !/^[\p{L}\p{N}]/u.test(after) &&
      /^"\S(?:.*\S)?"$/su.test(words)
    );
  });
}
