import type { ErrorObject } from "ajv/dist/2020.js";
import { plainForm } from "../names/look-alike.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isRealDate } from "../../model/iso-date.ts";

/**
 * What a wrong key or value would be with the signs that it seems to have. Undefined when it is made of these, or would
 * be wrong as well.
 * @param wrong The key or the value.
 * @param error What is wrong with it.
 * @param languages The catalogue's languages, where keys are languages.
 */
export function meantSigns(
  wrong: Json | undefined,
  error: ErrorObject,
  languages?: readonly string[],
): string | undefined {
  if (typeof wrong !== "string") return undefined;
  const plain = plainForm(wrong);
  return plain !== wrong && plain !== "" && allows(error, plain, languages) ? plain : undefined;
}

function allows(
  { keyword, params, parentSchema }: ErrorObject,
  plain: string,
  languages?: readonly string[],
): boolean {
  switch (keyword) {
    case "additionalProperties":
    case "unevaluatedProperties":
      return (
        languages?.includes(plain) ?? Object.hasOwn((parentSchema?.["properties"] ?? {}) as JsonObject, plain)
      );
    case "enum":
      return (params["allowedValues"] as Json[]).includes(plain);
    case "const":
      return params["allowedValue"] === plain;
    case "pattern":
      return new RegExp(String(params["pattern"]), "u").test(plain);
    case "format":
      return params["format"] === "date" && isRealDate(plain);
    default:
      return false;
  }
}
