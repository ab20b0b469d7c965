import type { Draft, FaultKind } from "./fault.ts";
import { caret, replacing } from "./fault.ts";

/** A numerator that is not among the sources. */
const operand: FaultKind = {
  code: "formula/operand-not-in-sources",
  ground: "indicator",
  plant({ text, index = 0, plans, random }: Draft) {
    const other = plans.variable(random.integer(0, plans.count - 1));
    const isKnown = text.includes(other.id) || other.index === index;
    if (other.status !== "published" || isKnown || !/^  numerator: /m.test(text)) return undefined;
    return { text: text.replace(/^(  numerator: ).*$/m, `$1${caret}${other.id}`), needs: [other.index] };
  },
};

/** What texts say in the wrong language, or against what the record says elsewhere. */
export const contentFaults: readonly FaultKind[] = [
  operand,
  replacing("formula/per-vs-unit", "indicator", /^(  denominator: .*\n  per: )1000$/m, `$1${caret}100`),
  replacing(
    "code/family-dimensions",
    "indicator",
    /^(code: stat[^]*?\navailability: .*)$/m,
    `$1\n${caret}dimensions: [age-1]`,
  ),
  replacing(
    "dimension/said-not-declared",
    "variable",
    /^(code: (?:stat|SS)[^]*?\ndescription:\n[^]*?\n  nl: [>|]-?\n +\p{L}+)/mu,
    `$1 (${caret}opgesplitst volgens groep)`,
  ),
  replacing("i18n/identical", "variable", /^(title:\n  fr: (.*)\n  nl: ).*$/m, `$1${caret}$2`),
  replacing(
    "lang/foreign-words",
    "variable",
    /^(description:\n[^]*?\n  nl: [>|]-?\n +\p{L}+)/mu,
    `$1 (${caret}accessed on demand)`,
  ),
  replacing("term/wrong-language-abbreviation", "variable", /^( +nl:[^]*?)\[RIZIV\]/m, `$1[${caret}INAMI]`),
];
