import { problem } from "../../messages/problem.ts";
import type { Evidence, Explanation } from "./explanation.ts";
import { placeOf, restOf } from "./explanation.ts";
import type { Line } from "./line.ts";

/** `fr: Remarque : voir ci-dessous`: a colon and a space inside a text that is not quoted. */
export function* colonInText({ file, lines }: Evidence): Iterable<Explanation> {
  for (const line of lines) {
    const colon = colonInValue(line);
    if (colon !== undefined) yield explain(file, line, colon);
  }
  // A text's further lines have no key of their own, unless their first word looks like one.
  for (const line of lines) {
    const { key, colon } = line;
    if (key !== undefined && colon !== undefined && !looksLikeKey(key)) yield explain(file, line, colon);
  }
}

function explain(file: string, line: Line, colon: number): Explanation {
  return {
    problem: problem("yaml/colon-in-text", placeOf(file, colon, colon + 1)),
    masks: [restOf(line, colon)],
  };
}

function colonInValue({ value, valueStart }: Line): number | undefined {
  // Inside brackets, colons are part of the structure: something else is wrong.
  if (value.startsWith("{") || value.startsWith("[")) return undefined;
  const found = /:(?=\s|$)/.exec(value);
  return found ? valueStart + found.index : undefined;
}

/** Keys are words in lower or camel case (`title`, `lagYears`, `fr`, `nl-BE`); prose has spaces or capitals. */
export function looksLikeKey(text: string): boolean {
  return /^["']?[a-z][\w-]*["']?$/.test(text);
}
