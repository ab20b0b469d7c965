import type { Catalogue } from "../../../model/catalogue.ts";
import type { Json, JsonObject } from "../../../model/json.ts";
import { descriptionProperties, kindProperties } from "../describe-json.ts";
import type { JsonEdition } from "../edition.ts";
import { recordSchema } from "./record.ts";

/** JSON Schema's own address: names the dialect, and is never fetched. */
export const dialect = "https://json-schema.org/draft/2020-12/schema";

/** The schema of the catalogue in one edition, complete in one file. */
export function catalogueSchema(catalogue: Catalogue, edition: JsonEdition): JsonObject {
  const kinds = [...catalogue.kinds.values()];
  const about = kindProperties(edition);
  return {
    $schema: dialect,
    title: edition.language ? `The catalogue in one language (${edition.language.tag})` : "The catalogue",
    type: "object",
    required: [
      "version",
      ...(edition.language ? ["language"] : []),
      "languages",
      "title",
      "publisher",
      "kinds",
    ],
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      ...descriptionProperties(edition),
      kinds: {
        type: "object",
        description: "All kinds of records.",
        minProperties: 1,
        additionalProperties: false,
        properties: Object.fromEntries(kinds.map(({ name }) => [name, kindSchema(name, about)])),
      },
    },
    $defs: Object.fromEntries(
      kinds.map((kind): [string, Json] => [kind.name, recordSchema(kind, catalogue, edition)]),
    ),
  };
}

function kindSchema(name: string, about: JsonObject): JsonObject {
  const records = { type: "object", additionalProperties: { $ref: `#/$defs/${name}` } };
  return {
    type: "object",
    required: ["label", "fields", "records"],
    additionalProperties: false,
    properties: { ...about, records },
  };
}
