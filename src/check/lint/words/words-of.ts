import type { Language } from "../../../model/language.ts";
import { WordList } from "./word-list.ts";

const lists = new WeakMap<Language, WordList>();
let last: { readonly language: Language; readonly list: WordList } | undefined;
let beforeLast = last;

/**
 * The words of a text, which all rules share while they look at one text after the other.
 * @returns The language's list: only good until the words of another text in that language are asked for.
 */
export function wordsOf(text: string, language: Language): WordList {
  const list = listOf(language);
  return list.text === text ? list : list.read(text);
}

/** Rules ask in the languages of a text in turn. */
function listOf(language: Language): WordList {
  if (last?.language === language) return last.list;
  if (beforeLast?.language === language) return beforeLast.list;
  let list = lists.get(language);
  if (!list) lists.set(language, (list = new WordList()));
  beforeLast = last;
  last = { language, list };
  return list;
}
