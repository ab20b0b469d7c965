/**
 * Characters of the input that could do something instead of being read: control and format characters (escape
 * sequences, bidirectional overrides, invisible ones), line separators, lone surrogates, and the first character of
 * what a CI system takes for a command: `::` at the start of a line, `##[` and `##vso[` anywhere.
 * Each match is one code point.
 */
export const unprintable: RegExp = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|:(?=:)(?<=^\s*:)|#(?=#\w*\[)/gu;

/** Text from the input for a report, on one line: what could act is shown by its number, such as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(unprintable, visible);
}

/** A character by its number in Unicode. */
export function visible(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
