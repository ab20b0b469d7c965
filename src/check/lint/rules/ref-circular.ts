import { problem } from "../../../messages/problem.ts";
import type { CatalogueRecord, Reference } from "../../../model/catalogue.ts";
import { everyRecord } from "../../../model/every-record.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule, RuleContext } from "../rule.ts";

/** Lineage has no circles: nothing is computed from itself, however many steps lie between. Each circle is reported once. */
export const rule: Rule = {
  codes: ["ref/circular"],
  scope: "catalogue",
  catalogue(context) {
    const state = new Map<CatalogueRecord, "open" | "done">();
    for (const record of everyRecord(context.catalogue)) {
      if (!state.has(record)) circlesFrom(record, context, state);
    }
  },
};

/** Depth-first search without recursion: lineages may be long. */
function circlesFrom(
  start: CatalogueRecord,
  context: RuleContext,
  state: Map<CatalogueRecord, "open" | "done">,
): void {
  const stack: { record: CatalogueRecord; references: readonly Reference[]; next: number }[] = [];
  const open = (record: CatalogueRecord): void => {
    state.set(record, "open");
    stack.push({ record, references: context.catalogue.outgoing.get(record) ?? [], next: 0 });
  };
  open(start);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const reference = top.references[top.next++];
    if (!reference) {
      state.set(top.record, "done");
      stack.pop();
    } else if (!isLineage(reference)) continue;
    else if (reference.target && !state.has(reference.target)) open(reference.target);
    else if (
      reference.target &&
      state.get(reference.target) === "open" &&
      reference.target !== reference.from
    ) {
      const circle = stack
        .slice(stack.findIndex(({ record }) => record === reference.target))
        .map(({ record }) => record.id);
      context.report(
        problem("ref/circular", referencePlace(reference), { cycle: [...circle, reference.id].join(" → ") }),
      );
    }
  }
}

function isLineage({ field, language }: Reference): boolean {
  return field.role === "lineage" && language === undefined;
}
