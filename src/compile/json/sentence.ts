import { markdownFacts } from "../../markdown/facts.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { ObjectShape, ReferenceShape, ScalarShape, Shape } from "../../model/shape.ts";
import { formatDate } from "../format/date.ts";
import { choose, labelText } from "../format/localized.ts";
import { formatNumber } from "../format/number.ts";
import { capitalise, fill, pieces } from "../format/template.ts";
import { word } from "../format/words.ts";
import { titleText } from "../record-names.ts";

/**
 * An object in words, as its page says it: the first of its sentences whose properties are all there, as plain text.
 * @returns Nothing when no sentence can be made.
 */
export function sentence(
  { sentence: templates, fields }: ObjectShape,
  data: JsonObject,
  catalogue: Catalogue,
  language: Language,
): string | undefined {
  const valueOf = (name: string): string | undefined => {
    const field = fields.find((one) => one.name === name);
    return field && Object.hasOwn(data, name)
      ? inWords(data[name] ?? null, field.shape, catalogue, language)
      : undefined;
  };
  for (const template of templates ?? []) {
    const text =
      typeof template === "string" ? template : choose(template, language, catalogue.languages)?.value;
    const parts =
      text === undefined
        ? []
        : pieces(text).map((piece) => (typeof piece === "string" ? piece : valueOf(piece.name)));
    // A text may have placeholders of its own, such as the base of a rate.
    if (parts.length > 0 && !parts.includes(undefined))
      return capitalise(fill(parts.join(""), valueOf)).trim();
  }
  return undefined;
}

function inWords(value: Json, shape: Shape, catalogue: Catalogue, language: Language): string | undefined {
  switch (shape.type) {
    case "localized": {
      const text = choose(value, language, catalogue.languages)?.value;
      return shape.format === "markdown" && text !== undefined ? markdownFacts(text).plain : text;
    }
    case "reference":
      return typeof value === "string" ? referenceInWords(value, shape, catalogue, language) : undefined;
    case "scalar":
      return scalarInWords(value, shape, catalogue, language);
    default:
      return undefined;
  }
}

function referenceInWords(
  id: string,
  { kind }: ReferenceShape,
  catalogue: Catalogue,
  language: Language,
): string {
  const target = catalogue.records.get(kind)?.get(id);
  return target ? titleText(target, catalogue, language) : id;
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
