import { closest } from "../names/suggest.ts";
import { problem } from "../../messages/problem.ts";
import type { Allowance } from "../../model/catalogue.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { Problem } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { KnownRules } from "./rules.ts";

/** What the configuration lets a release contain; an entry without a reason allows nothing. */
export function allowances(data: JsonObject, { releaseCodes }: KnownRules): Allowance[] {
  return entries(data).flatMap(({ entry: { code, reason }, index }) =>
    typeof code === "string" && isReason(reason) && releaseCodes.has(code) ? [{ code, reason, index }] : [],
  );
}

/** What it may be is the schema's matter, but that it says something. */
export function isReason(reason: Json | undefined): reason is string | Record<string, string> {
  const texts = isObject(reason) ? Object.values(reason) : [reason];
  return texts.length > 0 && texts.every((text) => typeof text === "string" && text.trim() !== "");
}

/** Entries that allow something at which no release stops. */
export function unknownAllowances(data: JsonObject, { releaseCodes }: KnownRules): Problem[] {
  return entries(data).flatMap(({ entry: { code }, index }) => {
    if (typeof code !== "string" || releaseCodes.has(code)) return [];
    const place = { file: configurationFile, path: ["release", "allow", index, "code"] };
    const suggestions = closest(code, releaseCodes);
    return [problem("release/unknown-code", place, { code, suggestions, known: [...releaseCodes] })];
  });
}

function entries(data: JsonObject): { entry: JsonObject; index: number }[] {
  const allow = isObject(data["release"]) ? data["release"]["allow"] : undefined;
  const list = Array.isArray(allow) ? (allow as readonly Json[]) : [];
  return list.flatMap((entry, index) => (isObject(entry) ? [{ entry, index }] : []));
}
