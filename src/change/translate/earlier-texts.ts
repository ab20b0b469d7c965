import type { Catalogue } from "../../model/catalogue.ts";
import type { Sources } from "../../model/sources.ts";
import { recordPaths } from "../../check/link/record-paths.ts";
import { recordsOfFile } from "../../check/analyse.ts";
import { wordingsOf } from "../../check/translations/translation-marks.ts";
import { namesOfWording } from "../../check/translations/normal-form.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";
import type { RecordText } from "../../check/translations/translatable-texts.ts";
import { translatableTexts } from "../../check/translations/translatable-texts.ts";

/** Which of a pair's texts was changed, when only one was: the language whose earlier wording tells what to do. */
export function changedLanguage({ state, source, target }: Pair): string | undefined {
  return state === "stale" ? source : state === "ahead" ? target : undefined;
}

/**
 * Finds what the changed texts of one file said when they were accepted: the newest version of the file with that
 * wording.
 * @param versions Of the file, the newest first.
 */
export function earlierTexts(
  file: string,
  pairs: readonly Pair[],
  versions: readonly Uint8Array[],
  { kinds }: Pick<Catalogue, "kinds">,
): Map<Pair, string> {
  const byPair = new Map<Pair, string>();
  const match = recordPaths(kinds.values()).match(file);
  const wanted = new Set(pairs.filter((pair) => pair.mark && changedLanguage(pair) !== undefined));
  for (const bytes of versions) {
    if (!match || wanted.size === 0) break;
    const sources: Sources = { paths: [file], read: () => ({ bytes }) };
    const texts = new Map<string, RecordText>(
      recordsOfFile(file, match, sources).flatMap((record) =>
        translatableTexts(record).map((text) => [`${record.id}#${text.name}`, text] as const),
      ),
    );
    for (const pair of wanted) {
      const language = changedLanguage(pair) ?? "";
      const text = texts.get(pair.name)?.in(language);
      if (text === undefined || !pair.mark) continue;
      const wordings = wordingsOf(pair.mark, language);
      if (!namesOfWording(text).some((name) => wordings.includes(name))) continue;
      byPair.set(pair, text);
      wanted.delete(pair);
    }
  }
  return byPair;
}
