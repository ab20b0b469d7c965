import { at, problem } from "../../messages/problem.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Place, Problem } from "../../model/diagnostic.ts";
import { isInPlace, isSafeId } from "./id-parts.ts";
import { lookAlike, plainForm } from "../../project/names/look-alike.ts";

/** Records by kind and id. */
export type Records = ReadonlyMap<string, ReadonlyMap<string, CatalogueRecord>>;

/**
 * Sorts the records of all files into kinds, each sorted by id.
 * Of two records with one id the one whose file is where the id says is kept, else the first file's; an id that cannot be
 * a name everywhere is left out.
 */
export function collectRecords(
  kinds: Iterable<string>,
  all: readonly CatalogueRecord[],
): { records: Records; problems: Problem[] } {
  const problems: Problem[] = [];
  const records = new Map<string, Map<string, CatalogueRecord>>();
  for (const kind of kinds) records.set(kind, new Map());
  const byLowerCase = new Map<string, CatalogueRecord>();
  for (const record of all.toSorted(byId)) {
    const place =
      record.kind.files.holds === "map"
        ? { ...at(record.file, record.path), at: "key" as const }
        : at(record.file, ["id"]);
    const ofKind = records.get(record.kind.name);
    const key = `${record.kind.name}:${record.id.toLowerCase()}`;
    const other = byLowerCase.get(key);
    if (!isSafeId(record.id)) problems.push(unsafe(record.id, place));
    else if (other?.id === record.id)
      problems.push(problem("code/duplicate-id", place, { id: record.id, other: other.file }));
    else {
      if (other) problems.push(problem("code/case-collision", place, { id: record.id, other: other.id }));
      byLowerCase.set(key, record);
      ofKind?.set(record.id, record);
    }
  }
  return { records, problems };
}

function unsafe(id: string, place: Place): Problem {
  const plain = plainForm(id);
  return isSafeId(plain) ? lookAlike(place, id, plain) : problem("code/unsafe-id", place, { id });
}

function byId(a: CatalogueRecord, b: CatalogueRecord): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  // A copy under another name is the one that is too much.
  const [first, second] = [isInPlace(a), isInPlace(b)];
  if (first !== second) return first ? -1 : 1;
  return a.file < b.file ? -1 : Number(a.file > b.file);
}
