import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Field, LocalizedShape, Shape } from "../../model/shape.ts";
import { choose } from "../../present/format/localized.ts";
import type { JsonEdition } from "./edition.ts";
import { setProperty } from "./edition.ts";

/** A text that stands in another language than the edition's. The path has dots, items of lists are numbered from 0. */
export interface Untranslated {
  readonly path: string;
  readonly language: string;
}

/** Takes note of a text that is not there in the edition's language. */
export type OnUntranslated = (text: Untranslated) => void;

/**
 * The fields of an object in the order of the schema; what the schema does not know comes last. This copies data for programs,
 * hidden or not: what of it is shown to readers, and how, is not asked.
 */
export function arrangeFields(
  data: JsonObject,
  fields: readonly Field[],
  edition: JsonEdition,
  onUntranslated: OnUntranslated,
  path: string,
): Record<string, Json> {
  const arranged: Record<string, Json> = {};
  for (const { name, shape } of fields) {
    const value = Object.hasOwn(data, name)
      ? arrange(data[name] ?? null, shape, edition, onUntranslated, path + name)
      : undefined;
    if (value !== undefined) setProperty(arranged, name, value);
  }
  for (const name of Object.keys(data)) {
    if (!fields.some((field) => field.name === name)) setProperty(arranged, name, data[name] ?? null);
  }
  return arranged;
}

function arrange(
  value: Json,
  shape: Shape,
  edition: JsonEdition,
  onUntranslated: OnUntranslated,
  path: string,
): Json | undefined {
  if (shape.type === "object" && isObject(value))
    return arrangeFields(value, shape.fields, edition, onUntranslated, `${path}.`);
  if (shape.type === "localized" && isObject(value))
    return localized(value, shape, edition, onUntranslated, path);
  if (shape.type === "list" && Array.isArray(value)) {
    return (value as readonly Json[]).map(
      (item, index) => arrange(item, shape.items, edition, onUntranslated, `${path}.${index}`) ?? null,
    );
  }
  return value;
}

function localized(
  value: JsonObject,
  { format }: LocalizedShape,
  edition: JsonEdition,
  onUntranslated: OnUntranslated,
  path: string,
): Json | undefined {
  const { language, languages } = edition;
  if (!language) return inOrder(value, edition);
  // Forms of words say nothing of another language.
  if (format === "words") return Object.hasOwn(value, language.tag) ? value[language.tag] : [];
  const choice = choose(value, language, languages);
  if (choice && choice.language !== language) onUntranslated({ path, language: choice.language.tag });
  return choice?.value;
}

function inOrder(value: JsonObject, { languages }: JsonEdition): JsonObject {
  const ordered: Record<string, Json> = {};
  for (const { tag } of languages)
    if (Object.hasOwn(value, tag)) setProperty(ordered, tag, value[tag] ?? null);
  for (const tag of Object.keys(value))
    if (!Object.hasOwn(ordered, tag)) setProperty(ordered, tag, value[tag] ?? null);
  return ordered;
}
