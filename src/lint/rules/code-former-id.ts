import { formerIdsOf } from "../../link/former-ids.ts";
import { comparedWith, problem } from "../../messages/problem.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Place } from "../../model/diagnostic.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** An id that a record had before is given to no other: links and citations still name it. */
export const rule: Rule = {
  codes: ["code/former-id"],
  scope: "catalogue",
  catalogue({ catalogue, report }) {
    for (const ofKind of catalogue.records.values()) {
      const taken = new Map(
        [...ofKind.values()].map((record) => [record.id.toLowerCase(), ownPlace(record)]),
      );
      for (const record of ofKind.values()) {
        for (const [index, id] of formerIdsOf(record).entries()) {
          const place = formerPlace(record, index);
          const other = taken.get(id.toLowerCase());
          if (other) {
            const values = { id, owner: record.id };
            report(comparedWith(problem("code/former-id", other, values), place));
          } else taken.set(id.toLowerCase(), place);
        }
      }
    }
  },
};

function ownPlace(record: CatalogueRecord): Place {
  return record.kind.files.holds === "map"
    ? placeOf(record, record.path, [], "key")
    : placeOf(record, record.path, ["id"]);
}

function formerPlace(record: CatalogueRecord, index: number): Place {
  return placeOf(record, record.path, [record.kind.roles.get("former-ids")?.name ?? "", index]);
}
