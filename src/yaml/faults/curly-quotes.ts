/** Quotes that word processors write, with their partners. */
export const partners: Readonly<Record<string, string>> = {
  "\u201c": "\u201d",
  "\u201d": "\u201d",
  "\u201e": "\u201d\u201c",
  "\u2018": "\u2019",
  "\u00ab": "\u00bb",
};

/** Is the whole text between curly quotes, so that straight ones were probably meant? Not so for `«…»`, nor when quotes stand inside too. */
export function isInCurlyQuotes(text: string): boolean {
  const first = text[0] ?? "";
  if (first === "\u00ab" || text.length < 2) return false;
  const closing = partners[first];
  return (
    closing !== undefined &&
    closing.includes(text.at(-1) ?? "") &&
    !/[\u201c-\u201e\u2018]/.test(text.slice(1, -1))
  );
}
