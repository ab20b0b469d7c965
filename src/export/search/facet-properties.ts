import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { Field, Shape } from "../../model/shape.ts";
import type { Choice } from "../../present/format/localized.ts";
import { choose, labelText } from "../../present/format/localized.ts";
import { word } from "../../present/format/page-words.ts";
import { fieldsOf, itemShape, labelOf } from "../../model/shape-parts.ts";
import { roleValue } from "../../present/role.ts";
import { themeName, themeOf } from "../../present/theme.ts";

/** What readers see of a value; nothing when that is the value itself. */
export type ValueName = (language: Language) => Choice | undefined;

/** Something that records say of themselves and by which readers narrow a search. */
export interface FacetProperty {
  /** The way to the property, with dots: the facet's name in addresses. */
  readonly name: string;
  label(language: Language): string;
  values(record: CatalogueRecord): readonly string[];
  /** Nothing for a value that names no record. */
  nameOf(value: string): ValueName | undefined;
  /** The place of a value among the others; without one, those that most records have come first. */
  rank(value: string): number | undefined;
}

/** The properties of a kind that have `x-facet`, in the schema's order, however deep they are. */
export function facetProperties(
  fields: readonly Field[],
  catalogue: Catalogue,
  before: readonly Field[] = [],
): FacetProperty[] {
  return fields.flatMap((field) => {
    const way = [...before, field];
    const shape = itemShape(field.shape);
    const deeper = facetProperties(fieldsOf(shape), catalogue, way);
    if (!field.facet) return deeper;
    const property: FacetProperty = {
      name: way.map(({ name }) => name).join("."),
      label: (language) => labelText(field.facet, language, catalogue.languages),
      values: ({ data }) => valuesAt(data, way),
      nameOf: (value) => nameOf(value, shape, catalogue),
      rank: (value) => rank(value, shape),
    };
    return [property, ...deeper];
  });
}

/** The theme that codes tell, when the configuration says how. */
export function themeProperty(catalogue: Catalogue): FacetProperty[] {
  const { configuration } = catalogue;
  if (!configuration.themes) return [];
  return [
    {
      name: "theme",
      label: (language) => word(language, "searchTheme"),
      values(record) {
        const theme = themeOf(record, configuration);
        return theme === undefined ? [] : [theme];
      },
      nameOf: (value) => (language) => themeName(value, catalogue, language),
      rank: () => 0,
    },
  ];
}

/** The texts, numbers and truth values at the end of a way, those of lists one by one. */
function valuesAt(data: Json, way: readonly Field[]): string[] {
  let values: Json[] = [data];
  for (const { name } of way) {
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

function nameOf(value: string, shape: Shape, catalogue: Catalogue): ValueName | undefined {
  if (shape.type === "reference") {
    const target = catalogue.records.get(shape.kind)?.get(value);
    return target && ((language) => choose(roleValue(target, "title"), language, catalogue.languages));
  }
  if (shape.type !== "scalar") return undefined;
  const label = labelOf(shape, value);
  return (language) => choose(label, language, catalogue.languages);
}

/** Numbers rise, the values of a fixed set keep its order. */
function rank(value: string, shape: Shape): number | undefined {
  if (shape.type !== "scalar") return undefined;
  if (shape.value === "integer" || shape.value === "number") return Number(value);
  return shape.labels && Object.keys(shape.labels).indexOf(value);
}
