import type { Context } from "../../present/context.ts";
import type { ValueNode } from "../../present/node.ts";
import { plainText } from "../../present/plain-text.ts";

/** A text, or a number that the schema calls one. Never a formula. */
export type TableCell = string | number;

/**
 * A value in a table's cell: numbers and dates as they are kept, so that programs can read them and spreadsheets sort them;
 * anything else in the words of a language. What is not known is empty.
 */
export function cellOf(node: ValueNode | undefined, context: Context): TableCell {
  if (!node) return "";
  const isKept = node.type === "number" || node.type === "year" || node.type === "date";
  return isKept ? node.value : plainText(node, context);
}
