import type { Catalogue } from "../../model/catalogue.ts";
import { everyRecord } from "../../model/every-record.ts";
import type { Sources } from "../../model/sources.ts";
import { catalogueMarks } from "../../check/translations/catalogue-marks.ts";
import type { MarksFile } from "../../check/translations/marks.ts";
import { markKey } from "../../check/translations/marks.ts";
import type { Pair } from "../../check/translations/pairs.ts";
import { isRenewed, pairsOf } from "../../check/translations/pairs.ts";

/** A translation that was found to be still right for another wording of its source, and the words of both. */
export interface AcceptedText {
  /** `<id>#<path>`. */
  readonly name: string;
  readonly texts: readonly { readonly language: string; readonly text: string }[];
}

/**
 * The translations that a change accepts as they are: a reviewer can look at them again.
 * @param before The files of marks as they were, and as they are.
 */
export function acceptedTexts(catalogue: Catalogue, before: Sources, after: Sources): AcceptedText[] {
  const [old, own] = [catalogueMarks(before), catalogueMarks(after)];
  const renewed = new Map<string, readonly [old: MarksFile | undefined, own: MarksFile] | undefined>();
  return [...everyRecord(catalogue)].flatMap((record) => {
    if (!renewed.has(record.file))
      renewed.set(record.file, renewedIn(old.of(record.file), own.of(record.file)));
    const marks = renewed.get(record.file);
    if (!marks) return [];
    return pairsOf(record, marks[1], catalogue)
      .filter((pair) => isRenewed(pair) && !isKnown(pair, marks[0]))
      .map(({ name, text, source, target }) => ({
        name,
        texts: [source, target].map((language) => ({ language, text: text.in(language) ?? "" })),
      }));
  });
}

/** Most files of marks hold no translation that was accepted as it was. */
function renewedIn(old: MarksFile | undefined, own: MarksFile | undefined) {
  const hasOne = own && [...own.marks.values()].flat().some(({ confirmed }) => confirmed !== undefined);
  return hasOne ? ([old, own] as const) : undefined;
}

function isKnown({ name, source, target, mark }: Pair, old: MarksFile | undefined): boolean {
  const known = old?.marks.get(markKey(name, source, target)) ?? [];
  return known.some((one) => one.translation === mark?.translation && one.confirmed === mark.confirmed);
}
