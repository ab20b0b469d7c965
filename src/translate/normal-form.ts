const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

const folds: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/«\s*/g, '"'],
  [/(?<!\s)\s*»/g, '"'],
  [/[“”„‟″]/g, '"'],
  [/[‘’‚‛ʼ′]/g, "'"],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/…/g, "..."],
  [/\s+/g, " "],
  [/ (?=[:;!?%€)])/g, ""],
  [/(?<=\() /g, ""],
];

/**
 * A text without what is typography alone: two texts with the same normal form say the same in the same words. NFC;
 * spaces, quotation marks, apostrophes and dashes are one of each kind; no space beside a sign that touches a word in
 * one language and not in another.
 */
export function normalForm(text: string): string {
  let folded = text.replace(invisible, "").normalize("NFC");
  for (const [pattern, replacement] of folds) folded = folded.replace(pattern, replacement);
  return folded.trim();
}
