import type { MessageLanguage } from "../model/message-language.ts";
import { messageLanguages } from "../model/message-language.ts";
import type { PhraseArguments } from "./generated-phrases.ts";
import { phrases } from "./generated-phrases.ts";
import { fillMessage } from "./fill.ts";

/** What the tool says besides the messages of problems, by `group/name`: `messages/<folder>/<group>.md`. */
export type PhraseCode = keyof PhraseArguments;

/** A phrase with its placeholders filled, in each language of the tool; as an argument it may stand in another phrase. */
export type Said = Readonly<Record<MessageLanguage, string>>;

type Filled<Code extends PhraseCode> = {} extends PhraseArguments[Code]
  ? [values?: PhraseArguments[Code]]
  : [values: PhraseArguments[Code]];

/** Says a phrase in one language. */
export type Say = <Code extends PhraseCode>(code: Code, ...values: Filled<Code>) => string;

/** Phrases in one language. */
export function speaker(language: MessageLanguage): Say {
  return (code, ...[values]) => fillMessage(phrases[code][language], { ...values }, language);
}

/** A phrase in all languages of the tool. */
export function said<Code extends PhraseCode>(code: Code, ...values: Filled<Code>): Said {
  return inEach((language) => speaker(language)(code, ...values));
}

/** A text in each language of the tool. */
export function inEach(textIn: (language: MessageLanguage) => string): Said {
  return Object.fromEntries(messageLanguages.map((language) => [language, textIn(language)])) as Record<
    MessageLanguage,
    string
  >;
}

/** Is there a phrase of this name? For names that are put together, such as those of options. */
export function isPhrase(code: string): code is PhraseCode {
  return Object.hasOwn(phrases, code);
}

/** A phrase without placeholders, whose name is put together. Throws for one that does not exist: that is a fault of the tool. */
export function phraseNamed(code: string, language: MessageLanguage): string {
  if (!isPhrase(code)) throw new Error(`messages/ has no phrase ${code}`);
  return phrases[code][language];
}
