import { formerIdsOf } from "../../link/former-ids.ts";
import { formerPlace, ownPlace } from "../../link/id-places.ts";
import { comparedWith, problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import type { Place } from "../../../model/diagnostic.ts";
import { hash } from "../../../model/hash.ts";
import type { Rule } from "../rule.ts";

const code = "code/former-id";

/** An id that a record had before is given to no other: links and citations still name it. */
export const rule: Rule = {
  codes: [code],
  seesIds: true,
  record(record, { keep }) {
    const ids = formerIdsOf(record);
    // Few records have one: the others need not be read to know it.
    if (ids.length > 0) keep(code, [Number.parseInt(hash(ids.join("\n")).slice(0, 12), 16)]);
  },
  catalogue({ catalogue, kept, report }) {
    const taken = new Map<string, Map<string, Place>>();
    for (const [record] of kept(code)) {
      const { name } = record.kind;
      const ofKind = taken.get(name) ?? placesOf(catalogue.records.get(name)?.values() ?? []);
      taken.set(name, ofKind);
      for (const [index, id] of formerIdsOf(record).entries()) {
        const place = formerPlace(record, index);
        const other = ofKind.get(id.toLowerCase());
        if (!other) ofKind.set(id.toLowerCase(), place);
        else report(comparedWith(problem(code, other, { id, owner: record.id }), place));
      }
    }
  },
};

/** Where the ids stand that records have now. */
function placesOf(records: Iterable<CatalogueRecord>): Map<string, Place> {
  return new Map(Array.from(records, (record) => [record.id.toLowerCase(), ownPlace(record)]));
}
