import { problem } from "../../../messages/problem.ts";
import type { Language } from "../../../model/language.ts";
import { anyGroup, groupNeeds, groupSign, numberEnd, numberStart } from "../figures.ts";
import { isName } from "../numbers/name.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, perLanguage, reportFlaws } from "../text-flaws.ts";

/** A text that sets thousands apart does so for all amounts of the same thing. */
export const rule: Rule = {
  codes: ["number/mixed"],
  needs: anyGroup,
  text(text, record, context) {
    reportFlaws(text, record, context, groupNeeds, marks, (place, shown) =>
      problem("number/mixed", place, { ...shown }),
    );
  },
};

const unit = "[ \\u00a0\\u202f](\\p{L}{2,40}|[€%])";
const plain = new RegExp(`${numberStart}([0-9]{4,9})(?=${unit})`, "gu");

const grouped = perLanguage((language: Language) => {
  const sign = groupSign(language);
  const between = sign === " " ? "[ \\u00a0\\u202f]" : sign.replace(/[.^$*+?()[\]{}|\\/]/, "\\$&");
  if (sign === "") return /(?!)/g;
  return new RegExp(`${numberStart}[1-9][0-9]{0,2}(?:${between}[0-9]{3})+(?=${unit})${numberEnd}`, "gu");
});

function* marks(reading: TextReading): Generator<TextFlaw> {
  if ((reading.signs & Sign.long) === 0) return;
  const { prose, language } = reading;
  const amounts = [...matches(grouped(language), prose)].filter(
    ({ index }) => !isName(prose, index, language),
  );
  const units = new Set(amounts.map((found) => found[1]));
  if (units.size === 0) return;
  for (const { index, 1: figures = "", 2: own } of matches(plain, prose)) {
    if (!units.has(own) || figures.startsWith("0") || isName(prose, index, language)) continue;
    const fix = figures.replace(/\B(?=(?:[0-9]{3})+$)/g, groupSign(language));
    yield { start: index, end: index + figures.length, fix };
  }
}
