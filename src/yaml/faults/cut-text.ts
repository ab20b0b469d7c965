import { problem } from "../../messages/problem.ts";
import type { Edit, Problem } from "../../model/diagnostic.ts";
import type { FaultContext, Explanation } from "./explanation.ts";
import { rangePlace, withFix } from "./explanation.ts";
import { isInBrackets, quoteInBrackets } from "./in-brackets.ts";
import { lineAt } from "./line.ts";
import type { Line } from "./line.ts";
import { intendedText, writeText } from "./intended-text.ts";

/** Words after which programmers leave a note: `#TODO`. They are comments without the space, as is one for this tool. */
const notes = "TODO|FIXME|XXX|HACK|NOTE|varbook";
const sign = `#(?=[\\p{L}\\p{N}])(?!(?:${notes})\\b)`;
const signs = new RegExp(sign, "uy");
const anyComment = /(?<=[ \t])#/g;
const after = new RegExp(`(?:[ \\t]+|(?<=[ \\t])|[ \\t]*\\r?\\n(?<margin> +)(?!#\\S+:\\s))${sign}`, "uy");

/**
 * `title: Variable #12`: a comment that was none. What follows it at once, a letter or a figure, tells it from one.
 * @param end Where YAML takes the text to end.
 * @param column What is further in belongs to the text, unless it is a key that is left out.
 */
export function cutText(file: string, text: string, end: number, column: number): Problem | undefined {
  after.lastIndex = end;
  const found = after.exec(text);
  const margin = found?.groups?.["margin"]?.length;
  return found && (margin === undefined || margin > column)
    ? cutAt(file, text, end + found[0].length - 1)
    : undefined;
}

/** The same where the rest of the text, or the bracket that was cut off with it, makes a fault. */
export function* cutByHash({ file, text, source, fault, scan, lines }: FaultContext): Iterable<Explanation> {
  const open = scan.openBracket;
  const opening = open === undefined || open > fault.start ? [] : [lineAt(text, open)];
  for (const line of [...opening, ...lines]) {
    for (const { index } of line.text.matchAll(anyComment)) {
      const hash = line.start + index;
      const hidesBracket = cutsBracketOff(line, index);
      signs.lastIndex = index;
      if (hash < line.valueStart || !(hidesBracket || signs.test(line.text))) continue;
      yield {
        problem: cutAt(file, source, hash),
        masks: [{ start: hash, end: hash + 1, character: "x" }],
        isCertain: hidesBracket,
      };
    }
  }
}

function cutAt(file: string, source: string, hash: number): Problem {
  const line = lineAt(source, hash);
  return withFix(
    problem("yaml/cut-text", rangePlace(file, hash, line.start + line.text.trimEnd().length)),
    isInBrackets(source, hash) ? quoteInBrackets(source, line, hash) : quoteAll(source, hash),
  );
}

function quoteAll(source: string, hash: number): Edit | undefined {
  const intended = intendedText(source, hash);
  return intended && !/^["'[{|>&*!%@`]/.test(intended.text) ? writeText(intended, intended.text) : undefined;
}

/** Does what the comment hides have the bracket that is missing before it? */
function cutsBracketOff({ text }: Line, hash: number): boolean {
  return depthOf(text.slice(0, hash)) > 0 && depthOf(text.slice(hash)) < 0;
}

function depthOf(text: string): number {
  return (text.match(/[[{]/g)?.length ?? 0) - (text.match(/[\]}]/g)?.length ?? 0);
}
