import { formerOwner } from "../../link/former-ids.ts";
import { canBeId } from "../../link/id-parts.ts";
import { hasInvisible, lookAlike, plainForm } from "../../../project/names/look-alike.ts";
import { nearestRecords } from "../../link/nearest-records.ts";
import { problem } from "../../../messages/problem.ts";
import type { Catalogue, Reference } from "../../../model/catalogue.ts";
import type { Problem } from "../../../model/diagnostic.ts";
import { kindName } from "../kind-name.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";

/** Every reference names a record, by the id that it has now. */
export const rule: Rule = {
  codes: ["ref/unresolved", "ref/renamed", "code/look-alike"],
  scope: "catalogue",
  record(record, { catalogue, isUnread, report }) {
    for (const reference of catalogue.outgoing.get(record) ?? []) {
      if (reference.target || reference.id === "" || isUnread(reference.kind, reference.id)) continue;
      // In a text, signs that cannot be seen are reported as such.
      if (reference.link && hasInvisible(reference.id)) continue;
      report(unresolved(reference, catalogue));
    }
  },
};

/** A kind with few records: all of them are shown when none is near. */
const few = 8;

function unresolved(reference: Reference, catalogue: Catalogue): Problem {
  const { kind, id, link } = reference;
  const owner = formerOwner(catalogue, kind, id);
  if (owner) return renamed(reference, owner.id);
  const plain = plainForm(id);
  if (plain !== id && catalogue.records.get(kind)?.has(plain) === true) return alike(reference, plain);
  const near = nearestRecords(kind, id, link?.text ?? "", catalogue);
  const others = near.length > 0 ? [] : kindsWith(id, catalogue);
  const suggestions = link && near.length === 0 ? others.map((other) => `${other}:${id}`) : near;
  const isUnknown = near.length === 0 && others.length === 0;
  const ids = [...(catalogue.records.get(kind)?.keys() ?? [])];
  const ownKind = catalogue.kinds.get(kind);
  return problem("ref/unresolved", referencePlace(reference), {
    kind: kindName(catalogue, kind),
    id,
    suggestions,
    elsewhere: link || others[0] === undefined ? undefined : kindName(catalogue, others[0]),
    allowed: isUnknown && ids.length <= few ? ids : [],
    // What stands in a file becomes part of a command only where the command would take it.
    command: isUnknown && ownKind && canBeId(ownKind, id) ? `varbook new ${kind} ${id}` : undefined,
  });
}

function kindsWith(id: string, { records }: Catalogue): string[] {
  return [...records].filter(([, ofKind]) => ofKind.has(id)).map(([kind]) => kind);
}

/** A reference to an id that looks like a record's, and its repair. */
function alike(reference: Reference, plain: string): Problem {
  const { kind, id, link } = reference;
  const found = lookAlike(referencePlace(reference), id, plain);
  return link ? { ...found, fix: `${kind}:${plain}` } : found;
}

/** A reference to the id that a record had before, and its repair. */
export function renamed(reference: Reference, to: string): Problem {
  const { kind, id, link } = reference;
  const fix = link ? `${kind}:${to}` : { value: to };
  return { ...problem("ref/renamed", referencePlace(reference), { id, to }), fix };
}
