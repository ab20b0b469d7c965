import type { Edit } from "../../model/diagnostic.ts";
import { foldParagraph, isFoldable, width } from "../print/folded.ts";
import { quoted } from "../print/print-scalar.ts";
import type { Line } from "./line.ts";
import { filledBefore, lineAt, looksLikeKey } from "./line.ts";

/** A text as an editor typed it, without quotes, over one or more lines. */
export interface MeantText {
  /** Where it starts and ends in the file. */
  readonly start: number;
  readonly end: number;
  /** What it reads as: its lines joined by spaces. */
  readonly text: string;
  /** How far its further lines are indented, if it had some. */
  readonly margin: number;
}

const maximumLines = 200;

/** What may be meant as a comment, as `#12` is not. */
const comment = /(?:^|\s)#(?![\p{L}\p{N}])/u;

/**
 * The text of which a line is part: from the value after its key to the last line that is further in than the key.
 * Undefined where it is not clear where the text begins and ends, or when part of it may be a comment.
 */
export function intendedText(source: string, offset: number): MeantText | undefined {
  const head = headOf(source, lineAt(source, offset));
  if (!head || head.value === "" || head.text.includes("\t")) return undefined;
  const depth = keyColumn(head);
  const lines = [head.value.trim()];
  let end = head.end;
  for (let at = head.end + 1; at < source.length && lines.length < maximumLines;) {
    const line = lineAt(source, at);
    const content = line.text.trim();
    if (content === "" || line.margin.length <= depth) break;
    if (startsEntry(line)) return undefined;
    lines.push(content);
    end = line.end;
    at = nextLine(source, line.end);
  }
  const text = lines.join(" ");
  return comment.test(text)
    ? undefined
    : { start: head.valueStart, end: trimmedEnd(source, end), text, margin: depth + 2 };
}

/** The edit that writes the text so that YAML reads it as it was typed: in quotes, or folded when it is long. */
export function writeText({ start, end, margin }: MeantText, text: string): Edit {
  const line = quoted(text);
  if (margin + line.length <= width || !isFoldable(text)) return { start, end, text: line };
  const indent = " ".repeat(margin);
  return { start, end, text: [">-", ...foldParagraph(text, margin).map((part) => indent + part)].join("\n") };
}

/** Further lines of a text are further in than its key, or than the dash when it has none. */
function keyColumn({ start, margin, key, colon }: Line): number {
  return key === undefined || colon === undefined ? margin.length : colon - key.length - start;
}

/** The line with the key, or the dash, of the text to which a line belongs. */
function headOf(source: string, line: Line): Line | undefined {
  let head: Line | undefined = line;
  for (let count = 0; head && !startsEntry(head) && count < maximumLines; count++)
    head = filledBefore(source, head);
  if (!head || !startsEntry(head)) return undefined;
  return head === line || keyColumn(head) < line.margin.length ? head : undefined;
}

function startsEntry({ key, text }: Line): boolean {
  return key === undefined ? /^ *- /.test(text) : looksLikeKey(key);
}

function nextLine(source: string, end: number): number {
  const newline = source.indexOf("\n", end);
  return newline === -1 ? source.length : newline + 1;
}

function trimmedEnd(source: string, end: number): number {
  let last = end;
  while (last > 0 && (source[last - 1] === " " || source[last - 1] === "\t")) last--;
  return last;
}
