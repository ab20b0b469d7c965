import type { Language } from "../../model/language.ts";
import { Sign } from "./signs.ts";
import { alternatives, perLanguage } from "./text-flaws.ts";

/** A number starts here: no sign of a word, a code, a date, a law or an address stands before. */
export const numberStart = "(?=[0-9])(?<![\\p{L}\\p{N}.,_/§°'’\\0\\-])";
/** A number may end here. */
export const numberEnd = "(?![\\p{L}\\p{N}_]|[ .,/\\-][0-9])";

const clockAfter = perLanguage(
  ({ writing: { clock } }) =>
    new RegExp(`^[0-9]{1,2}[.,][0-9]{2}[ \\u00a0]${alternatives(clock)}(?![\\p{L}\\p{N}])`, "iu"),
);

/** Do the figures tell a time of day (`14.30 uur`)? */
export function isTime(prose: string, start: number, language: Language): boolean {
  return clockAfter(language).test(prose.slice(start, start + 30));
}

/** The signs of a text with thousands set apart as the language does it. */
export const groupNeeds: (language: Language) => number = perLanguage((language) => {
  const sign = groupSign(language);
  return groupings.find(([grouping]) => grouping === sign)?.[1] ?? 0;
});

/** What may stand between the thousands, with the sign of it. */
const groupings = [
  [" ", Sign.digitsSpace],
  [".", Sign.digitsPoint],
  [",", Sign.digitsComma],
  ["'", Sign.digitsApostrophe],
  ["’", Sign.digitsApostrophe],
] as const;

/** Any of these. */
export const anyGroup: number = groupings.reduce((all, [, sign]) => all | sign, 0);

/** What an author types between the thousands: the page makes a no-break space of an ordinary one. */
export function groupSign({ numbers: { group } }: Language): string {
  return /\s/.test(group) ? " " : group;
}

/** Two years without anything between them: what stood there was lost. */
export const touchingYears: RegExp = new RegExp(
  `${numberStart}((?:19|20)[0-9]{2})((?:19|20)[0-9]{2})${numberEnd}`,
  "gu",
);
