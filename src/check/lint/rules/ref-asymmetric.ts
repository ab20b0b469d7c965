import { problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import type { Path } from "../../../model/diagnostic.ts";
import { isStub } from "../../../model/status.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";

/** Equivalence is mutual: what names a record as its equivalent is named by it. Stubs, of which nothing is known, are exempt. */
export const rule: Rule = {
  codes: ["ref/asymmetric"],
  scope: "catalogue",
  record(record, { catalogue, isUnread, report }) {
    for (const reference of catalogue.outgoing.get(record) ?? []) {
      const { target, field, language } = reference;
      if (field.role !== "equivalence" || language !== undefined) continue;
      if (!target || target === record || isStub(target)) continue;
      // A reference that names nothing is reported as such: it may be the way back, misspelt.
      const back = catalogue.outgoing.get(target)?.some((other) => {
        const isMisspelt = !other.target && !isUnread(other.kind, other.id);
        return other.field.name === field.name && (other.target === record || isMisspelt);
      });
      if (!back)
        report(
          problem("ref/asymmetric", referencePlace(reference), {
            id: record.id,
            other: target.id,
            field: field.name,
            file: target.file,
            entry: entryFor(record, reference.path),
          }),
        );
    }
  },
};

/** What the other record lacks, as it is typed: the id, an item of a list, or an object with the property that names it. */
function entryFor({ id, path }: CatalogueRecord, place: Path): string {
  const [, ...inner] = place.slice(path.length);
  if (inner.length === 0) return id;
  const name = inner.findLast((step) => typeof step === "string");
  return name === undefined ? `- ${id}` : `- { ${name}: ${id} }`;
}
