import type { MessageLanguage } from "../../messages/words.ts";

/** Git could not answer. The message is one line, for people; where they are to do something, in each language. */
export class GitError extends Error {
  readonly words: Readonly<Record<MessageLanguage, string>> | undefined;

  constructor(message: string, words?: Readonly<Record<MessageLanguage, string>>) {
    super(message);
    this.words = words;
  }
}
