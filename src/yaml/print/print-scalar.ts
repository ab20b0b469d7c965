import { coreValue } from "../core-scalar.ts";

/** Where a scalar stands: inside `[…]` or `{…}`, commas and brackets end it. */
export type Surroundings = "block" | "flow";

const reservedStart = /^[-?:,[\]{}#&*!|>'"%@`]/;
const indicator = /^[-?:](?=\S)/;
// What a text without quotes cannot hold: what would end it, line breaks and invisible characters.
const breaksPlain = /:(?:\s|$)|\s#|^\s|\s$|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]|^(?:---|\.\.\.)(?:\s|$)/u;
const escaped = /["\\]|(?!\t)\p{Cc}|[\u2028\u2029\ufeff]|\p{Cs}/gu;
const mustEscape = /(?!\t)\p{Cc}|[\u2028\u2029\ufeff]|\p{Cs}/u;

/** Does the text read as itself without quotes? */
export function isPlain(text: string, surroundings: Surroundings = "block"): boolean {
  if (text === "" || text === "<<" || breaksPlain.test(text) || coreValue(text) !== text) return false;
  if (surroundings === "flow") return !/[,[\]{}]|:$/.test(text) && !reservedStart.test(text);
  return !reservedStart.test(text) || indicator.test(text);
}

/** The text in quotes: double ones, unless single ones spare escapes. */
export function quoted(text: string): string {
  return /["\\]/.test(text) && !text.includes("'") && !mustEscape.test(text)
    ? `'${text}'`
    : doubleQuoted(text);
}

/** The text as a scalar on one line, in quotes only where YAML needs them. */
export function inlineScalar(text: string, surroundings: Surroundings = "block"): string {
  return isPlain(text, surroundings) ? text : quoted(text);
}

/** The text as it would be written in place of a scalar: in the quotes that this has, or in those that the text needs. */
export function inPlaceOf(source: string, text: string): string {
  if (source.startsWith('"')) return doubleQuoted(text);
  if (source.startsWith("'") && !mustEscape.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return inlineScalar(text, "flow");
}

function doubleQuoted(text: string): string {
  return `"${text.replace(escaped, escapeOf)}"`;
}

function escapeOf(character: string): string {
  if (character === '"' || character === "\\") return `\\${character}`;
  if (character === "\n") return "\\n";
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
