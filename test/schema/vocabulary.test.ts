import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { readKinds } from "../../src/project/schema/read-kinds.ts";
import { toolkit } from "../catalogue.ts";

// Where a pattern can stand in a schema is said by the vocabulary alone; all of it is vetted.

const unsafe = "^(a+)+$";
const file = "schemas/thing.schema.json";
const id = "varbook/vocabulary.schema.json";
const vocabulary = toolkit.schemas.get(id) as { readonly $defs: Record<string, JsonObject> };
const keywords = vocabulary.$defs["schema"]?.["properties"] as Readonly<Record<string, Json>>;

/** What is found in a kind whose schema has these keywords besides those that it needs, as `code path`. */
function found(more: JsonObject, of = toolkit): string[] {
  const own = {
    title: "Thing",
    type: "object",
    "x-kind": "thing",
    "x-label": { one: { en: "thing" }, other: { en: "things" } },
    "x-files": { path: "things.yaml", holds: "map" },
  };
  const schema = { ...own, ...more, properties: { name: {}, ...(more["properties"] as object) } };
  const { problems, kinds } = readKinds(new Map([[file, JSON.stringify(schema)]]), of);
  expect(kinds.size, "a schema with a fault is not used").toBe(problems.length === 0 ? 1 : 0);
  return problems.map(({ code, place }) => `${code} ${"path" in place ? place.path.join("/") : ""}`);
}

/** Names that are also keywords: where any name can stand, these say nothing. */
const names = ["plain", "enum", "const", "default", "examples", "properties", "pattern", "items"];

interface Position {
  readonly path: string;
  /** The keywords with a schema in that position. */
  readonly around: (schema: Json) => JsonObject;
}

/** Every position of a schema in another, read from the vocabulary. */
const positions: readonly Position[] = Object.entries(keywords).flatMap(([keyword, holds]): Position[] => {
  const reference = String((holds as JsonObject)["$ref"] ?? "").replace("#/$defs/", "");
  if (reference === "property") return [{ path: keyword, around: (schema) => ({ [keyword]: schema }) }];
  if (reference === "list")
    return [{ path: `${keyword}/1`, around: (schema) => ({ [keyword]: [true, schema] }) }];
  if (reference === "schemas" || reference === "properties")
    return names.map((name) => ({
      path: `${keyword}/${name}`,
      around: (schema) => ({ [keyword]: { [name]: schema } }),
    }));
  return [];
});

test("the vocabulary has all positions of JSON Schema", () => {
  expect([...new Set(positions.map(({ path }) => path.split("/")[0] ?? ""))].toSorted()).toEqual([
    ...[
      "$defs",
      "additionalProperties",
      "allOf",
      "anyOf",
      "contains",
      "dependentSchemas",
      "else",
      "if",
      "items",
    ],
    ...["not", "oneOf", "patternProperties", "prefixItems", "properties", "propertyNames", "then"],
    ...["unevaluatedItems", "unevaluatedProperties"],
  ]);
});

describe.each(positions)("a schema in $path", ({ path, around }) => {
  test("has its patterns vetted, and so have those in it", () => {
    expect(found(around({ pattern: "^a+$" }))).toEqual([]);
    expect(found(around({ pattern: unsafe }))).toEqual([`kind/unsafe-pattern ${path}/pattern`]);
    expect(found(around({ patternProperties: { [unsafe]: true } }))).toEqual([
      `kind/unsafe-pattern ${path}/patternProperties/${unsafe}`,
    ]);
    for (const inner of positions)
      expect(found(around(inner.around({ pattern: unsafe })))).toEqual([
        `kind/unsafe-pattern ${path}/${inner.path}/pattern`,
      ]);
  });
});

test("a pattern at the top, as a keyword and as a name", () => {
  expect(found({ pattern: unsafe, patternProperties: { [unsafe]: true, "^b$": true, "[": true } })).toEqual([
    "kind/unsafe-pattern pattern",
    `kind/unsafe-pattern patternProperties/${unsafe}`,
    "kind/unsafe-pattern patternProperties/[",
  ]);
});

const data = ["default", "examples", "const", "enum"];

const values = (schema: JsonObject): Json[] => [
  unsafe,
  schema,
  [schema],
  { name: schema },
  { [unsafe]: true },
];

test.each(Object.keys(new Ajv2020().RULES.keywords))("%s holds no pattern that is not vetted", (keyword) => {
  expect(values({ pattern: unsafe }).filter((value) => !isVetted(keyword, value))).toEqual([]);
});

/** A keyword is refused, or it is data of which ajv makes no regular expression, or what ajv would make is reported. */
function isVetted(keyword: string, value: Json): boolean {
  const said = found({ [keyword]: value }).join("\n");
  if (keywords[keyword] === undefined) return said === `schema/unknown-property ${keyword}`;
  const made = madeBy({ [keyword]: value });
  return made.length === 0 || (keywords[keyword] !== true && said.includes("kind/unsafe-pattern"));
}

/** The regular expressions that ajv makes of a schema. */
function madeBy(schema: JsonObject): string[] {
  const made: string[] = [];
  const regExp = Object.assign(
    (pattern: string, flags: string) => {
      made.push(pattern);
      return new RegExp(pattern, flags);
    },
    { code: "new RegExp" },
  );
  try {
    new Ajv2020({ code: { regExp }, validateSchema: false, logger: false }).compile({
      type: "object",
      ...schema,
    });
  } catch {
    // A schema that is none makes nothing.
  }
  return made;
}

test("what is data holds no schema, and no reference leads there", () => {
  const schema = { pattern: unsafe };
  for (const keyword of data) {
    const value = keyword === "examples" || keyword === "enum" ? [schema] : schema;
    expect(found({ properties: { name: { [keyword]: value } } })).toEqual([]);
    for (const reference of [`#/properties/name/${keyword}/0`, `#/properties/name/${keyword}`])
      expect(found({ properties: { name: { [keyword]: value }, other: { $ref: reference } } })).toEqual([
        "schema/pattern properties/other/$ref",
      ]);
  }
});

test.each([
  "#/x-files/path",
  "#/properties",
  "#/$defs",
  "https://example.org/a",
  "other.schema.json",
  "#anchor",
  "#/allOf/0",
])("a reference to %s is refused", (reference) => {
  expect(found({ $defs: { one: {} }, properties: { other: { $ref: reference } } })).toEqual([
    "schema/pattern properties/other/$ref",
  ]);
});

test.each([
  "#",
  "#/$defs/one",
  "#/properties/name/items/properties/two",
  "varbook/record.schema.json#/$defs/unconfirmed",
])("a reference to %s is not", (reference) => {
  const nested = { items: { properties: { two: {} } } };
  expect(found({ $defs: { one: {} }, properties: { name: nested, other: { $ref: reference } } })).toEqual([]);
});

/** The toolkit with other keywords in the vocabulary. */
function toolkitWith(more: JsonObject): typeof toolkit {
  const { schema, ...others } = vocabulary.$defs;
  const changed = {
    ...vocabulary,
    $defs: { ...others, schema: { ...schema, properties: { ...keywords, ...more } } },
  };
  return { ...toolkit, schemas: new Map([...toolkit.schemas, [id, changed as unknown as Json]]) };
}

test("a position that is added to the vocabulary is vetted, and nothing else says which there are", () => {
  const mask = { contentEncoding: { type: "string", format: "regex" } };
  expect(found({ contentEncoding: unsafe })).toEqual(["schema/unknown-property contentEncoding"]);
  expect(found({ contentEncoding: unsafe }, toolkitWith(mask))).toEqual([
    "kind/unsafe-pattern contentEncoding",
  ]);
  const inner = { contentSchema: { $ref: "#/$defs/property" } };
  expect(found({ properties: { name: { contentSchema: { pattern: unsafe } } } }, toolkitWith(inner))).toEqual(
    ["kind/unsafe-pattern properties/name/contentSchema/pattern"],
  );
});
