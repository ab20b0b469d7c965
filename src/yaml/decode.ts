import type { Problem } from "../model/diagnostic.ts";
import { problem } from "../messages/problem.ts";
import { LineStarts } from "./line-starts.ts";

/** Files beyond this many bytes are refused: the longest real record has a few dozen kilobytes. */
export const maximumBytes: number = 1024 * 1024;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const windows1252 = new TextDecoder("windows-1252");

/**
 * The text of a file's bytes, without byte order mark. No text when it is too large, empty or no UTF-8.
 * Positions in problems of a file that is no UTF-8 are those of the text with U+FFFD for what is no UTF-8.
 */
export function decode(file: string, bytes: Uint8Array): { text?: string; problems: Problem[] } {
  if (bytes.length > maximumBytes) {
    const kilobytes = Math.ceil(bytes.length / 1024);
    return {
      problems: [problem("file/too-large", start(file), { kilobytes, maximum: maximumBytes / 1024 })],
    };
  }
  if (isUtf16(bytes)) return { problems: [problem("file/encoding-utf-16", start(file))] };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = marked ? bytes.subarray(3) : bytes;
  const problems = marked ? [{ ...problem("file/bom", start(file)), fix: "" }] : [];
  const text = decodeUtf8(content);
  if (text === undefined) return { problems: [...problems, invalidByte(file, content)] };
  if (isEmpty(text)) return { problems: [...problems, problem("file/empty", start(file))] };
  return { text, problems };
}

function start(file: string): { file: string; range: readonly [number, number] } {
  return { file, range: [0, 0] };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** A byte order mark of UTF-16, or a zero in each of the first pairs (Latin letters in UTF-16). */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (bytes.length < 4) return false;
  return (
    (first === 0 && third === 0 && second !== 0) ||
    (second === 0 && fourth === 0 && first !== 0 && third !== 0)
  );
}

function invalidByte(file: string, bytes: Uint8Array): Problem {
  const at = firstInvalid(bytes);
  const text = lenientUtf8.decode(bytes.subarray(0, at));
  const { line, column } = new LineStarts(text).position(text.length);
  const place = { file, range: [text.length, text.length + 1] as const };
  return problem("file/encoding", place, { line, column, word: wordAround(bytes, at) });
}

/** How many bytes from the start are UTF-8: found by halving, as the decoder does not say. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return characterStart(bytes, low);
}

/** Valid, apart from a last character that is cut off. */
function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function characterStart(bytes: Uint8Array, end: number): number {
  for (let at = end; at > Math.max(0, end - 4); at--) {
    if (decodeUtf8(bytes.subarray(0, at)) !== undefined) return at;
  }
  return end;
}

/** The word that holds the byte, read as Windows-1252: most files that are no UTF-8 are that. */
function wordAround(bytes: Uint8Array, at: number): string {
  let from = at;
  let to = at;
  while (from > 0 && at - from < 40 && isLetter(bytes[from - 1] ?? 0)) from--;
  while (to < bytes.length && to - at < 40 && isLetter(bytes[to] ?? 0)) to++;
  return windows1252.decode(bytes.subarray(from, to)).replace(/\p{Cc}/gu, "");
}

function isLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte >= 128;
}

/** Only blank lines and comments? */
function isEmpty(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 35) {
      const newline = text.indexOf("\n", at);
      at = newline === -1 ? text.length : newline;
    } else if (code === 32 || code === 9 || code === 10 || code === 13) at++;
    else return false;
  }
  return true;
}
