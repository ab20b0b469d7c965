import { CST, Lexer } from "yaml";

/** A comment of a YAML text: its characters from `#` on, in UTF-16 units. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The real comments of a text: what looks like one inside a block of text or between quotes is none. Linear. */
export function* commentsOf(text: string): Iterable<Comment> {
  let at = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: ReturnType<typeof CST.tokenType> | "scalar-text" = isScalar
      ? "scalar-text"
      : CST.tokenType(lexeme);
    // These three are marks between the lexemes, not characters of the text.
    isScalar = type === "scalar";
    if (isScalar || type === "doc-mode" || type === "flow-error-end") continue;
    if (type === "comment") yield { start: at, end: at + lexeme.length, text: lexeme };
    at += lexeme.length;
  }
}
