import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { FacetProperty, ValueName } from "./facet-properties.ts";
import { facetProperties, themeProperty } from "./facet-properties.ts";

/** One of the values by which readers narrow a search. */
export interface FacetValue {
  readonly id: string;
  readonly name: ValueName;
  /** The numbers of the records that have it, rising. */
  readonly records: readonly number[];
}

/** A choice by which readers narrow a search. */
export interface Facet extends Pick<FacetProperty, "name" | "label"> {
  /** Do readers look for the values that most records have first? If not, the values have an order of their own. */
  readonly byCount: boolean;
  readonly values: readonly FacetValue[];
}

interface Gathered {
  readonly property: FacetProperty;
  readonly records: number[];
}

/**
 * The facets of all records that can be found: the theme, then in the order of the schemas. One that no record has is left out.
 * @param records In the order of their numbers. Each is looked at once.
 */
export function facetsOf(catalogue: Catalogue, records: readonly CatalogueRecord[]): Facet[] {
  const theme = themeProperty(catalogue);
  const byKind = new Map(
    [...catalogue.kinds.values()].map((kind) => [
      kind,
      [...theme, ...facetProperties(kind.fields, catalogue)],
    ]),
  );
  const found = new Map([...byKind.values()].flat().map(({ name }) => [name, new Map<string, Gathered>()]));
  for (const [number, record] of records.entries()) {
    for (const property of byKind.get(record.kind) ?? []) {
      for (const value of property.values(record))
        addFacetValue(found.get(property.name), property, value, number);
    }
  }
  return [...found].flatMap(([name, values]) => facet(name, values));
}

function addFacetValue(
  values: Map<string, Gathered> | undefined,
  property: FacetProperty,
  value: string,
  number: number,
): void {
  const records = values?.get(value);
  if (!records) values?.set(value, { property, records: [number] });
  else if (records.records[records.records.length - 1] !== number) records.records.push(number);
}

function facet(name: string, gathered: ReadonlyMap<string, Gathered>): Facet[] {
  const values = [...gathered].flatMap(([id, { property, records }]) => {
    const valueName = property.nameOf(id);
    return valueName ? [{ id, records, name: valueName, rank: property.rank(id), property }] : [];
  });
  const [first] = values;
  if (!first) return [];
  values.sort(
    (a, b) => (a.rank ?? -a.records.length) - (b.rank ?? -b.records.length) || (a.id < b.id ? -1 : 1),
  );
  return [{ name, label: first.property.label, byCount: first.rank === undefined, values }];
}
