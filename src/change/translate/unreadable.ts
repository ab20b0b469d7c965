import type { MessageLanguage } from "../../messages/words.ts";
import type { Unreadable } from "./unreadable-words.ts";
import { unreadableWords } from "./unreadable-words.ts";

/** A file of translations that cannot be read. Its message is one line of English; `in` gives the other languages. */
export class ExchangeError extends Error {
  /** The same in a language of the tool: what follows “… cannot be read: ”. */
  readonly in: (language: MessageLanguage) => string;

  constructor(saidBy: (words: Unreadable) => string) {
    super(saidBy(unreadableWords.en));
    this.in = (language) => saidBy(unreadableWords[language]);
  }
}
