import { markdownFacts } from "../../markdown/facts.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import { visitRecord } from "../../model/visit.ts";

/** What a record names, as far as a comparison asks. */
export interface Named {
  /** `kind:id` of what it is made from or made with: what happens to that happens to it. */
  readonly bases: ReadonlySet<string>;
  /** Those that are asked for, of those that it names in properties or in links. */
  readonly asked: ReadonlySet<string>;
}

/** Is it asked who names this `kind:id`? */
export type IsAsked = (name: string) => boolean;

/** Lineage and the operands of a formula make a record follow from another one of its kind. */
const derivations: ReadonlySet<string | undefined> = new Set(["lineage", "numerator", "denominator"]);

/**
 * What a record names. A record follows from those it is computed from, and from what other kinds say for it, such as
 * its code lists; not from one that is only like it.
 * @param isAsked Only texts that may name such a record are parsed.
 */
export function namedBy(record: CatalogueRecord, isAsked: IsAsked): Named {
  const bases = new Set<string>();
  const named = new Set<string>();
  visitRecord(record, {
    reference(id, { kind }, { top, field }) {
      const name = `${kind}:${id}`;
      const isBase = kind !== record.kind.name || derivations.has(field.role) || derivations.has(top.role);
      if (isBase) bases.add(name);
      if (isAsked(name)) named.add(name);
    },
    localized(value, { format }) {
      if (format !== "markdown") return;
      for (const text of Object.values(value)) {
        if (typeof text !== "string" || !mayName(text, isAsked)) continue;
        for (const { url } of markdownFacts(text).links) if (isAsked(url)) named.add(url);
      }
    },
  });
  return { bases, asked: named };
}

/** An escape in an address may hide an id. */
function mayName(text: string, isAsked: IsAsked): boolean {
  if (!text.includes(":")) return false;
  if (/[&\\]/.test(text)) return true;
  return Array.from(text.matchAll(/(?<![\w-])[a-z][a-z0-9-]*:[A-Za-z0-9._-]+/g)).some(
    ([name]) => isAsked(name) || isAsked(name.replace(/\.+$/, "")),
  );
}
