import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isObject } from "../../src/model/json.ts";
import { repository, toolkit } from "../catalogue.ts";

// Reports and pages say a part of a record by its label: none may be known by its name in the files alone.

const folder = join(repository, "schemas");
const own = readdirSync(folder).filter((name) => name.endsWith(".schema.json"));
/** What the toolkit describes that people write: the rest is for programs. */
const described = ["config", "language", "record", "vocabulary"].map((name) => `varbook/${name}.schema.json`);

/** The parts of a schema that have no label, no title, or none in a language. */
function* unlabelled(node: Json, path: string, names = false): Iterable<string> {
  if (Array.isArray(node)) {
    for (const item of node as readonly Json[]) yield* unlabelled(item, path);
    return;
  }
  if (!isObject(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (
      !names &&
      ["examples", "default", "enum", "const", "if", "then", "else", "not", "allOf"].includes(key)
    )
      continue;
    const at = `${path}/${key}`;
    // Definitions have names, not labels.
    if (!names && key === "$defs" && isObject(value)) {
      for (const [name, inner] of Object.entries(value)) yield* unlabelled(inner, `${at}/${name}`);
      continue;
    }
    if (names && isObject(value) && !isLabelled(value)) yield at;
    yield* unlabelled(value, at, !names && key === "properties");
  }
}

/** What a definition of the toolkit names is labelled there. */
function isLabelled(schema: JsonObject): boolean {
  const { $ref: reference, title, "x-label": label } = schema;
  if (typeof reference === "string" && label === undefined)
    return reference.startsWith("varbook/record.schema.json#");
  return (
    typeof title === "string" &&
    isObject(label) &&
    ["fr", "nl"].every((tag) => typeof label[tag] === "string" && label[tag] !== "")
  );
}

test.each(own)("every part of %s has a title and a label in French and Dutch", (name) => {
  const schema = JSON.parse(readFileSync(join(folder, name), "utf8")) as Json;
  expect([...unlabelled(schema, "")]).toEqual([]);
});

test.each(described)("so has every part that %s describes", (id) => {
  expect([...unlabelled(toolkit.schemas.get(id) ?? null, "")]).toEqual([]);
});
