import type { Language } from "../../model/language.ts";
import { WordList } from "./word-list.ts";

const lists = new WeakMap<Language, WordList>();

/**
 * The words of a text, which all rules share while they look at one text after the other.
 * @returns The language's list: only good until the words of another text in that language are asked for.
 */
export function wordsOf(text: string, language: Language): WordList {
  let list = lists.get(language);
  if (!list) lists.set(language, (list = new WordList()));
  return list.text === text ? list : list.read(text);
}
