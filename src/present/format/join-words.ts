import type { Language } from "../../model/language.ts";

/** Words as a list in running text: `a, b et c`. */
export function joinWords(words: readonly string[], { list }: Language): string {
  if (words.length < 2) return words.join("");
  return words.slice(0, -1).join(list.separator) + list.last + words.at(-1);
}
