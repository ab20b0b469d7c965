import { problem } from "../../messages/problem.ts";
import type { Edit } from "../../model/diagnostic.ts";
import type { FaultContext, Explanation } from "./explanation.ts";
import { rangePlace, restOf, withFix } from "./explanation.ts";
import type { Line } from "./line.ts";
import { looksLikeKey } from "./line.ts";
import { intendedText, writeText } from "./intended-text.ts";

/** `fr: Remarque : voir ci-dessous`: a colon and a space inside a text that is not quoted. */
export function* colonInText({ file, source, lines }: FaultContext): Iterable<Explanation> {
  for (const line of lines) {
    const colon = colonInValue(line);
    if (colon !== undefined) yield explain(file, source, line, colon);
  }
  // A text's further lines have no key of their own, unless their first word looks like one.
  for (const line of lines) {
    const { key, colon } = line;
    if (key !== undefined && colon !== undefined && !looksLikeKey(key))
      yield explain(file, source, line, colon);
  }
}

function explain(file: string, source: string, line: Line, colon: number): Explanation {
  return {
    problem: withFix(
      problem("yaml/colon-in-text", rangePlace(file, colon, colon + 1)),
      quoteAll(source, colon),
    ),
    masks: [restOf(line, colon)],
  };
}

/** Not when the colon may be that of a key, as in `title: fr: Montant`, nor when the text starts with a sign of YAML. */
function quoteAll(source: string, colon: number): Edit | undefined {
  const intended = intendedText(source, colon);
  if (!intended || /^["'[{|>&*!%@`]/.test(intended.text)) return undefined;
  const before = /^(.*?):(?:\s|$)/.exec(intended.text)?.[1] ?? "";
  return looksLikeKey(before) ? undefined : writeText(intended, intended.text);
}

function colonInValue({ value, valueStart }: Line): number | undefined {
  // Inside brackets, colons are part of the structure: something else is wrong.
  if (value.startsWith("{") || value.startsWith("[")) return undefined;
  const colon = /:(?=\s|$)/.exec(value);
  return colon ? valueStart + colon.index : undefined;
}
