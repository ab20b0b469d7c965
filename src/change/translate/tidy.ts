import type { LocalizedFormat } from "../../model/shape.ts";

/** Line ends as the catalogue has them, whatever program wrote them. */
export function lineEnds(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n");
}

/**
 * A text without what a cell or a translator's program puts around it (byte order marks among it, where texts were joined),
 * and without line breaks where there is one line.
 * @param source The end of its last line is as there: it is layout of the file.
 */
export function tidied(text: string, format: LocalizedFormat, source: string): string {
  const whole = lineEnds(text).replaceAll("\ufeff", "").trim();
  if (format === "text") return whole.replace(/\s*\n\s*/g, " ");
  return whole === "" ? "" : whole + (/\n+$/.exec(source)?.[0] ?? "");
}

/** What of a text is left when its typing does not count: how many spaces of which kind, how accents are written, signs that nobody sees. */
export function withoutTyping(text: string): string {
  return lineEnds(text)
    .replace(/\p{Cf}/gu, "")
    .normalize("NFC")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** Letters, and signs that no list and no table begins with: what stands before a space between words. */
const between = /(?<=[\p{L}\p{M},;)»”’])(?:[^\S\n]{2,}|\t)(?=[\p{L}\p{N}(«“‘])/gu;

const evenings: readonly (readonly [code: string, even: (text: string) => string])[] = [
  ["text/invisible", (text) => text.replace(/[\u00ad\u200b\u2060]/g, "")],
  ["text/nfc", (text) => text.normalize("NFC")],
  ["space/double", (text) => text.replace(between, " ")],
];

/**
 * A text as the rules on spaces, accents and invisible signs want it, where they do not look: labels of schemas, texts of
 * the configuration. What is no prose may be laid out by spaces, and stays.
 * @returns The codes of the rules beside it.
 */
export function evened(text: string): { readonly text: string; readonly codes: readonly string[] } {
  let result = text;
  const codes: string[] = [];
  for (const [code, even] of evenings) {
    const next = even(result);
    if (next !== result) codes.push(code);
    result = next;
  }
  return { text: result, codes };
}
