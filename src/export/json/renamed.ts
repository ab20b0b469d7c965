import { formerIdsOf } from "../../check/link/former-ids.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { JsonObject } from "../../model/json.ts";
import { recordData } from "../../present/address.ts";

/** What stands under the ids that a record had before, by their paths in the output: where its JSON is now. */
export function renamedJson(record: CatalogueRecord): [path: string, content: JsonObject][] {
  const { kind, id } = record;
  const data = recordData(record);
  return formerIdsOf(record).map((former) => [
    recordData({ kind, id: former }),
    { id: former, kind: kind.name, renamedTo: id, data },
  ]);
}

/** The schema of such a file. */
export const renamedSchema: JsonObject = {
  title: "An id that a record had before",
  type: "object",
  required: ["id", "kind", "renamedTo", "data"],
  additionalProperties: false,
  properties: {
    $schema: { type: "string" },
    id: {
      description: "The former id, by which this file is found. No record has it any more.",
      type: "string",
    },
    kind: { description: "The kind of the record.", type: "string" },
    renamedTo: { description: "The record's id now.", type: "string" },
    data: {
      description: "The record's file, relative to the root of the published catalogue.",
      type: "string",
    },
  },
};
