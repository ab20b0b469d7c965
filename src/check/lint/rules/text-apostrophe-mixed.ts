import { problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import type { Path, Place, Problem } from "../../../model/diagnostic.ts";
import { visitRecord } from "../../../model/visit.ts";
import { partOf } from "../text-part.ts";
import { proseOf } from "../mask-prose.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";
import { matches } from "../text-flaws.ts";

/** One record has one sort of apostrophe, straight or curly: the one that it has more often. */
export const rule: Rule = {
  codes: ["text/apostrophe-mixed"],
  needs: Sign.curlyApostrophe,
  create() {
    /** Those of the record that is being looked at. */
    let all: readonly Apostrophe[] | undefined;
    return {
      text(text, record, { catalogue, report }) {
        const hasCurly = catalogue.languages.some(
          (language) => (text.signs(language) & Sign.curlyApostrophe) !== 0,
        );
        if (!hasCurly) return;
        // Few records have a curly one. Those are looked at as a whole, at the first text that has one.
        all ??= apostrophesOf(record);
        for (const fault of fewerOf(all, text.path)) report(fault);
      },
      end() {
        all = undefined;
      },
    };
  },
};

/** Those of the rarer sort, for the first text that has a curly one. */
function fewerOf(all: readonly Apostrophe[], path: Path): Problem[] {
  const curly = all.filter(({ isCurly }) => isCurly);
  if (curly.length === all.length || !isIn(path, curly[0])) return [];
  const isWrong = curly.length <= all.length - curly.length;
  return all.flatMap(({ isCurly, place, typed, other }) => {
    if (isCurly !== isWrong) return [];
    const found = problem("text/apostrophe-mixed", place, { found: typed, better: other });
    return place.within ? { ...found, fix: other } : found;
  });
}

function isIn(path: Path, first: Apostrophe | undefined): boolean {
  return first !== undefined && path.every((step, index) => first.place.path?.[index] === step);
}

interface Apostrophe {
  readonly isCurly: boolean;
  readonly place: Place;
  /** The sign with its neighbours, as it is and the other way. */
  readonly typed: string;
  readonly other: string;
}

/** A record with more than this many is not gone through to its end. */
const most = 500;
const pattern = /\p{L}['’](?=[\p{L}[])/gu;

function apostrophesOf(record: CatalogueRecord): Apostrophe[] {
  const apostrophes: Apostrophe[] = [];
  visitRecord(record, {
    localized(value, { format }, { path }) {
      if (format === "url" || format === "words") return;
      for (const [language, text] of Object.entries(value)) {
        if (typeof text !== "string") continue;
        for (const { index, 0: match } of matches(pattern, proseOf(text))) {
          if (apostrophes.length === most) return;
          const end = index + match.length + 1;
          const typed = text.slice(index, end);
          const isCurly = typed.includes("’");
          const part = partOf(text, index, end);
          const place = { ...placeOf(record, path, [language]), ...(part && { within: part }) };
          apostrophes.push({
            isCurly,
            place,
            typed,
            other: isCurly ? typed.replace("’", "'") : typed.replace("'", "’"),
          });
        }
      }
    },
  });
  return apostrophes;
}
