import { problem } from "../../messages/problem.ts";
import type { Edit, Problem } from "../../model/diagnostic.ts";
import { applyEdits } from "../edit.ts";
import { oddSpaceIn, oddSpaces, withOrdinarySpaces } from "../odd-space.ts";
import { rangePlace } from "./explanation.ts";

const odd = `[${oddSpaces}]`;
const any = new RegExp(odd);
const all = new RegExp(odd, "g");
const gap = `[ ${oddSpaces}]*`;
const key = `(?:[A-Za-z][\\w-]*|"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\n]|'')*')`;
/** What stands before a value: margin, dashes, key, colon. */
const head = new RegExp(
  `^(?<margin>${gap})(?<dashes>(?:-[ ${oddSpaces}]+)*)(?:(?<key>${key})(?<before>${gap}):(?<after>[ ${oddSpaces}]+|$))?`,
);
/** The same inside brackets. */
const inBrackets = new RegExp(`(?<=[[{,])[ ${oddSpaces}]+|(?<=${key})${gap}:[ ${oddSpaces}]+`, "g");

/** Spaces that are none to YAML, where the layout needs them. */
export interface OddLayout {
  readonly problem: Problem;
  /** The text with an ordinary space in place of each. */
  readonly masked: string;
  /** Does the masked text have the layout that is meant? Not where a sign without width stands in a margin. */
  readonly isAligned: boolean;
}

/**
 * Finds such spaces at the start of a line, around a colon, after a dash or a bracket. Those of a file are one mistake,
 * as they come by one paste or from one keyboard.
 */
export function oddLayout(file: string, text: string): OddLayout | undefined {
  if (!any.test(text)) return undefined;
  const edits = [...editsOf(text)];
  const [first] = edits;
  const last = edits.at(-1);
  if (!first || !last) return undefined;
  const start = first.start + text.slice(first.start, first.end).search(any);
  const fault = problem("yaml/odd-space", rangePlace(file, start, start + 1), oddSpaceIn(text.slice(start)));
  const repaired = applyEdits(text.slice(0, last.end), edits).text.slice(first.start);
  const masks = edits.map((one) => ({
    ...one,
    text: text.slice(one.start, one.end).replaceAll(all, " "),
  }));
  return {
    problem: { ...fault, fix: { start: first.start, end: last.end, text: repaired } },
    masked: applyEdits(text, masks).text,
    isAligned: edits.every((one) => text[one.end] === ":" || one.end - one.start === one.text.length),
  };
}

/** Line by line; lines of `|` and `>` texts, of texts in quotes and further lines of others are left out. */
function* editsOf(text: string): Generator<Edit> {
  let at = 0;
  /** Lines further in than this belong to a text. */
  let textColumn = Infinity;
  let openQuote: Quote | undefined;
  /** The column of the last key or dash. */
  let parent = 0;
  for (const typed of text.split("\n")) {
    const start = at;
    at += typed.length + 1;
    const line = typed.endsWith("\r") ? typed.slice(0, -1) : typed;
    if (openQuote !== undefined) {
      if (toQuote[openQuote].test(line)) openQuote = undefined;
      continue;
    }
    const { margin = "", dashes = "", key: name, before = "", after = "" } = head.exec(line)?.groups ?? {};
    const width = withOrdinarySpaces(margin).length;
    if (line.trim() === "") continue;
    if (width > textColumn) {
      // Only as far as YAML needs it to see that the line belongs to the text.
      if (margin.search(/[^ ]|$/) <= textColumn) yield* edit(start, margin, withOrdinarySpaces(margin));
      continue;
    }
    const column = width + dashes.length;
    const headEnd =
      margin.length +
      dashes.length +
      (name?.length ?? 0) +
      before.length +
      Number(name !== undefined) +
      after.length;
    const value = line.slice(headEnd).trim();
    const isEntry = name !== undefined || dashes !== "";
    // In a line of a text that has no key, nothing is layout.
    if (isEntry) yield* headEdits(start, { margin, dashes, name, before, after }, value !== "");
    if (/^[[{]/.test(value)) yield* bracketEdits(start + headEnd, line.slice(headEnd));
    const isHeader = /^[|>][-+0-9]*(?:\s+#.*)?$/.test(value);
    const isText = value !== "" && !value.startsWith("#") && !/^[[{]/.test(value);
    if (isEntry) parent = name === undefined ? width : column;
    // What a text on lines of its own belongs to is the key or dash above it.
    textColumn = isText || isHeader ? parent : Infinity;
    const quote = quoteOf(value);
    if (quote !== undefined && !toQuote[quote].test(value.slice(1))) openQuote = quote;
  }
}

type Quote = '"' | "'";

/** A text up to the quote that ends it: not one behind a backslash, not two that stand for one. */
const toQuote: Readonly<Record<Quote, RegExp>> = {
  '"': /^(?:[^"\\]|\\.)*"/,
  "'": /^(?:[^']|'')*'(?!')/,
};

function quoteOf(value: string): Quote | undefined {
  const [first] = value;
  return first === '"' || first === "'" ? first : undefined;
}

interface Head {
  readonly margin: string;
  readonly dashes: string;
  readonly name: string | undefined;
  readonly before: string;
  readonly after: string;
}

function* headEdits(
  start: number,
  { margin, dashes, name, before, after }: Head,
  hasValue: boolean,
): Generator<Edit> {
  const afterDashes = start + margin.length + dashes.length;
  const afterName = afterDashes + (name?.length ?? 0);
  yield* edit(start, margin, withOrdinarySpaces(margin));
  yield* edit(start + margin.length, dashes, dashes.replaceAll(new RegExp(`-[ ${oddSpaces}]+`, "g"), "- "));
  if (name === undefined) return;
  yield* edit(afterName, before, "");
  yield* edit(afterName + before.length + 1, after, hasValue ? " " : "");
}

function* bracketEdits(start: number, text: string): Generator<Edit> {
  const texts = text.matchAll(quotedText);
  let inText = texts.next().value;
  let end = 0;
  for (const { index, 0: spaces } of text.matchAll(inBrackets)) {
    while (inText !== undefined && inText.index + inText[0].length <= index) inText = texts.next().value;
    if (inText !== undefined && inText.index < index) continue;
    // What follows is a comment, of which nothing is layout.
    if (/\s#/.test(text.slice(end, index))) return;
    end = index;
    const colon = spaces.includes(":");
    yield* edit(start + index, spaces, colon ? ": " : " ");
  }
}

/** A text in quotes, which stand where a value starts: an apostrophe in a word opens none. */
const quotedText =
  /"(?<=(?:^|[[{,:])\s*")(?:[^"\\]|\\.)*(?:"|$)|'(?<=(?:^|[[{,:])\s*')(?:[^']|'')*(?:'|$)/gsu;

function* edit(start: number, typed: string, text: string): Generator<Edit> {
  if (any.test(typed)) yield { start, end: start + typed.length, text };
}
