import { foldTypography } from "../../check/translations/normal-form.ts";

/** Signs that calculate or compare, a sign before a number or a text, and the number that a line starts with. */
const everywhere = /^-|-(?=\s?\d)|[+*/^=<>×÷·]|^\d+(?=[.)]\s)/gmu;
/** The same in a formula or a unit, where a dash between words is a minus, and a lone point is a product. */
const inFormulas = /(?<!\p{L})-(?=.*[\p{L}\p{N}])|-(?=\s?\d)|[+*/^=<>×÷·]|(?<=\s)\.(?=\s)|^\d+(?=[.)]\s)/gmu;

/** Are there other signs in a text that people count on, however they are typed? In prose they are punctuation or markup. */
export function hasOtherSigns(before: string, after: string, isLabel: boolean): boolean {
  const signs = isLabel ? everywhere : inFormulas;
  const [old, now] = [before, after].map((text) => (foldTypography(text).match(signs) ?? []).join(" "));
  return old !== now;
}
