import { problem } from "../../../messages/problem.ts";
import type { Language } from "../../../model/language.ts";
import { anyGroup, groupNeeds } from "../figures.ts";
import { numberFaults } from "../numbers/faults.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import { reportFlaws } from "../text-flaws.ts";

const code = "number/thousands";

/** Thousands are set apart as the language does it: 1 000 in French, 1.000 in Dutch. */
export const rule: Rule = {
  codes: [code],
  needs: anyGroup,
  text(text, record, context) {
    reportFlaws(
      text,
      record,
      context,
      othersThan,
      (reading) => numberFaults(reading, code),
      (place, shown, { language }) => problem(code, place, { ...shown, language: language.name }),
    );
  },
};

/** One apostrophe may be the language's own, and the other not. */
const othersThan = (language: Language): number => (anyGroup & ~groupNeeds(language)) | Sign.digitsApostrophe;
