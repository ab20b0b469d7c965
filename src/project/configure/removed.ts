import type { Removal } from "../../model/catalogue.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import { isReason } from "./release-settings.ts";

/** The records of which the configuration says why they are gone; an entry without a reason says nothing. */
export function removals(data: JsonObject): Removal[] {
  const list = Array.isArray(data["removed"]) ? (data["removed"] as readonly Json[]) : [];
  return list.flatMap((entry, index) => {
    if (!isObject(entry)) return [];
    const { kind, id, reason } = entry;
    const isWhole = typeof kind === "string" && typeof id === "string" && isReason(reason);
    return isWhole ? [{ kind, id, reason, index }] : [];
  });
}
