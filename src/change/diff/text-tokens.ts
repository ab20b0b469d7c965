import { isCode } from "../../check/lint/split-codes.ts";
import { foldTypography } from "../../check/translations/normal-form.ts";

/** A word, a number or a sign of a text. Punctuation and quotation marks are none. */
export interface TextToken {
  readonly text: string;
  /**
   * figure: a number or a range of numbers, with its minus sign. code: a word with figures, an abbreviation in capitals or
   * a placeholder. bracket: one of the signs around an aside. sign: any other, such as a percent sign.
   */
  readonly type: "word" | "code" | "figure" | "bracket" | "sign";
}

const token =
  /(?<placeholder>\{[^{}\s]*\})|(?<figure>(?<![\p{L}\p{M}\p{N}_])-?[0-9]+(?:[.,:/][0-9]+| ?- ?[0-9]+)*(?![\p{L}\p{M}\p{N}_]))|(?<word>[\p{L}\p{M}\p{N}_]+)|(?<bracket>[()[\]])|(?<sign>[^\s\p{L}\p{M}\p{N}_'.,:;!?|•-])/gu;

/** What a text says, in its order. Numbers keep their signs and decimal points, so that none is taken for another. */
export function textTokens(plain: string): TextToken[] {
  return Array.from(foldTypography(plain).matchAll(token), ({ 0: text, groups = {} }): TextToken => {
    if (groups["figure"] !== undefined) return { text: text.replaceAll(" ", ""), type: "figure" };
    if (groups["word"] !== undefined) return { text, type: isWord(text) ? "word" : "code" };
    if (groups["bracket"] !== undefined) return { text, type: "bracket" };
    return { text, type: groups["placeholder"] === undefined ? "sign" : "code" };
  });
}

function isWord(text: string): boolean {
  return !isCode(text) && !/\p{N}/u.test(text) && !/\p{Lu}.*\p{Lu}/u.test(text);
}
