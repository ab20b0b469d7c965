import { problem } from "../../messages/problem.ts";
import { partners } from "./curly-quotes.ts";
import type { FaultContext, Explanation } from "./explanation.ts";
import { rangePlace, restOf, withFix } from "./explanation.ts";
import { lineAt } from "./line.ts";
import { literalText, straightQuotes } from "./intended-quotes.ts";

/** `title: “Foo: bar”`: quotes of a word processor, which mean nothing in YAML. */
export function* smartQuote({ file, source, lines }: FaultContext): Iterable<Explanation> {
  for (const line of lines) {
    const { value, valueStart } = line;
    const closing = partners[value[0] ?? ""];
    if (closing === undefined || value.length < 2 || !closing.includes(value.at(-1) ?? "")) continue;
    yield {
      problem: withFix(
        problem("yaml/smart-quote", rangePlace(file, valueStart, valueStart + value.length), {
          quote: value[0] ?? "",
        }),
        straightQuotes(source, valueStart),
      ),
      masks: [restOf(line, valueStart)],
    };
  }
}

/** A quoted text that never ends. */
export function* unclosedQuote({ file, text, source, scan }: FaultContext): Iterable<Explanation> {
  const [first] = scan.unclosed;
  if (!first) return;
  const line = lineAt(text, first.start);
  yield {
    problem: withFix(
      problem("yaml/unclosed-quote", rangePlace(file, first.start, first.start + 1), {
        quote: text[first.start] ?? "",
      }),
      line.valueStart === first.start ? literalText(source, first.start) : undefined,
    ),
    masks: [restOf(line, first.start)],
  };
}

/** `fr: 'l'assurance'` or `fr: "Foo" et "bar"`: the text goes on after its closing quote. */
export function* textAfterQuote({ file, source, lines }: FaultContext): Iterable<Explanation> {
  for (const line of lines) {
    const { value, valueStart } = line;
    const quoted = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")/.exec(value)?.[0];
    const rest = quoted === undefined ? "" : value.slice(quoted.length).trimStart();
    if (
      quoted === undefined ||
      rest === "" ||
      (rest.startsWith("#") && /\s/.test(value[quoted.length] ?? ""))
    )
      continue;
    const at = valueStart + quoted.length;
    yield {
      problem: withFix(
        problem("yaml/text-after-quote", rangePlace(file, at, line.end), { quote: value[0] ?? "" }),
        literalText(source, valueStart),
      ),
      masks: [restOf(line, valueStart)],
    };
  }
}

/** `"C:\data"`: a backslash that starts no known escape. */
export function* badEscape({ file, fault }: FaultContext): Iterable<Explanation> {
  if (fault.code !== "BAD_DQ_ESCAPE") return;
  const { start } = fault;
  yield {
    problem: problem("yaml/backslash", rangePlace(file, start, start + 1)),
    masks: [{ start, end: start + 1, character: "x" }],
  };
}
