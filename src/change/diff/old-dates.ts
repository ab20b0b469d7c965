import { currentIds } from "../../check/link/former-ids.ts";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import { everyRecord } from "../../model/every-record.ts";
import { compareRecords } from "./compare-fields.ts";
import { rankOf } from "./ranks.ts";
import { hasOldDate } from "./record-change.ts";
import type { Usage } from "./vocabulary.ts";
import { vocabularyOf } from "./vocabulary.ts";

/**
 * Tells of records whether what they say changed and the date of their last update did not.
 * @param before A record as it was, when its file changed since.
 */
export function oldDates(
  before: (record: CatalogueRecord) => CatalogueRecord | undefined,
): (record: CatalogueRecord, catalogue: Catalogue) => boolean {
  const usages = new WeakMap<Catalogue, Usage>();
  const usageIn = (catalogue: Catalogue): Usage => {
    let usage = usages.get(catalogue);
    if (!usage) usages.set(catalogue, (usage = wordsInUse(catalogue, before)));
    return usage;
  };
  return (record, catalogue) => {
    const old = before(record);
    if (!old) return false;
    const fields = compareRecords(old, record, {
      languages: catalogue.languages,
      renames: currentIds(catalogue),
      usage: () => usageIn(catalogue),
      rankOf(kind, id) {
        const named = catalogue.records.get(kind)?.get(id);
        return named && rankOf(named);
      },
    });
    return hasOldDate({ before: old, after: record }, fields);
  };
}

/** The words in use before and after the change. */
function wordsInUse(
  catalogue: Catalogue,
  before: (record: CatalogueRecord) => CatalogueRecord | undefined,
): Usage {
  const records = [...everyRecord(catalogue)];
  return {
    before: vocabularyOf(records.map((record) => before(record) ?? record)),
    after: vocabularyOf(records),
  };
}
