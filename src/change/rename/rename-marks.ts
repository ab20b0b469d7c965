import { decode } from "../../yaml/decode.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import { everyRecord } from "../../model/every-record.ts";
import { encode, isSameBytes } from "../../yaml/bytes.ts";
import type { WorkingCopy } from "../repair/working-copy.ts";
import type { Mark } from "../../check/translations/translation-marks.ts";
import { marksPath, printMarks, readMarks } from "../../check/translations/translation-marks.ts";
import { namesOfWording, wordingOf } from "../../check/translations/normal-form.ts";
import { translatableTexts } from "../../check/translations/translatable-texts.ts";
import type { Workspace } from "../../check/workspace.ts";

/** A record before a renaming, and after it. */
type Both = readonly [before: CatalogueRecord, after: CatalogueRecord];

/**
 * Marks of translations follow a renaming: the names of texts that the id is part of, and the wordings of texts that name
 * it, so that what was accepted stays so and what was out of date does too. Doing it again changes nothing.
 * @param states The catalogue before, and with the record and its references renamed.
 * @param changed Takes the files of marks that change.
 * @returns A file of marks that cannot be changed without losing something.
 */
export function renameMarks(
  states: readonly [before: Workspace, after: Workspace],
  wanted: { readonly record: CatalogueRecord | undefined; readonly to: string },
  copy: WorkingCopy,
  changed: string[],
): string | undefined {
  const tags = states[0].catalogue.languages.map(({ tag }) => tag);
  for (const [file, renamed] of changedFiles(states, wanted, copy)) {
    const from = marksPath(file);
    const bytes = copy.bytes(from);
    const text = bytes && decode(from, bytes).text;
    if (!bytes) continue;
    const { marks, faults } = readMarks(text ?? "");
    if (text === undefined || faults.length > 0) return from;
    const follow = following(renamed, tags);
    const after = encode(printMarks([...marks.values()].flat().map(follow)), false);
    const to = marksPath(renamed[0]?.[1].file ?? file);
    const there = to === from ? undefined : copy.bytes(to);
    if (there && !isSameBytes(there, after)) return to;
    if (to !== from) copy.move(from, to, bytes, after);
    else if (!isSameBytes(bytes, after)) copy.change(from, bytes, after);
    else continue;
    changed.push(from, to);
  }
  return undefined;
}

/** The records of the files that change, by the former path of the file. */
function changedFiles(
  [before, after]: readonly [Workspace, Workspace],
  { record: own, to }: Parameters<typeof renameMarks>[1],
  { changes, moves }: WorkingCopy,
): Map<string, Both[]> {
  const files = new Map([...changes.keys()].map((file): [string, Both[]] => [moves.get(file) ?? file, []]));
  for (const record of everyRecord(before.catalogue)) {
    const records = after.catalogue.records.get(record.kind.name);
    const now = records?.get(record === own ? to : record.id);
    if (now) files.get(record.file)?.push([record, now]);
  }
  return files;
}

/** What becomes of a mark. Texts keep their order, so they are paired by their places. */
function following(pairs: readonly Both[], tags: readonly string[]): (mark: Mark) => Mark {
  const names = new Map<string, string>();
  const wordings = new Map<string, string>();
  for (const [before, after] of pairs) {
    const texts = translatableTexts(after);
    for (const [index, old] of translatableTexts(before).entries()) {
      const text = texts[index];
      if (!text) continue;
      names.set(`${before.id}#${old.name}`, `${after.id}#${text.name}`);
      for (const tag of tags) {
        const [was, is] = [old.in(tag), text.in(tag)];
        if (was === undefined || is === undefined || was === is) continue;
        const wordingNames = namesOfWording(is);
        for (const [form, name] of namesOfWording(was).entries())
          wordings.set(`${tag}:${name}`, wordingNames[form] ?? wordingOf(is));
      }
    }
  }
  const wording = (tag: string, name: string): string => wordings.get(`${tag}:${name}`) ?? name;
  return (mark) => ({
    ...mark,
    text: names.get(mark.text) ?? underNewId(mark.text, pairs),
    translation: wording(mark.target, mark.translation),
    written: wording(mark.source, mark.written),
    ...(mark.confirmed !== undefined && { confirmed: wording(mark.source, mark.confirmed) }),
  });
}

/** Of a text that is no more, or whose item has another number by now. */
function underNewId(text: string, pairs: readonly Both[]): string {
  const renamed = pairs.find(([before, after]) => before.id !== after.id);
  if (!renamed || !text.startsWith(`${renamed[0].id}#`)) return text;
  return renamed[1].id + text.slice(renamed[0].id.length);
}
