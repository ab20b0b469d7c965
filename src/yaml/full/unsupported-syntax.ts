import { CST, Lexer, Parser } from "yaml";
import { maximumDepth } from "../subset/cursor.ts";

/** What catalogues do without, because it hides what a value is, or lets a small file grow without bounds. */
export type UnsupportedSyntax =
  | "anchor"
  | "alias"
  | "tag"
  | "explicit-key"
  | "directive"
  | "several-documents"
  | "too-deep"
  | "too-many-values";

export interface UnsupportedSpan {
  readonly what: UnsupportedSyntax;
  readonly start: number;
  readonly end: number;
}

export interface Scan {
  /** The concrete syntax tree; complete only when nothing was refused. */
  readonly tokens: readonly CST.Token[];
  readonly refused: readonly UnsupportedSpan[];
  /** Quoted texts whose closing quote is missing. */
  readonly unclosed: readonly { readonly start: number; readonly end: number }[];
  /** The first `[` or `{` that is never closed. */
  readonly openBracket?: number;
  /** How many lexemes were read: the measure of the work. */
  readonly lexemes: number;
}

const maximumFindings = 20;
/** Three times what a megabyte of records has. Bounds the parser's time and memory, which text of punctuation would use up. */
const maximumLexemes = 400_000;

/**
 * Lex and parse a text, and stop before it can do harm: nesting is counted on the parser's own stack, lexeme by
 * lexeme, so that no text of any kind gets deeper. Time and memory are linear in the text's length.
 */
export function scan(text: string): Scan {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const refused: UnsupportedSpan[] = [];
  const unclosed: { start: number; end: number }[] = [];
  const feed = feeder(parser, tokens);
  let at = 0;
  let isScalar = false;
  let lexemes = 0;
  let openBracket: number | undefined;
  const isNext = documentCounter();
  for (const lexeme of new Lexer().lex(text)) {
    const start = at;
    const type: Type = isScalar ? "scalar-text" : CST.tokenType(lexeme);
    isScalar = type === "scalar";
    if (!isScalar && type !== "doc-mode" && type !== "flow-error-end") at += lexeme.length;
    if (isNext(type)) {
      refused.push({ what: "several-documents", start, end: start + 3 });
      break;
    }
    if (++lexemes > maximumLexemes) {
      refused.push({ what: "too-many-values", start, end: at });
      break;
    }
    const what = refusedAs(type);
    if (what) refused.push({ what, start, end: at });
    if (refused.length >= maximumFindings) break;
    if (isQuoted(type) && isUnclosed(lexeme)) unclosed.push({ start, end: at });
    if (type === "flow-error-end") openBracket ??= outerBracket(parser);
    feed(lexeme, type);
    if (depth(parser) > maximumDepth) {
      refused.push({ what: "too-deep", start, end: at });
      break;
    }
  }
  if (refused.length === 0) {
    feed("", null);
    openBracket ??= outerBracket(parser);
    for (const token of parser.end()) tokens.push(token);
  }
  return { tokens, refused, unclosed, lexemes, ...(openBracket === undefined ? {} : { openBracket }) };
}

type Type = CST.TokenType | "scalar-text" | null;

function refusedAs(type: Type): UnsupportedSyntax | undefined {
  switch (type) {
    case "anchor":
    case "alias":
    case "tag":
      return type;
    case "explicit-key-ind":
      return "explicit-key";
    case "directive-line":
      return "directive";
    default:
      return undefined;
  }
}

/** Tells which lexeme starts a second document. */
function documentCounter(): (type: Type) => boolean {
  let documents = 0;
  let isStarted = false;
  return (type) => {
    switch (type) {
      case "doc-mode":
        return ++documents > 1;
      case "doc-start": {
        const isSecond = isStarted;
        isStarted = true;
        return isSecond;
      }
      case "space":
      case "newline":
      case "comment":
      case "directive-line":
      case "byte-order-mark":
        return false;
      default:
        isStarted = true;
        return false;
    }
  };
}

function isQuoted(type: Type): boolean {
  return type === "single-quoted-scalar" || type === "double-quoted-scalar";
}

function isUnclosed(lexeme: string): boolean {
  return lexeme.length === 1 || lexeme.at(-1) !== lexeme[0];
}

/** The outermost `[` or `{` that the parser has not seen the end of. */
function outerBracket(parser: Parser): number | undefined {
  return parser.stack.find((token) => token.type === "flow-collection" && token.end.length === 0)?.offset;
}

function depth(parser: Parser): number {
  if (parser.stack.length <= maximumDepth) return 0;
  return parser.stack.filter(
    ({ type }) => type === "block-map" || type === "block-seq" || type === "flow-collection",
  ).length;
}

/**
 * Hands lexemes to the parser, but no blank lines and comment lines: the parser looks back over all of them for each
 * further one, which takes minutes for a file of nothing else.
 */
function feeder(parser: Parser, tokens: CST.Token[]): (lexeme: string, type: Type) => void {
  let isLineStart = true;
  let waiting: string[] = [];
  const push = (lexeme: string): void => {
    for (const token of parser.next(lexeme)) tokens.push(token);
  };
  return (lexeme, type) => {
    if (isLineStart && (type === "space" || type === "comment")) {
      waiting.push(lexeme);
      return;
    }
    if (isLineStart && type === "newline") {
      for (const skipped of waiting) parser.offset += skipped.length;
      parser.offset += lexeme.length;
      waiting = [];
      return;
    }
    for (const held of waiting) push(held);
    waiting = [];
    isLineStart = type === "newline";
    if (type !== null || lexeme !== "") push(lexeme);
  };
}
