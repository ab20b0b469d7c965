import type { Json, JsonObject } from "../../../model/json.ts";
import type { Catalogue } from "../../../model/catalogue.ts";
import type { Kind } from "../../../model/shape.ts";
import { hasSentence, referenceShapes } from "../../../model/shape-parts.ts";
import { resolver } from "../../../project/schema/dereference.ts";
import type { JsonEdition } from "../edition.ts";
import { textSchema } from "../edition.ts";
import { clean } from "./clean.ts";
import { fieldsSchema, fileOf } from "./value.ts";

/** The schema of a kind's records in the JSON, made from the kind's own schema. */
export function recordSchema(kind: Kind, catalogue: Catalogue, edition: JsonEdition): JsonObject {
  const making = { edition, resolve: resolver(kind.schema, new Map()), kinds: catalogue.kinds };
  const { properties, required, ...rest } = kind.schema;
  return {
    title: kind.title,
    type: "object",
    required: [
      ...new Set<Json>(["id", ...(Array.isArray(required) ? (required as readonly Json[]) : []), "derived"]),
    ],
    properties: {
      $schema: { type: "string" },
      id: { description: "The record's id, unique in its kind.", type: "string" },
      ...fieldsSchema(kind.fields, properties, making),
      derived: derivedSchema(kind, catalogue, edition),
    },
    ...clean(rest, making.resolve),
  };
}

function derivedSchema(kind: Kind, catalogue: Catalogue, edition: JsonEdition): JsonObject {
  const text = textSchema(edition);
  const ids = { type: "array", items: { type: "string" } };
  const ways = inverseKinds(kind, catalogue);
  const sentences = kind.fields.filter(({ shape }) => hasSentence(shape));
  return {
    description: "What follows from the catalogue and is typed nowhere.",
    type: "object",
    required: ["kind"],
    additionalProperties: false,
    properties: {
      kind: { description: "The kind of record.", const: kind.name },
      page: { description: "The record's page, relative to the root of the published catalogue.", ...text },
      sentences: {
        description: "Fields in words, as the page says them.",
        ...objectSchema(
          sentences.map(({ name }) => name),
          text,
        ),
      },
      inverse: {
        description: "The ids of the records that name this one, by the name of the relation.",
        type: "object",
        properties: Object.fromEntries(
          [...ways].map(([name, kinds]) => [
            name,
            { description: `Ids. ${kinds.map((from) => fileOf(from, catalogue)).join(" ")}`, ...ids },
          ]),
        ),
        additionalProperties: false,
      },
      lineage: {
        description:
          "What the value is computed from, as kind:id: the sources, and the operands of the formula.",
        ...ids,
      },

      mentionedIn: { description: "The records whose texts link to this one, as kind:id.", ...ids },
      ...(edition.language && { untranslated: untranslatedSchema }),
    },
  };
}

function objectSchema(names: readonly string[], value: JsonObject): JsonObject {
  return {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, value])),
    additionalProperties: false,
  };
}

const untranslatedSchema: JsonObject = {
  description: "The texts that are not there in this language, and the language in which they stand here.",
  type: "array",
  items: {
    type: "object",
    required: ["path", "language"],
    additionalProperties: false,
    properties: {
      path: { description: "With dots; items of lists are numbered from 0.", type: "string" },
      language: { type: "string" },
    },
  },
};

/** The names of all ways back to a kind, sorted, with the kinds of the records from which they lead. */
function inverseKinds({ name }: Kind, { kinds }: Catalogue): [name: string, kinds: readonly string[]][] {
  const ways = new Map<string, Set<string>>();
  for (const from of kinds.values()) {
    for (const { kind, inverse } of from.fields.flatMap(({ shape }) => referenceShapes(shape)))
      if (kind === name && inverse)
        ways.set(inverse.name, (ways.get(inverse.name) ?? new Set()).add(from.name));
  }
  return [...ways]
    .map(([way, from]): [string, string[]] => [way, [...from]])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
