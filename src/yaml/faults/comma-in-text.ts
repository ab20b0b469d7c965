import { isScalar } from "yaml";
import type { Pair, ParsedNode } from "yaml";
import { problem } from "../../messages/problem.ts";
import type { Problem } from "../../model/diagnostic.ts";
import { quoted } from "../print/print-scalar.ts";
import { rangePlace } from "./explanation.ts";

/**
 * `{ fr: Bonaire, Saba, nl: Bonaire }`: inside brackets a comma ends the text, and what follows is taken for a key.
 * @returns One problem for each text, at its first comma.
 */
export function commasInText(
  file: string,
  source: string,
  items: readonly Pair<ParsedNode, ParsedNode | null>[],
): Problem[] {
  const problems: Problem[] = [];
  for (let index = 1; index < items.length; index++) {
    const value = items[index - 1]?.value;
    let last = index - 1;
    while (items[last + 1]?.value === null && isPlain(items[last + 1]?.key)) last++;
    if (last < index || !isPlain(value) || value.source === "") continue;
    const start = value.range[0];
    const end = items[last]?.key.range[1] ?? start;
    const comma = source.indexOf(",", value.range[1]);
    const text = source.slice(start, end).replaceAll(/\s*\n\s*/g, " ");
    const fault = problem("yaml/comma-in-text", rangePlace(file, comma, comma + 1), { quoted: quoted(text) });
    problems.push(/\s#/.test(text) ? fault : { ...fault, fix: { start, end, text: quoted(text) } });
    index = last;
  }
  return problems;
}

function isPlain(node: ParsedNode | null | undefined): node is ParsedNode & { source: string } {
  return isScalar(node) && node.type === "PLAIN";
}
