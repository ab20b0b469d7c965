import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Localized } from "../../model/diagnostic.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { Field, Kind, Shape } from "../../model/shape.ts";
import type { Choice } from "../format/localized.ts";
import { choose } from "../format/localized.ts";
import { word } from "../format/words.ts";
import { titleChoice } from "../record-names.ts";
import { themeReader } from "../theme.ts";

/** One of the values by which readers narrow a search. */
export interface FacetValue {
  readonly id: string;
  /** What readers see of it; nothing when that is the id. */
  name(language: Language): Choice | undefined;
  /** The numbers of the records that have it, rising. */
  readonly records: readonly number[];
}

/** A property by whose values readers narrow a search. */
export interface Facet {
  /** The way to the property, with dots: the facet's name in addresses. */
  readonly name: string;
  label(language: Language): string;
  /** Do readers look for the values that most records have first? If not, the values have an order of their own. */
  readonly byCount: boolean;
  readonly values: readonly FacetValue[];
}

interface Way {
  readonly name: string;
  readonly fields: readonly Field[];
}

type Found = Map<string, { readonly id: string; readonly shape: Shape | undefined; records: number[] }>;

/**
 * The facets of all records that can be found, in the order of the schemas, after the theme that codes tell.
 * @param records In the order of their numbers. Each is looked at once.
 */
export function facetsOf(catalogue: Catalogue, records: readonly CatalogueRecord[]): Facet[] {
  const themes: Found = new Map();
  const found = new Map<string, { label: Localized; values: Found }>();
  const ways = new Map<Kind, Way[]>();
  const theme = themeReader(catalogue.configuration);
  for (const [number, record] of records.entries()) {
    const own = theme(record);
    if (own !== undefined) note(themes, own, undefined, number);
    let kindWays = ways.get(record.kind);
    if (!kindWays) ways.set(record.kind, (kindWays = facetWays(record.kind.fields)));
    for (const { name, fields } of kindWays) {
      const last = fields[fields.length - 1];
      if (!last?.facet) continue;
      let facet = found.get(name);
      if (!facet) found.set(name, (facet = { label: last.facet, values: new Map() }));
      const shape = last.shape.type === "list" ? last.shape.items : last.shape;
      for (const id of valuesAt(record.data, fields)) note(facet.values, id, shape, number);
    }
  }
  const facets = [...found].map(([name, { label, values }]) => ({
    name,
    label: (language: Language) => choose(label, language, catalogue.languages)?.value ?? name,
    byCount: [...values.values()].every(({ id, shape }) => rank(id, shape) === undefined),
    values: sorted(values, catalogue),
  }));
  return themes.size === 0 ? facets : [themeFacet(themes, catalogue), ...facets];
}

function facetWays(fields: readonly Field[], before: readonly Field[] = []): Way[] {
  return fields.flatMap((field) => {
    const way = [...before, field];
    const inner = field.shape.type === "list" ? field.shape.items : field.shape;
    const deeper = inner.type === "object" ? facetWays(inner.fields, way) : [];
    const name = way.map((one) => one.name).join(".");
    return field.facet ? [{ name, fields: way }, ...deeper] : deeper;
  });
}

/** The texts, numbers and truth values at the end of a way, those of lists one by one. */
function valuesAt(data: Json, fields: readonly Field[]): string[] {
  let values: Json[] = [data];
  for (const { name } of fields) {
    values = values.flatMap((value) =>
      isObject(value) && Object.hasOwn(value, name) ? (value[name] as Json | Json[]) : [],
    );
  }
  return values.flatMap((value) =>
    (typeof value === "string" && value !== "") || typeof value === "number" || typeof value === "boolean"
      ? [String(value)]
      : [],
  );
}

function note(found: Found, id: string, shape: Shape | undefined, number: number): void {
  const value = found.get(id);
  if (!value) found.set(id, { id, shape, records: [number] });
  else if (value.records[value.records.length - 1] !== number) value.records.push(number);
}

function themeFacet(found: Found, catalogue: Catalogue): Facet {
  const labels = catalogue.configuration.themes?.labels ?? {};
  const named = (id: string): Localized | undefined => (Object.hasOwn(labels, id) ? labels[id] : undefined);
  return {
    name: "theme",
    label: (language) => word(language, "theme"),
    byCount: false,
    values: [...found.values()]
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, records }) => ({
        id,
        records,
        name: (language) => choose(named(id), language, catalogue.languages),
      })),
  };
}

/** Numbers rise; the values of a fixed set keep its order; of the others, those that most records have come first. */
function sorted(found: Found, catalogue: Catalogue): FacetValue[] {
  const values = [...found.values()].flatMap(({ id, shape, records }) => {
    const name = namer(id, shape, catalogue);
    return name ? [{ id, records, name, rank: rank(id, shape) ?? -records.length }] : [];
  });
  return values.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

function rank(id: string, shape: Shape | undefined): number | undefined {
  if (shape?.type !== "scalar") return undefined;
  if (shape.value === "integer" || shape.value === "number") return Number(id);
  return shape.labels && Object.keys(shape.labels).indexOf(id);
}

/** How a value is named; nothing for one that names no record. */
function namer(id: string, shape: Shape | undefined, catalogue: Catalogue): FacetValue["name"] | undefined {
  if (shape?.type === "scalar") {
    const label = shape.labels && Object.hasOwn(shape.labels, id) ? shape.labels[id] : undefined;
    return (language) => choose(label, language, catalogue.languages);
  }
  const target = shape?.type === "reference" ? catalogue.records.get(shape.kind)?.get(id) : undefined;
  return target && ((language) => titleChoice(target, catalogue, language));
}
