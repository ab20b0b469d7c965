import { CST, Lexer } from "yaml";

/** A comment, with its `#`, and where it stands. */
export interface Comment {
  readonly start: number;
  readonly text: string;
}

/** All comments of a text, in their order. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  if (!text.includes("#")) return comments;
  let at = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: CST.TokenType | "scalar-text" | null = isScalar ? "scalar-text" : CST.tokenType(lexeme);
    isScalar = type === "scalar";
    if (type === "comment") comments.push({ start: at, text: lexeme.trimEnd() });
    // Some lexemes only mark what follows: they are no characters of the text.
    if (!isScalar && type !== "doc-mode" && type !== "flow-error-end") at += lexeme.length;
  }
  return comments;
}
