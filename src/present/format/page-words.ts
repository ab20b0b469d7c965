import type { Language } from "../../model/language.ts";
import { fillText } from "./text-template.ts";

/** A word of the interface in a language. One that its file does not have is shown by its key: visible, and harmless. */
export function word(language: Language, key: string, values: Readonly<Record<string, string>> = {}): string {
  const text = Object.hasOwn(language.words, key) ? language.words[key] : undefined;
  return fillText(text ?? key, (name) => (Object.hasOwn(values, name) ? values[name] : undefined));
}

/** Does the language have this word? */
export function hasWord(language: Language, key: string): boolean {
  return Object.hasOwn(language.words, key);
}
