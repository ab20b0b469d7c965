import type { Language } from "../../model/language.ts";

const spaces = { "no-break": "\u00A0", "narrow-no-break": "\u202F" } as const;

/** Improves the spaces of a plain text, without changing a word. */
export type Typography = (text: string) => string;

/**
 * What a language asks of the spaces in a text: an ordinary space before a sign (`:`, `%`) becomes one at which no line
 * breaks, and so does the one before a minus sign with its number. No space is added or taken away.
 */
export function typography({ spacing }: Language): Typography {
  const signs = Object.keys(spacing);
  const beforeMinus = (text: string): string =>
    text.includes("−") ? text.replace(/ (?=−\d)/g, spaces["no-break"]) : text;
  if (signs.length === 0) return beforeMinus;
  const beforeSign = new RegExp(
    ` (?=([${signs.map((sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`).join("")}])(?![\\p{L}\\p{N}]))`,
    "gu",
  );
  const afterQuote = spacing["»"] && spaces[spacing["»"]];
  return (text) => {
    let better = beforeMinus(text).replace(
      beforeSign,
      (_, sign: string) => spaces[spacing[sign] ?? "no-break"],
    );
    if (afterQuote && better.includes("«")) better = better.replace(/« /g, `«${afterQuote}`);
    return better;
  };
}
