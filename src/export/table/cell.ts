import type { Catalogue } from "../../model/catalogue.ts";
import type { Json } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { Shape } from "../../model/shape.ts";
import { inWords } from "../../present/in-words.ts";

/** A text, or a number that the schema calls one. Never a formula. */
export type Cell = string | number;

/**
 * A value in a table's cell: numbers and dates as they are kept, so that programs can read them and spreadsheets sort them;
 * anything else in the words of a language. What is not known is empty.
 */
export function cellOf(
  value: Json | undefined,
  shape: Shape,
  catalogue: Catalogue,
  language: Language,
): Cell {
  if (value === undefined) return "";
  if (shape.type === "scalar") {
    // A code is a text, whatever it is made of.
    if (typeof value === "number") return shape.display === "code" ? String(value) : value;
    if (shape.value === "date" && typeof value === "string") return value;
  }
  return inWords(value, shape, catalogue, language) ?? "";
}
