import { decode } from "../../yaml/decode.ts";
import { problem } from "../../messages/problem.ts";
import type { Problem } from "../../model/diagnostic.ts";
import type { Sources } from "../../model/sources.ts";
import type { Mark, MarksFile } from "../../check/translations/translation-marks.ts";
import { readMarks } from "../../check/translations/translation-marks.ts";

/**
 * Marks that were changed by themselves: the translation is as it was, yet it is now said to be written for another
 * source. Only a comparison with what was there before can tell.
 * @param before The files of marks as they were.
 */
export function movedMarks(before: Sources, after: Sources): Problem[] {
  const earlierPaths = new Set(before.paths);
  return after.paths.flatMap((file) => {
    const [old, now] = [earlierPaths.has(file) ? textOf(file, before) : "", textOf(file, after)];
    if (old === "" || old === now) return [];
    return moved(readMarks(old), readMarks(now)).map((mark) => problemOf(file, now, mark));
  });
}

function moved(before: MarksFile, after: MarksFile): Mark[] {
  return [...after.marks].flatMap(([key, marks]) => {
    const old = before.marks.get(key) ?? [];
    return marks.filter((mark) => {
      const { target, translation } = mark;
      const same = old.filter((one) => one.target === target && one.translation === translation);
      return same.length > 0 && same.every(({ written }) => written !== mark.written);
    });
  });
}

function problemOf(file: string, content: string, { text, target, translation }: Mark): Problem {
  const start = content.indexOf(`${text} ${target}:${translation}`);
  const end = content.indexOf("\n", start);
  const range = [start, end < 0 ? content.length : end] as const;
  return problem("i18n/mark-moved", { file, range }, { text, language: target });
}

function textOf(file: string, sources: Sources): string {
  const source = sources.read(file);
  return "bytes" in source ? (decode(file, source.bytes).text ?? "") : "";
}
