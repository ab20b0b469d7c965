import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonObject } from "../../model/json.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { isRealDate } from "../../model/iso-date.ts";
import { isSafe } from "./pattern.ts";

const annotations = [
  "x-kind",
  "x-label",
  "x-description",
  "x-labels",
  "x-files",
  "x-id",
  "x-page",
  "x-link-text",
  "x-sections",
  "x-localized",
  "x-reference",
  "x-inverse",
  "x-derived",
  "x-display",
  "x-role",
  "x-facet",
  "x-change",
  "x-help",
  "x-section",
  "x-order",
];

/** What a compiled schema says of a value: see `schemaCompiler`. */
export type Detail = "every error" | "yes or no";

/**
 * Ajv as the toolkit uses it: no coercion, no network, the x- keywords as annotations. Schemas are not checked against
 * the meta-schema of JSON Schema, which takes longer to compile than all of them: a keyword with a wrong value is found
 * when it is compiled.
 * @param detail Is every error found, with all that words about it need? Otherwise only whether there is one, which is
 *   faster to compile and to run.
 */
export function schemaCompiler(toolkit: Toolkit, detail: Detail): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: detail === "every error",
    verbose: detail === "every error",
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    messages: false,
    validateSchema: false,
    meta: false,
    validateFormats: true,
    addUsedSchema: false,
    logger: false,
  });
  ajv.addVocabulary(annotations);
  ajv.addFormat("date", isRealDate);
  ajv.addFormat("regex", isSafe);
  // Ajv's own compares every item with every other: a list of 100,000 items would hang.
  ajv.removeKeyword("uniqueItems");
  ajv.addKeyword({
    keyword: "uniqueItems",
    type: "array",
    schemaType: "boolean",
    compile: (wanted: boolean) => (items: unknown[]) =>
      !wanted || new Set(items.map((item) => JSON.stringify(item))).size === items.length,
  });
  for (const [id, schema] of toolkit.schemas)
    if (id === "varbook/record.schema.json") ajv.addSchema(schema as JsonObject, id);
  return ajv;
}
