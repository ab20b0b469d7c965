import type { Problem } from "../model/diagnostic.ts";
import { problem } from "../messages/problem.ts";

// Also a carriage return without line feed: YAML would see the end of a line there, editors and Git do not.
// A plain class, as it is five times faster than \p{Cc}, and every file is searched.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)/;
const allForbidden = new RegExp(forbidden, "g");
const maximumProblems = 20;

/** Invisible control characters, which no text needs and which some programs obey. */
export function controlCharacters(file: string, text: string): Problem[] {
  if (!forbidden.test(text)) return [];
  const problems: Problem[] = [];
  for (const { index, 0: character } of text.matchAll(allForbidden)) {
    const place = { file, range: [index, index + 1] as const };
    problems.push(
      character === "\0"
        ? problem("file/nul", place)
        : problem("file/control-character", place, { character: codePoint(character) }),
    );
    if (problems.length === maximumProblems) break;
  }
  return problems;
}

/** The text with another character of the same length in their place, to look for further problems. */
export function withoutControlCharacters(text: string): string {
  return text.replace(allForbidden, "\ufffd");
}

/** The control character or half a surrogate pair that a value got by an escape such as `"\0"`, if any. */
export function hiddenCharacter(value: string): string | undefined {
  const character = /(?![\t\n\r])\p{Cc}|\p{Surrogate}/u.exec(value)?.[0];
  return character === undefined ? undefined : codePoint(character);
}

/** `U+0007`. */
function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
