import { mask } from "./mask-prose.ts";

const longest = 400;

/** The text with the addresses of its links masked. Each character is searched once or twice. */
export function withoutTargets(text: string): string {
  let result = "";
  let done = 0;
  for (let at = text.indexOf("]("); at !== -1; at = text.indexOf("](", at + 1)) {
    if (at < done) continue;
    const end = endOfTarget(text, at + 2);
    result += text.slice(done, at) + mask.repeat(end - at);
    done = end;
  }
  return result + text.slice(done);
}

/** After the bracket that closes an address, which may have others within; where none does, the end of the line. */
function endOfTarget(text: string, start: number): number {
  let depth = 1;
  let at = start;
  for (; at < text.length && text[at] !== "\n"; at++) {
    if (text[at] === "\\" && text[at + 1] !== "\n") at++;
    else if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at + 1;
    if (at - start > longest) break;
  }
  // Brackets that do not pair: the first closing one may have been meant.
  const line = text.indexOf("\n", start);
  return line === -1 ? text.length : line;
}
