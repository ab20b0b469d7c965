import { isPlainMarkdown, isPlainWords } from "../../../markdown/facts.ts";
import type { Language } from "../../../model/language.ts";
import type { LocalizedText } from "../localized-text.ts";
import { Sign } from "../signs.ts";
import { digitRuns } from "../split-codes.ts";
import type { WordList } from "./word-list.ts";
import { wordsOf } from "./words-of.ts";

/**
 * The words of a text, when those with a digit or an underscore are surely just the ones that its readers see: then
 * they can be compared without taking the Markdown apart. Undefined when that is not sure.
 */
export function figuresOf(text: LocalizedText, language: Language): WordList | undefined {
  const typed = text.in(language.tag) ?? "";
  const signs = text.signs(language);
  // An accent by itself is part of a word for some, and not for others.
  if ((signs & (Sign.inAside | Sign.odd)) !== 0) return undefined;
  const list = wordsOf(typed, language);
  if (text.format !== "markdown") return (signs & Sign.inTarget) === 0 ? list : undefined;
  if (isPlainWords(typed)) return list;
  if (!isPlainMarkdown(typed) || text.facts(language.tag).links.length !== list.targets) return undefined;
  return list.figures.some((word) => touchesLink(list, word)) ? undefined : list;
}

/** Without its brackets and its address a link may make one word with what stands beside it. */
function touchesLink({ text, starts, ends }: WordList, word: number): boolean {
  const before = text[(starts[word] ?? 0) - 1];
  const after = text[ends[word] ?? 0];
  return before === "[" || before === ")" || after === "[" || after === "]";
}

/** The runs of digits of a text, in one string. */
export function digitsOf(list: WordList): string {
  let digits = "";
  for (const word of list.figures) {
    const inWord = list.word(word);
    digits += isNumber.test(inWord)
      ? `${inWord} `
      : digitRuns(inWord)
          .map((run) => `${run} `)
          .join("");
  }
  return digits;
}

const isNumber = /^[0-9]+$/;
