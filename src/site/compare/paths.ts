import { fileName } from "../../present/address.ts";
import type { Comparison } from "../../present/comparable.ts";

/** The page where any two records are compared, relative to a language's folder. */
export const comparePath = "compare.html";

/** The folder of the comparisons of equivalents. */
export const compareFolder = "compare/";

/** The page of a comparison, relative to a language's folder. */
export function comparisonPath({ first }: Comparison): string {
  return `${compareFolder}${first.kind.name}~${fileName(first.id)}.html`;
}
