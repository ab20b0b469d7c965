import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import { roleText } from "./role.ts";

/** More are not shown: it is the last changes that readers look for. */
const most = 100;

/** The last change of a record's metadata. */
export interface RecentChange {
  readonly record: CatalogueRecord;
  /** As YYYY-MM-DD. */
  readonly date: string;
}

const byCatalogue = new WeakMap<Catalogue, readonly RecentChange[]>();

/** At most a hundred changes, newest first; those of one day by id. */
export function recentChanges(catalogue: Catalogue): readonly RecentChange[] {
  let changes = byCatalogue.get(catalogue);
  if (!changes)
    byCatalogue.set(catalogue, (changes = gather(catalogue).toSorted(newestFirst).slice(0, most)));
  return changes;
}

function gather({ kinds, records }: Catalogue): RecentChange[] {
  const changes: RecentChange[] = [];
  for (const {
    name,
    page: { mode },
    roles,
  } of kinds.values()) {
    if (mode === "none" || !roles.has("updated")) continue;
    for (const record of records.get(name)?.values() ?? []) {
      const date = roleText(record, "updated");
      if (date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date)) changes.push({ record, date });
    }
  }
  return changes;
}

function newestFirst(a: RecentChange, b: RecentChange): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  return a.record.id < b.record.id ? -1 : Number(a.record.id > b.record.id);
}
