import type { Catalogue } from "../../model/catalogue.ts";
import { everyRecord } from "../../model/every-record.ts";
import type { Sources } from "../../model/sources.ts";
import { catalogueMarks } from "../../check/translations/catalogue-marks.ts";
import type { MarksFile } from "../../check/translations/translation-marks.ts";
import { markKey } from "../../check/translations/translation-marks.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";
import { isRenewed, pairsOf } from "../../check/translations/translation-pairs.ts";

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
  const [old, now] = [catalogueMarks(before), catalogueMarks(after)];
  const renewed = new Map<string, readonly [old: MarksFile | undefined, own: MarksFile] | undefined>();
  return [...everyRecord(catalogue)].flatMap((record) => {
    if (!renewed.has(record.file))
      renewed.set(record.file, renewedIn(old.of(record.file), now.of(record.file)));
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
function renewedIn(old: MarksFile | undefined, now: MarksFile | undefined) {
  const hasOne = now && [...now.marks.values()].flat().some(({ confirmed }) => confirmed !== undefined);
  return hasOne ? ([old, now] as const) : undefined;
}

function isKnown({ name, source, target, mark }: Pair, old: MarksFile | undefined): boolean {
  const accepted = old?.marks.get(markKey(name, source, target)) ?? [];
  return accepted.some((one) => one.translation === mark?.translation && one.confirmed === mark.confirmed);
}
