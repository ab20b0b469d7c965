import type { Configuration } from "../../model/catalogue.ts";
import type { JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import { isSafe } from "../schema/pattern.ts";

/** What the configuration says of themes; nothing when its pattern cannot be used. */
export function themesIn({ themes }: JsonObject): Configuration["themes"] {
  const pattern = isObject(themes) ? themes["pattern"] : undefined;
  return typeof pattern === "string" && isSafe(pattern)
    ? (themes as unknown as Configuration["themes"])
    : undefined;
}
