import type { Language } from "../../model/language.ts";

const spaces = { "no-break": "\u00A0", "narrow-no-break": "\u202F" } as const;

/** Improves the spaces of a plain text, without changing a word. */
export type Typography = (text: string) => string;

/** An apostrophe between letters, before a quotation or a word that stands apart, and that of ’s and ’t. */
const apostrophes = /(?<=\p{L})['’](?=[\p{L}\p{N}«“]|$)|(?<=^|[\s(])['’](?=[nst](?!\p{L}))/gu;

/**
 * What a language asks of the spaces in a text: an ordinary space before a sign (`:`, `%`) becomes one at which no line
 * breaks, and so does the one before a minus sign with its number. No space is added or taken away. Apostrophes are the
 * language's, however they were typed.
 */
export function typography(language: Language): Typography {
  let improve = made.get(language);
  if (!improve) made.set(language, (improve = makeTypography(language)));
  return improve;
}

const made = new WeakMap<Language, Typography>();

function makeTypography({ spacing, apostrophe }: Language): Typography {
  const signs = Object.keys(spacing);
  const withApostrophes = (text: string): string =>
    apostrophe !== undefined && /['’]/.test(text) ? text.replace(apostrophes, apostrophe) : text;
  const beforeMinus = (text: string): string =>
    withApostrophes(text.includes("−") ? text.replace(/ (?=−\d)/g, spaces["no-break"]) : text);
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
