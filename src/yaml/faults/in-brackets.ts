import type { Edit } from "../../model/diagnostic.ts";
import { quoted } from "../print/print-scalar.ts";
import type { Line } from "./line.ts";

/** How far back a bracket is looked for. */
const nearby = 2000;

/** Is an offset inside `{…}` or `[…]`? */
export function isInBrackets(source: string, offset: number): boolean {
  let closed = 0;
  for (let at = offset - 1; at >= 0 && at > offset - nearby; at--) {
    const character = source[at] ?? "";
    if ("]}".includes(character)) closed++;
    else if ("[{".includes(character) && closed-- === 0) return true;
  }
  return false;
}

/** The edit that puts the text at an offset in quotes, from what opens it to the comma or bracket that ends it. */
export function quoteInBrackets(source: string, line: Line, offset: number): Edit | undefined {
  const before = source.slice(line.start, offset);
  const start = line.start + (/^.*(?:[[{,]|:\s)\s*/.exec(before)?.[0].length ?? 0);
  const text = /^[^,[\]{}"']*/.exec(source.slice(start, line.end))?.[0].trimEnd() ?? "";
  const isWhole = start + text.length > offset && !/:\s/.test(text);
  return isWhole ? { start, end: start + text.length, text: quoted(text) } : undefined;
}
