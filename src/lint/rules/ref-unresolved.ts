import { distance } from "fastest-levenshtein";
import { formerOwner } from "../../link/former-ids.ts";
import { closest } from "../../link/suggest.ts";
import { problem } from "../../messages/problem.ts";
import type { Catalogue, Reference } from "../../model/catalogue.ts";
import type { Problem } from "../../model/diagnostic.ts";
import { kindName } from "../kind-name.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";

/** Every reference names a record, by the id that it has now. */
export const rule: Rule = {
  codes: ["ref/unresolved", "ref/renamed"],
  scope: "catalogue",
  record(record, { catalogue, isUnread, report }) {
    for (const reference of catalogue.outgoing.get(record) ?? []) {
      if (!reference.target && reference.id !== "" && !isUnread(reference.kind, reference.id))
        report(unresolved(reference, catalogue));
    }
  },
};

function unresolved(reference: Reference, catalogue: Catalogue): Problem {
  const { kind, id } = reference;
  const owner = formerOwner(catalogue, kind, id);
  if (owner) return renamed(reference, owner.id);
  const near = suggestions(reference, catalogue);
  return problem("ref/unresolved", referencePlace(reference), {
    kind: kindName(catalogue, kind),
    id,
    suggestions: near,
    command: near.length === 0 ? `varbook new ${kind} ${id}` : undefined,
  });
}

/** A reference to the id that a record had before, and its repair. */
export function renamed(reference: Reference, to: string): Problem {
  const { kind, id, link } = reference;
  const fix = link ? `${kind}:${to}` : { value: to };
  return { ...problem("ref/renamed", referencePlace(reference), { id, to }), fix };
}

/** The nearest ids of the kind; else the same id in another kind; else the record whose title is nearest. */
function suggestions({ kind, id, link }: Reference, catalogue: Catalogue): string[] {
  const ids = catalogue.records.get(kind)?.keys() ?? [];
  const near = closest(id, ids);
  if (near.length > 0) return near;
  const others = [...catalogue.records].filter(([name, records]) => name !== kind && records.has(id));
  if (others.length > 0) return others.map(([name]) => `${name}:${id}`);
  const prefix = [...(catalogue.records.get(kind)?.keys() ?? [])].filter((name) => name.startsWith(`${id}_`));
  if (prefix.length > 0) return prefix.slice(0, 3);
  return link ? byTitle(link.text, kind, catalogue) : [];
}

function byTitle(text: string, kind: string, catalogue: Catalogue): string[] {
  const title = catalogue.kinds.get(kind)?.roles.get("title")?.name;
  if (title === undefined) return [];
  const wanted = text.toLowerCase();
  for (const [id, record] of catalogue.records.get(kind) ?? []) {
    const titles = Object.values(record.data[title] ?? {});
    if (
      titles.some(
        (own) => typeof own === "string" && distance(own.toLowerCase(), wanted) <= wanted.length / 5,
      )
    )
      return [id];
  }
  return [];
}
