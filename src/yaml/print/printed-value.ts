import { foldParagraph, isFoldable, isLiteral, width } from "./folded.ts";
import { isPlain, inlineScalar, quoted } from "./print-scalar.ts";
import type { Leaf } from "./yaml-tree.ts";

/** A value as it is written: on the line of its key, then on further lines. */
export interface PrintedValue {
  readonly head: string;
  /** Without their margin. */
  readonly lines: readonly string[];
}

/** Where a value is written: how much stands before it on its line, and how far further lines are indented. */
export interface Indentation {
  readonly before: number;
  readonly margin: number;
}

/** Codes are always in quotes, dates never. */
export type Quoting = "always" | "never" | "as-typed";

/**
 * A scalar in its canonical form. A text with line breaks is a `|` text; one that does not fit on its line, or was
 * folded before, is folded. Numbers, true and false stay as they are typed.
 * @param isPaired Is the same text in another language folded? Then this one is too.
 */
export function writeLeaf(
  leaf: Leaf,
  { before, margin }: Indentation,
  quoting: Quoting,
  isPaired: boolean,
): PrintedValue {
  const { value, style, source } = leaf;
  if (typeof value !== "string") return { head: source, lines: [] };
  const ends = lineBreaksAtEnd(value);
  const body = value.slice(0, value.length - ends);
  if (body.includes("\n") || ends > 0) return severalLines(body, ends, margin);
  const line = inline(leaf, quoting);
  const isLong = before + line.length > width;
  const wasFolded = style === "BLOCK_FOLDED" || style === "BLOCK_LITERAL";
  if (quoting === "always" || !(isLong || wasFolded || isPaired) || !isFoldable(value))
    return { head: line, lines: [] };
  const lines = foldParagraph(value, margin);
  return lines.length === 1 && !wasFolded && !isPaired ? { head: line, lines: [] } : { head: ">-", lines };
}

/** The text on one line. */
export function inline(
  { value, style, source }: Leaf,
  quoting: Quoting,
  surroundings: "block" | "flow" = "block",
): string {
  if (typeof value !== "string") return source;
  const wasQuoted = style === "QUOTE_DOUBLE" || style === "QUOTE_SINGLE";
  if (quoting === "always" || (quoting === "as-typed" && wasQuoted && value !== "")) return quoted(value);
  return isPlain(value, surroundings) ? value : inlineScalar(value, surroundings);
}

/** Counted, as a pattern would look at each run of line breaks again and again. */
function lineBreaksAtEnd(text: string): number {
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  return text.length - end;
}

/** @param ends How many line breaks follow the text. */
function severalLines(body: string, ends: number, margin: number): PrintedValue {
  const chomping = ends === 0 ? "-" : ends === 1 ? "" : "+";
  if (ends === 1 && isFoldable(body)) return { head: ">", lines: foldParagraph(body, margin) };
  if (body === "" || /^\s|\s$/.test(body) || !isLiteral(body))
    return { head: quoted(body + "\n".repeat(ends)), lines: [] };
  return {
    head: `|${chomping}`,
    lines: [...body.split("\n"), ...Array.from({ length: Math.max(0, ends - 1) }, () => "")],
  };
}
