import { readFileSync } from "node:fs";
import { compareCodes } from "../../src/check/lint/numbers/compare-codes.ts";
import { compareNumbers } from "../../src/check/lint/numbers/compare-numbers.ts";
import { sideOf } from "../../src/check/lint/numbers/side.ts";
import { languages } from "./languages.ts";

/** A text in two languages, and what the check is to say of its numbers and codes. */
export interface NumberPair {
  readonly expected: Verdict;
  readonly first: { readonly tag: string; readonly text: string };
  readonly second: { readonly tag: string; readonly text: string };
}

export type Verdict = "silent" | "info" | "warning" | "error";

const verdicts: readonly Verdict[] = ["silent", "info", "warning", "error"];
const line = /^(?:(error|warning|info|silent) )?(\w\w): (.*) \| (\w\w): (.*)$/;

/** Reads the pairs of `test/samples/numbers/<name>.txt`, one a line; those without a verdict are to be silent. */
export function pairsOf(name: string): NumberPair[] {
  const file = new URL(`../samples/numbers/${name}.txt`, import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((own) => own !== "" && !own.startsWith("#"))
    .map((own) => {
      const [, expected = "silent", one = "", text = "", other = "", otherText = ""] = line.exec(own) ?? [];
      if (text === "") throw new Error(`not a pair: ${own}`);
      return {
        expected: expected as Verdict,
        first: { tag: one, text },
        second: { tag: other, text: otherText },
      };
    });
}

/** The worst that is said of the numbers and codes of a pair, and of which. */
export function verdictOf({ first, second }: NumberPair): { verdict: Verdict; named: string[] } {
  const [one, other] = [languages[first.tag]!, languages[second.tag]!];
  const numbers = compareNumbers(sideOf(first.text, one), sideOf(second.text, other));
  const codes = compareCodes({ text: first.text, language: one }, { text: second.text, language: other });
  const worst = Math.max(...[numbers, codes].map((found) => verdicts.indexOf(found?.severity ?? "silent")));
  const named = [
    ...[...(numbers?.onlyFirst ?? []), ...(numbers?.onlySecond ?? [])].map(({ text }) => text),
    ...(codes?.onlyFirst ?? []),
    ...(codes?.onlySecond ?? []),
  ];
  return { verdict: verdicts[worst] ?? "silent", named };
}
