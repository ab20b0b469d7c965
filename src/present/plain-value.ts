import type { Catalogue } from "../model/catalogue.ts";
import type { Json } from "../model/json.ts";
import type { Language } from "../model/language.ts";
import type { Shape } from "../model/shape.ts";
import { presenter } from "./value.ts";
import { plainText } from "./plain-text.ts";

/**
 * A value as plain text: see `plainText`.
 * @returns Nothing when there is nothing to say.
 */
export function plainValue(
  value: Json | undefined,
  shape: Shape,
  catalogue: Catalogue,
  language: Language,
  isWithin?: boolean,
): string | undefined {
  const context = presenter(catalogue, language);
  const node = context.value(shape, value);
  return node && plainText(node, context, isWithin);
}
