import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import type { SortedRecord } from "./sorted.ts";
import { letterOf } from "./sorted.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** Links to the letters of a page, when there are at least three. */
export function letters(page: PageContext, entries: readonly SortedRecord[]): Html | undefined {
  const used = [...new Set(entries.map(letterOf))];
  if (used.length < 3) return undefined;
  const links = used.map((letter) => markup`<li><a href="#${letterId(letter)}">${letter}</a></li>`);
  return markup`<nav class="letters" aria-label="${say(page, "glossaryLetters")}"><ul>${links}</ul></nav>`;
}

/** The id of a letter's heading. */
export function letterId(letter: string): string {
  return `_letter-${letter === "#" ? "other" : letter.toLowerCase()}`;
}
