import type { Fix } from "../../model/diagnostic.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import { flowYaml } from "./expected.ts";

/** Does a schema allow a value? */
export type Fits = (value: Json) => boolean;

/** A quarter, with the letter that people write before it: Q4, T4, K4. */
const quarter = /^\p{L}\s?([1-4])$/u;
/** As YAML 1.1 wrote them, and people still do. */
const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/**
 * How a value of a wrong type becomes the one that was meant, where there is only one: a number in quotes, a text that is
 * to be a list of one, and the reverse.
 * @param types The types that the schema allows.
 * @returns Undefined when it is not clear, or when the schema would refuse it as well.
 */
export function coercionFix(value: Json, types: readonly string[], fits: Fits): Fix | undefined {
  if (types.includes("string") && (typeof value === "number" || typeof value === "boolean"))
    return fits(String(value)) ? { quote: true } : undefined;
  const candidates = types
    .flatMap((type) => [
      ...coercions(value, type),
      ...(type === "integer" && isQuarter(fits) ? quarterIn(value) : []),
    ])
    .filter(fits);
  return candidates.length === 1 ? flowYaml(candidates[0] as Json) : undefined;
}

/** What a value would be as another type: nothing or one. */
function coercions(value: Json, type: string): readonly Json[] {
  if (Array.isArray(value)) {
    const [only, ...others] = value as readonly Json[];
    return type !== "array" && only !== undefined && others.length === 0 && isScalar(only) ? [only] : [];
  }
  if (!isScalar(value)) return [];
  if (type === "array") return typeof value === "string" && /[\n,;]/.test(value) ? [] : [[value]];
  if (typeof value !== "string") return [];
  if (type === "integer" || type === "number") return numberIn(value);
  const truth = value.toLowerCase();
  return type === "boolean" && Object.hasOwn(truths, truth) ? [truths[truth] as boolean] : [];
}

function isScalar(value: Json): boolean {
  return value !== null && !isObject(value) && !Array.isArray(value);
}

/** A number as it is typed in French or Dutch. What a point or a space could group is not clear. */
function numberIn(text: string): number[] {
  return /^[-+]?\d{1,15}(?:[.,]\d{1,2})?$/.test(text) ? [Number(text.replace(",", "."))] : [];
}

function isQuarter(fits: Fits): boolean {
  return [1, 2, 3, 4].every(fits) && !fits(0) && !fits(5);
}

function quarterIn(value: Json): number[] {
  const [, digit] = quarter.exec(typeof value === "string" ? value : "") ?? [];
  return digit === undefined ? [] : [Number(digit)];
}
