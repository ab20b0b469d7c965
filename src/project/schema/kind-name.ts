import type { Localized } from "../../model/diagnostic.ts";
import type { Kind } from "../../model/shape.ts";

/** The name of a kind for messages; the schema's English title stands in for English. */
export function nameOfKind({ title, label }: Kind): Localized {
  return { en: title.toLowerCase(), ...label.one };
}
