import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Field, Role } from "../../model/shape.ts";

/** The period for which a record has figures (ISO 8601): from its property of role `start` to that of role `end`, or without an end. */
export function temporalCoverage({ kind, data }: CatalogueRecord): JsonObject {
  for (const { name, shape } of kind.fields) {
    const period = shape.type === "object" && Object.hasOwn(data, name) ? data[name] : undefined;
    if (shape.type !== "object" || !isObject(period)) continue;
    const start = dayOf(period, shape.fields, "start");
    const end = dayOf(period, shape.fields, "end");
    if (start !== undefined) return { temporalCoverage: start === end ? start : `${start}/${end ?? ".."}` };
  }
  return {};
}

function dayOf(period: JsonObject, fields: readonly Field[], role: Role): string | undefined {
  const field = fields.find((one) => one.role === role);
  const value: Json | undefined = field && Object.hasOwn(period, field.name) ? period[field.name] : undefined;
  return typeof value === "number" || typeof value === "string" ? String(value) : undefined;
}
