import { NEWLINE, RETURN, SPACE, TAB } from "./markdown-characters.ts";
import { addBlockToken, PARAGRAPH, PARAGRAPH_END, push, TEXT } from "./markdown-tokens.ts";
import type { MarkdownTokens } from "./markdown-tokens.ts";

/** The tokens of a text without any markup: empty lines part its paragraphs. Linear, whatever the text. */
export function paragraphTokens(text: string): MarkdownTokens {
  const tokens: number[] = [];
  let start = -1;
  let end = 0;
  let lineEnds = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === NEWLINE || (code === RETURN && text.charCodeAt(index + 1) !== NEWLINE)) lineEnds++;
    if (code === NEWLINE || code === RETURN || code === SPACE || code === TAB) continue;
    if (lineEnds > 1 && start >= 0) {
      paragraph(tokens, start, end);
      start = -1;
    }
    if (start < 0) start = index;
    end = index + 1;
    lineEnds = 0;
  }
  if (start >= 0) paragraph(tokens, start, end);
  return tokens;
}

function paragraph(tokens: number[], start: number, end: number): void {
  addBlockToken(tokens, PARAGRAPH);
  push(tokens, TEXT, start, end);
  addBlockToken(tokens, PARAGRAPH_END);
}
