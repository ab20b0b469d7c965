import { problem } from "../../../messages/problem.ts";
import { numberFaults } from "../numbers/faults.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import { reportFlaws } from "../text-flaws.ts";

const code = "number/decimal-point";
const needs = Sign.digitsPoint;

/** Decimals follow the language's sign: 0,5 and not 0.5 in French and Dutch. */
export const rule: Rule = {
  codes: [code],
  needs,
  text(text, record, context) {
    reportFlaws(
      text,
      record,
      context,
      needs,
      (reading) => numberFaults(reading, code),
      (place, shown, { language }) => problem(code, place, { ...shown, sign: language.numbers.decimal }),
    );
  },
};
