import type { Language } from "../../model/language.ts";
import { WordList } from "./word-list.ts";

const lists = new WeakMap<Language, WordList>();
let last: { readonly language: Language; readonly list: WordList } | undefined;

/**
 * The words of a text, which all rules share while they look at one text after the other.
 * @returns The language's list: only good until the words of another text in that language are asked for.
 */
export function wordsOf(text: string, language: Language): WordList {
  const list = last?.language === language ? last.list : listOf(language);
  return list.text === text ? list : list.read(text);
}

/** Rules ask in the same language many times in a row. */
function listOf(language: Language): WordList {
  let list = lists.get(language);
  if (!list) lists.set(language, (list = new WordList()));
  last = { language, list };
  return list;
}
