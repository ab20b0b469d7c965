import { problem } from "../../messages/problem.ts";
import { garbledPieces } from "../garbled.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { Mark, Reading } from "../text-marks.ts";
import { reportMarks } from "../text-marks.ts";

/** No text that was read in the wrong encoding somewhere on its way, such as `Ã©` for `é`. */
export const rule: Rule = {
  codes: ["text/mojibake"],
  text(text, record, context) {
    reportMarks(text, record, context, Sign.garbled, marks, (place, shown) =>
      problem("text/mojibake", place, { ...shown }),
    );
  },
};

function* marks({ text }: Reading): Generator<Mark> {
  for (const { start, end, original } of garbledPieces(text))
    yield original === undefined ? { start, end } : { start, end, fix: original };
}
