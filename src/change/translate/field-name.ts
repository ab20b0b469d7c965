import type { Localized } from "../../model/diagnostic.ts";
import type { Field } from "../../model/shape.ts";

/** What a property is called in a language of the tool: its label, else the title that it has in its schema. */
export function fieldName({ label, title }: Field, language: string): string {
  return labelIn(label, title, language);
}

/** A label in a language, else what stands for it. */
export function labelIn(labels: Localized | undefined, standard: string, language: string): string {
  const label = labels && Object.hasOwn(labels, language) ? labels[language] : undefined;
  return typeof label === "string" ? label : standard;
}
