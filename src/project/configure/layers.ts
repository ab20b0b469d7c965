import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";

/** Several descriptions of a language as one: the later ones say what differs. Maps are joined, lists and texts replaced. */
export function laidOver(layers: readonly (JsonObject | undefined)[]): JsonObject {
  const whole: Record<string, Json> = {};
  for (const layer of layers) {
    for (const [key, value] of Object.entries(layer ?? {})) {
      const below = Object.hasOwn(whole, key) ? whole[key] : undefined;
      const joined = isObject(value) && isObject(below) ? laidOver([below, value]) : value;
      Object.defineProperty(whole, key, {
        value: joined,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
  }
  return whole;
}

/** Signs that a language file names, since nobody sees which space stands in it. */
const spaces: Readonly<Record<string, string>> = { "no-break": "\u00A0", "narrow-no-break": "\u202F" };

/** How numbers are written, with the sign itself between thousands. */
export function numbersIn(value: Json | undefined): Partial<Language["numbers"]> {
  if (!isObject(value)) return {};
  const group = String(value["group"] ?? "");
  return { ...value, group: spaces[group] ?? group };
}

/** The spaces before signs, without the signs that a layer takes out (`none`). */
export function spacingIn(value: Json | undefined): Language["spacing"] {
  const entries = Object.entries(isObject(value) ? value : {});
  return Object.fromEntries(entries.filter(([, space]) => space !== "none")) as Language["spacing"];
}
