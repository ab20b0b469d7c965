import { problem } from "../messages/problem.ts";
import type { Configuration } from "../model/catalogue.ts";
import { configurationFile } from "../model/configuration-file.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import { isSafe } from "../schema/pattern.ts";

/** What the configuration says of themes; nothing when its pattern cannot be used. */
export function themesIn(data: JsonObject): Configuration["themes"] {
  const pattern = patternIn(data);
  return pattern !== undefined && isSafe(pattern)
    ? (data["themes"] as unknown as Configuration["themes"])
    : undefined;
}

/** A pattern that is none, or that some text would make run for ever. */
export function unsafePattern(data: JsonObject): Problem[] {
  const pattern = patternIn(data);
  if (pattern === undefined || isSafe(pattern)) return [];
  return [
    problem("config/unsafe-pattern", { file: configurationFile, path: ["themes", "pattern"] }, { pattern }),
  ];
}

function patternIn(data: JsonObject): string | undefined {
  const pattern = isObject(data["themes"]) ? data["themes"]["pattern"] : undefined;
  return typeof pattern === "string" ? pattern : undefined;
}
