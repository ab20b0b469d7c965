import { isEqual } from "../../../model/equal.ts";
import type { Json, JsonObject } from "../../../model/json.ts";
import { isObject } from "../../../model/json.ts";
import type { Field, ScalarShape } from "../../../model/shape.ts";
import type { Toolkit } from "../../../model/toolkit.ts";
import { resolver } from "../../../project/schema/dereference.ts";
import type { FieldChange } from "../change.ts";
import type { Comparing } from "../compare-fields.ts";
import { compareData, byClass } from "../compare-fields.ts";
import { constraintClass } from "./constraint.ts";
import { describedFields } from "./described.ts";
import type { SchemaPart } from "./schema-parts.ts";
import { schemaParts } from "./schema-parts.ts";

/** What the vocabulary says of each keyword, by the part of a schema in which it may stand. */
interface Keywords {
  readonly ofSchema: readonly Field[];
  readonly ofProperty: readonly Field[];
  readonly items: Field;
}

/** Reads the vocabulary once. @returns A function that says what differs between two schemas, the worst first. */
export function schemaComparer(
  toolkit: Toolkit,
  comparing: Comparing,
): (before: JsonObject, after: JsonObject) => FieldChange[] {
  const keywords = keywordsOf(toolkit.schemas.get("varbook/vocabulary.schema.json") as JsonObject);
  return (before, after) => {
    const [old, now] = [before, after].map((schema) =>
      schemaParts(schema, resolver(schema, toolkit.schemas), keywords.items),
    ) as [Parts, Parts];
    return [...new Set([...now.keys(), ...old.keys()])]
      .flatMap((key) => partChanges(old.get(key), now.get(key), { old, now }, keywords, comparing))
      .toSorted(byClass);
  };
}

type Parts = ReadonlyMap<string, SchemaPart>;

function keywordsOf(vocabulary: JsonObject): Keywords {
  const resolve = resolver(vocabulary, new Map());
  const fieldsAt = (reference: string): Field[] => {
    const properties = resolve(reference)?.["properties"];
    return describedFields(isObject(properties) ? properties : {}, resolve);
  };
  const ofAny = fieldsAt("#/$defs/schema");
  const items = ofAny.find(({ name }) => name === "items");
  if (!items) throw new Error("the vocabulary does not know items");
  return {
    ofSchema: [...fieldsAt("#"), ...ofAny],
    ofProperty: [...fieldsAt("#/$defs/property"), ...ofAny],
    items,
  };
}

function partChanges(
  before: SchemaPart | undefined,
  after: SchemaPart | undefined,
  { old, now }: { readonly old: Parts; readonly now: Parts },
  keywords: Keywords,
  comparing: Comparing,
): FieldChange[] {
  if (before && after)
    return [...keywordChanges(before, after, keywords, comparing), ...orderChange(before, after, keywords)];
  const part = after ?? before;
  // What comes or goes with what it is in is not said by itself.
  if (!part || part.holder === undefined || !old.has(part.holder) || !now.has(part.holder)) return [];
  const isAllowed = part.keywords["required"] !== true;
  return [
    {
      way: part.way,
      class: after && isAllowed ? "compatible" : "breaking",
      how: after ? "added" : "removed",
      ...said(part, after !== undefined, comparing),
    },
  ];
}

/** A property is said by its label, else by its name. */
function said(
  { keywords, way }: SchemaPart,
  isNew: boolean,
  { languages }: Comparing,
): Pick<FieldChange, "texts" | "before" | "after"> {
  const label = keywords["x-label"];
  const [before, after] = isNew ? ["before", "after"] : ["after", "before"];
  if (!isObject(label)) return { [before]: undefined, [after]: way.at(-1)?.name };
  const texts = languages.map(({ tag }) => {
    const text = Object.hasOwn(label, tag) ? label[tag] : undefined;
    return { language: tag, before: undefined, after: undefined, isStale: false, [after]: text };
  });
  return { texts };
}

function keywordChanges(
  before: SchemaPart,
  after: SchemaPart,
  keywords: Keywords,
  comparing: Comparing,
): FieldChange[] {
  const fields = after.way.length === 0 ? keywords.ofSchema : keywords.ofProperty;
  const named = withValueNames(unique(fields), [before.keywords, after.keywords]);
  const shape = { type: "object", fields: named } as const;
  return compareData(before.keywords, after.keywords, shape, comparing, after.way).map((change) => {
    const keyword = change.way[after.way.length];
    const name = typeof keyword === "object" ? keyword.name : "";
    return { ...change, class: constraintClass(name, change) ?? change.class };
  });
}

/** Pages show properties in the schema's order. */
function orderChange(before: SchemaPart, after: SchemaPart, { ofSchema }: Keywords): FieldChange[] {
  const [old, now] = [
    before.order.filter((name) => after.order.includes(name)),
    after.order.filter((name) => before.order.includes(name)),
  ];
  const properties = ofSchema.filter(({ name }) => name === "properties").slice(0, 1);
  return isEqual(old, now) ? [] : [{ way: [...after.way, ...properties], class: "editorial", how: "moved" }];
}

/** What a schema as a whole says by a keyword goes before what any may say. */
function unique(fields: readonly Field[]): Field[] {
  const found = new Map<string, Field>();
  for (const field of fields) if (!found.has(field.name)) found.set(field.name, field);
  return [...found.values()];
}

/** The values that one may choose from are called as the property calls them. */
function withValueNames(fields: readonly Field[], states: readonly JsonObject[]): Field[] {
  const labels = Object.assign({}, ...states.map((state): Json => state["x-labels"] ?? {})) as NonNullable<
    ScalarShape["labels"]
  >;
  const shape = { type: "list", items: { type: "scalar", value: "string", labels } } as const;
  return fields.map((field) => (field.name === "enum" ? { ...field, shape } : field));
}
