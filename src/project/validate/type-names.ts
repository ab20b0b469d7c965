import type { Localized } from "../../model/diagnostic.ts";
import type { Json } from "../../model/json.ts";

/** JSON's types in words that an editor understands. */
const names: Readonly<Record<string, Localized>> = {
  string: { en: "a text", fr: "un texte", nl: "een tekst" },
  integer: { en: "a whole number", fr: "un nombre entier", nl: "een geheel getal" },
  number: { en: "a number", fr: "un nombre", nl: "een getal" },
  boolean: { en: "true or false", fr: "true (vrai) ou false (faux)", nl: "true (waar) of false (onwaar)" },
  array: { en: "a list", fr: "une liste", nl: "een lijst" },
  object: { en: "a group of properties", fr: "un groupe de propriétés", nl: "een groep eigenschappen" },
  null: { en: "nothing", fr: "rien", nl: "niets" },
};

/** The name of a type of JSON Schema; several are given with commas. */
export function typeName(types: string): Localized {
  const all = types.split(",").map((type) => names[type] ?? { en: type });
  const join = (language: string, or: string): string =>
    all.map((name) => name[language] ?? name["en"] ?? "").join(or);
  return { en: join("en", " or "), fr: join("fr", " ou "), nl: join("nl", " of ") };
}

/** What a value is, as it would be named to its writer. */
export function found(value: Json | undefined): Localized {
  if (value === null || value === undefined) return typeName("null");
  if (Array.isArray(value)) return typeName("array");
  if (typeof value === "number" || typeof value === "boolean") return { en: String(value) };
  if (typeof value === "object") return typeName("object");
  return typeName("string");
}
