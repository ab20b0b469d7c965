import { markdownFacts } from "../markdown/facts.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { Language } from "../model/language.ts";
import { isObject } from "../model/json.ts";
import type {
  Field,
  ListShape,
  LocalizedShape,
  ObjectShape,
  ReferenceShape,
  ScalarShape,
  Shape,
} from "../model/shape.ts";
import { formatDate } from "./format/date.ts";
import { joinWords } from "./format/list.ts";
import { choose, chooseWords, labelText } from "./format/localized.ts";
import { formatNumber } from "./format/number.ts";
import { capitalise, fill, pieces } from "./format/template.ts";
import { word } from "./format/words.ts";
import { roleValue } from "../site/record-text.ts";
import { titleText } from "./record-names.ts";

/**
 * An object in words, as its page says it: the first of its sentences whose properties are all there, as plain text.
 * @param isWithin Does it stand within another sentence, so that it does not start with a capital?
 * @returns Nothing when no sentence can be made.
 */
export function sentence(
  { sentence: templates, fields }: ObjectShape,
  data: JsonObject,
  catalogue: Catalogue,
  language: Language,
  isWithin = false,
): string | undefined {
  for (const template of templates ?? []) {
    const choice =
      typeof template === "string"
        ? { value: template, language }
        : choose(template, language, catalogue.languages);
    const parts = pieces(choice?.value ?? "").map((piece) =>
      typeof piece === "string"
        ? piece
        : valueIn(piece.name, data, fields, catalogue, choice?.language ?? language),
    );
    if (parts.length > 0 && !parts.includes(undefined)) {
      const whole = parts.join("").trim();
      return isWithin || startsWithName(choice?.value, fields) ? whole : capitalise(whole);
    }
  }
  return undefined;
}

/** A property in words. A text may have placeholders of its own, such as the base of a rate: they have the forms of its language. */
function valueIn(
  name: string,
  data: JsonObject,
  fields: readonly Field[],
  catalogue: Catalogue,
  language: Language,
): string | undefined {
  const text = propertyInWords(name, data, fields, catalogue, language);
  if (text === undefined || !text.includes("{")) return text;
  const own = choose(data[name], language, catalogue.languages)?.language ?? language;
  return fill(text, (inner) => propertyInWords(inner, data, fields, catalogue, own));
}

function propertyInWords(
  name: string,
  data: JsonObject,
  fields: readonly Field[],
  catalogue: Catalogue,
  language: Language,
): string | undefined {
  const field = fields.find((one) => one.name === name);
  const value = field && Object.hasOwn(data, name) ? data[name] : undefined;
  return field && value !== undefined ? inWords(value, field.shape, catalogue, language) : undefined;
}

/** Names of records stay as they are. */
function startsWithName(template: string | undefined, fields: readonly Field[]): boolean {
  const [first] = pieces(template ?? "");
  const shape = typeof first === "object" ? fields.find(({ name }) => name === first.name)?.shape : undefined;
  return shape?.type === "reference" && shape.display === undefined;
}

/** Between the items of a list: they may have commas and semicolons of their own. */
const between = " | ";

/**
 * A value in words, as plain text: its texts in the language, the titles of records that it names, names of enums, dates and
 * numbers as readers write them.
 * @returns Nothing when there is nothing to say.
 */
export function inWords(
  value: Json,
  shape: Shape,
  catalogue: Catalogue,
  language: Language,
): string | undefined {
  switch (shape.type) {
    case "localized":
      return localizedInWords(value, shape, catalogue, language);
    case "reference":
      return typeof value === "string" ? referenceInWords(value, shape, catalogue, language) : undefined;
    case "scalar":
      return scalarInWords(value, shape, catalogue, language);
    case "list":
      return listInWords(value, shape, catalogue, language);
    case "object":
      return isObject(value) ? objectInWords(value, shape, catalogue, language) : undefined;
  }
}

function localizedInWords(
  value: Json,
  { format }: LocalizedShape,
  { languages }: Catalogue,
  language: Language,
): string | undefined {
  if (format === "words") {
    const words = chooseWords(value, language, languages);
    return words && joinWords(words.value, words.language);
  }
  const text = choose(value, language, languages)?.value;
  return format === "markdown" && text !== undefined ? markdownFacts(text).plain : text;
}

/** A record that is shown in place says what it says; any other is named, with its id when readers know it by that. */
function referenceInWords(
  id: string,
  { kind, display }: ReferenceShape,
  catalogue: Catalogue,
  language: Language,
): string | undefined {
  const target = catalogue.records.get(kind)?.get(id);
  if (!target) return id;
  const content = target.kind.roles.get("content");
  if (display === "inclusion" && content?.shape.type === "localized")
    return localizedInWords(roleValue(target, "content") ?? null, content.shape, catalogue, language);
  const title = titleText(target, catalogue, language);
  return target.kind.roles.has("code") && title !== id ? `${id} ${title}` : title;
}

function listInWords(
  value: Json,
  { items }: ListShape,
  catalogue: Catalogue,
  language: Language,
): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = (value as readonly Json[]).flatMap((item) => inWords(item, items, catalogue, language) ?? []);
  return texts.length > 0 ? texts.join(between) : undefined;
}

/** As its sentence says, else property by property. */
function objectInWords(
  value: JsonObject,
  shape: ObjectShape,
  catalogue: Catalogue,
  language: Language,
): string | undefined {
  if (shape.sentence) return sentence(shape, value, catalogue, language);
  const parts = shape.fields.flatMap((field) => {
    const own = Object.hasOwn(value, field.name) && !field.hidden ? value[field.name] : undefined;
    return own === undefined ? [] : (inWords(own, field.shape, catalogue, language) ?? []);
  });
  return parts.length > 0 ? parts.join(", ") : undefined;
}

function scalarInWords(
  value: Json,
  { value: type, labels, display }: ScalarShape,
  { languages }: Catalogue,
  language: Language,
): string | undefined {
  if (typeof value === "boolean") return word(language, value ? "yes" : "no");
  if (typeof value === "number")
    return display === "year" || display === "code" ? String(value) : formatNumber(value, language);
  if (typeof value !== "string") return undefined;
  if (type === "date") return formatDate(value, language);
  return labels && Object.hasOwn(labels, value) ? labelText(labels[value], language, languages) : value;
}
