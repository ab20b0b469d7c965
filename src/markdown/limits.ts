import { isDigit, isWord, NEWLINE, RETURN, SPACE, TAB } from "./markdown-characters.ts";

/*
 * The grammar's reader takes quadratic time on some hostile texts: emphasis that never pairs, brackets and comments
 * that never close, quotes in quotes. Beyond these limits, far above any text of a catalogue, a text that is not
 * plain is not read as Markdown: it is shown and analysed as paragraphs of plain text.
 */
const MAX_LENGTH = 100_000;
const MAX_LINES = 1_000;
/** Nested quotes and lists; two columns of indentation count as one. */
const MAX_DEPTH = 50;
/** Characters that may be markup, in the whole text and between two empty lines. */
const MAX_MARKS = 5_000;
const MAX_MARKS_TOGETHER = 300;
/** Those between two empty lines times the characters there, since each may be sought to the end. */
const MAX_WORK = 5_000_000;
/** Characters between two empty lines after a bracket that may stay open: at each word it is looked back for. */
const MAX_AFTER_BRACKET = 10_000;
/** Bars, each of which may part two cells of a table. */
const MAX_CELLS = 5_000;

/** Would reading this text as Markdown cost more than any sound text does? Linear. */
export function isTooComplex(text: string): boolean {
  if (text.length > MAX_LENGTH) return true;
  let lines = 0;
  let marks = 0;
  let cells = 0;
  let together = 0;
  let start = 0;
  let bracket = -1;
  for (let index = 0; index < text.length;) {
    if (++lines > MAX_LINES || depth(text, index) > MAX_DEPTH) return true;
    const end = lineEnd(text, index);
    if (isBlank(text, index, end)) {
      together = 0;
      start = end;
      bracket = -1;
    }
    if (bracket < 0) bracket = indexWithin(text, "[", index, end);
    if (bracket >= 0 && end - bracket > MAX_AFTER_BRACKET) return true;
    cells += countBars(text, index, end);
    if (cells > MAX_CELLS) return true;
    const count = countMarks(text, index, end);
    marks += count;
    together += count;
    if (marks > MAX_MARKS || together > MAX_MARKS_TOGETHER || together * (end - start) > MAX_WORK)
      return true;
    index = text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === NEWLINE ? end + 2 : end + 1;
  }
  return false;
}

function lineEnd(text: string, index: number): number {
  let end = index;
  while (end < text.length && text.charCodeAt(end) !== NEWLINE && text.charCodeAt(end) !== RETURN) end++;
  return end;
}

function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at === end;
}

function indexWithin(text: string, sign: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text[at] === sign) return at;
  return -1;
}

function countBars(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text[at] === "|") count++;
  return count;
}

function countMarks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (isMark(text, at)) count++;
  return count;
}

const MARKS = "!&*<[\\]_`";

/** Signs that may end an address: each in a row of them is a place from which the end is looked for. */
const TRAIL = "\"'),.:;?_~";

function isMark(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (MARKS.includes(sign)) return !isInWord(text, at);
  return TRAIL.includes(sign) && TRAIL.includes(text.charAt(at - 1)) && at > 0;
}

/** The underscores of codes (`stat_020_033`) cost nothing. */
function isInWord(text: string, at: number): boolean {
  return text[at] === "_" && isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at + 1));
}

/** How deep the line that begins at `index` may be nested, at most. */
function depth(text: string, index: number): number {
  let columns = 0;
  let markers = 0;
  for (let at = index; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) columns++;
    else if (code === TAB) columns += 4;
    else if (text[at] === ">") markers++;
    else {
      at = markerEnd(text, at);
      if (at < 0 || !isSpace(text.charCodeAt(at))) break;
      markers++;
      at--;
    }
  }
  return markers + columns / 2;
}

/** Past the list marker at `index`, or -1. */
function markerEnd(text: string, index: number): number {
  if ("-+*".includes(text.charAt(index))) return index + 1;
  let end = index;
  while (isDigit(text.charCodeAt(end))) end++;
  return end > index && ".)".includes(text.charAt(end)) ? end + 1 : -1;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}
