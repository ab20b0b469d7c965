import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import { sourcesOf } from "./lineage-sources.ts";

/** A record in a lineage. */
export interface LineageStep {
  readonly record: CatalogueRecord;
  /** How many steps lie between it and the record whose lineage it is, on the longest way that is shown. */
  readonly distance: number;
  /** What it is computed from, as far as that is shown. */
  readonly sources: readonly LineageSource[];
  /** How many sources it has that are not shown. */
  readonly more: number;
}

export interface LineageSource {
  readonly step: LineageStep;
  /** Is this the first step to name the source? Below the others the source's own sources are not repeated. */
  readonly isFirst: boolean;
}

/** What a page shows of a lineage, however long and wide it is; the rest is found on the sources' own pages. */
export const mostSteps = 4;
export const mostSources = 12;
const mostRecords = 40;
/** A record that is also a source of nearer ones moves further away, but not for ever: there may be circles. */
const mostDistance = 8;

interface Growing extends LineageStep {
  distance: number;
  sources: { step: Growing; isFirst: boolean }[];
  more: number;
}

/**
 * What a record is computed from, by its sources and the operands of its formula, within the limits of a page: nearest sources
 * first, in the order in which records name them. Circles end; the work does not grow with the lineage.
 * @returns The record itself, from which its sources can be followed; nothing when it has none.
 */
export function lineageOf(record: CatalogueRecord, catalogue: Catalogue): LineageStep | undefined {
  if (sourcesOf(record, catalogue).length === 0) return undefined;
  const root: Growing = { record, distance: 0, sources: [], more: 0 };
  const steps = new Map([[record, root]]);
  let ends = [root];
  for (let depth = 0; depth < mostSteps; depth++)
    ends = ends.flatMap((step) => addStep(step, steps, catalogue));
  for (const end of ends) end.more = sourcesOf(end.record, catalogue).length;
  return root;
}

/** Adds what a step is computed from. Returns the steps that are new. */
function addStep(step: Growing, steps: Map<CatalogueRecord, Growing>, catalogue: Catalogue): Growing[] {
  const sources = sourcesOf(step.record, catalogue);
  const added: Growing[] = [];
  for (const record of sources.slice(0, mostSources)) {
    const existing = steps.get(record);
    if (existing) {
      step.sources.push({ step: existing, isFirst: false });
      moveAway(existing, step.distance + 1);
    } else if (steps.size < mostRecords) {
      const made: Growing = { record, distance: step.distance + 1, sources: [], more: 0 };
      steps.set(record, made);
      step.sources.push({ step: made, isFirst: true });
      added.push(made);
    }
  }
  step.more = sources.length - step.sources.length;
  return added;
}

/** A source stands further away than all that is computed from it. The record itself stays where it is. */
function moveAway(step: Growing, distance: number): void {
  if (step.distance === 0 || step.distance >= distance || distance > mostDistance) return;
  step.distance = distance;
  for (const { step: source } of step.sources) moveAway(source, distance + 1);
}
