import type { Json } from "../model/json.ts";

const int = /^[-+]?[0-9]+$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/;
const exponent = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^(?:\.nan|\.NaN|\.NAN)$/;

/** The value of an unquoted scalar, by the core schema of YAML 1.2. Dates stay strings. */
export function coreValue(text: string): Json {
  const first = text.charCodeAt(0);
  // Only `+ - .` and digits start a number; only `~ n N t T f F` start null and booleans.
  if (first <= 57) return first >= 48 || first === 43 || first === 45 || first === 46 ? numberOr(text) : text;
  return text.length <= 5 ? wordOr(text) : text;
}

function numberOr(text: string): number | string {
  if (int.test(text)) return parseInt(text, 10);
  if (float.test(text) || exponent.test(text)) return parseFloat(text);
  if (octal.test(text)) return parseInt(text.slice(2), 8);
  if (hexadecimal.test(text)) return parseInt(text.slice(2), 16);
  if (infinite.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  return notANumber.test(text) ? NaN : text;
}

function wordOr(text: string): Json {
  switch (text) {
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return null;
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
    default:
      return text;
  }
}
