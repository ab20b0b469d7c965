import { problem } from "../../messages/problem.ts";
import type { Edit } from "../../model/diagnostic.ts";
import type { FaultContext, Explanation } from "./explanation.ts";
import { rangePlace, restOf, withFix } from "./explanation.ts";
import { isInBrackets, quoteInBrackets } from "./in-brackets.ts";
import { lineAt } from "./line.ts";
import type { Line } from "./line.ts";
import { intendedText, writeText } from "./intended-text.ts";

/** A text that starts with a character that means something to YAML: `@ % [ > -` and others. */
export function* reservedCharacter({ file, source, lines }: FaultContext): Iterable<Explanation> {
  for (const line of lines) {
    if (!isReserved(line)) continue;
    const { value, valueStart } = line;
    yield {
      problem: withFix(
        problem("yaml/reserved-character", rangePlace(file, valueStart, valueStart + 1), {
          character: value[0] ?? "",
        }),
        quoteReserved(source, valueStart),
      ),
      masks: [restOf(line, valueStart)],
    };
  }
}

/** The same inside `{…}` and `[…]`. */
export function* reservedInBrackets({ file, source, lines }: FaultContext): Iterable<Explanation> {
  for (const line of lines) {
    for (const { index, 0: found } of line.text.matchAll(
      /(?<=[[{,]\s*(?:[\w-]+:\s+)?)(?:[@`%>|]|[-?](?=\s))/g,
    )) {
      const start = line.start + index;
      if (!isInBrackets(source, start)) continue;
      const fix = quoteInBrackets(source, line, start);
      yield {
        problem: withFix(
          problem("yaml/reserved-character", rangePlace(file, start, start + 1), { character: found }),
          fix,
        ),
        masks: [{ start, end: fix?.end ?? start + 1, character: "x" }],
      };
    }
  }
}

/** A bracket only when it is that of a link or a placeholder: otherwise a list may be meant. */
export function quoteReserved(source: string, start: number): Edit | undefined {
  if (isInBrackets(source, start)) return quoteInBrackets(source, lineAt(source, start), start);
  const intended = intendedText(source, start);
  if (!intended || intended.start !== start) return undefined;
  const isList = /^[[{]/.test(intended.text) && !/^(?:\[[^\][]+\]\(|\{\w+\}\s)/.test(intended.text);
  return isList ? undefined : writeText(intended, intended.text);
}

function isReserved({ key, value }: Line): boolean {
  switch (value[0]) {
    case "@":
    case "`":
    case "%":
    case ",":
    case "]":
    case "}":
      return true;
    case "-":
    case "?":
      return key !== undefined && (value.length === 1 || value[1] === " ");
    case "|":
    case ">":
      return !/^[|>](?:[-+]?[1-9]?|[1-9][-+])\s*(?:\s#.*)?$/.test(value);
    case "[":
    case "{":
      return goesOnAfterBracket(value);
    default:
      return false;
  }
}

/** `[médecin](term:doctor) de famille`: the bracket closes, and the text goes on. */
function goesOnAfterBracket(value: string): boolean {
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    const character = value[at] ?? "";
    if ("[{".includes(character)) depth++;
    else if ("]}".includes(character) && --depth === 0)
      return !/^(?:\s*$|\s+#|\s*[,\]}])/.test(value.slice(at + 1));
  }
  return false;
}

/** `[a, b` without its `]`. */
export function* unclosedBracket({ file, text, fault, scan }: FaultContext): Iterable<Explanation> {
  const start = scan.openBracket;
  if (start === undefined || start > fault.start) return;
  const open = text[start] ?? "";
  const line = lineAt(text, start);
  yield {
    problem: problem("yaml/unclosed-bracket", rangePlace(file, start, start + 1), {
      open,
      close: open === "[" ? "]" : "}",
    }),
    masks: [restOf(line, start)],
    isLast: fault.start > line.end,
  };
}
