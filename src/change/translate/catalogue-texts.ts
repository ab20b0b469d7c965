import type { Catalogue } from "../../model/catalogue.ts";
import type { CatalogueMarks } from "../../check/translations/catalogue-marks.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";
import { pairsOf } from "../../check/translations/translation-pairs.ts";

/** All texts of a catalogue with their translations, by file: kinds in their order, records by id, fields as the schema has them. */
export function catalogueTexts(catalogue: Catalogue, marks: CatalogueMarks): Map<string, Pair[]> {
  const all = [...catalogue.records.values()].flatMap((ofKind) => [...ofKind.values()]);
  const byFile = new Map<string, Pair[]>();
  for (const record of all) {
    const pairs = pairsOf(record, marks.of(record.file), catalogue);
    const sameFile = byFile.get(record.file);
    if (!sameFile) byFile.set(record.file, pairs);
    else for (const pair of pairs) sameFile.push(pair);
  }
  return byFile;
}

/**
 * Reads what a user wants: texts and records by name, parted by commas: `cube_013_008_At`, `fte#title`, and `term:fte` where
 * records of two kinds have one id.
 * @returns Undefined for a name that no text has.
 */
export function selection(
  wanted: string,
  pairs: Iterable<Pair>,
): { isChosen: (pair: Pair) => boolean; unknown: readonly string[] } {
  const names = wanted
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const left = new Set(names);
  const chosen = new Set<Pair>();
  for (const pair of pairs) {
    const { id, kind } = pair.text.record;
    for (const name of [id, pair.name, `${kind.name}:${id}`, `${kind.name}:${pair.name}`]) {
      if (!names.includes(name)) continue;
      left.delete(name);
      chosen.add(pair);
    }
  }
  return { isChosen: (pair) => chosen.has(pair), unknown: [...left] };
}
