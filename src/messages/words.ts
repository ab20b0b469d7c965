import type { Argument, Arguments, OwnMessage } from "../model/diagnostic.ts";
import type { MessageLanguage } from "../model/message-language.ts";
import { fillMessage } from "./fill.ts";
import { messages } from "./generated.ts";
import { placeholders } from "./placeholder.ts";

/**
 * The message and its help, in words. Throws for a code that does not exist: that is a fault of the tool.
 * @param own The message, when a rule of the catalogue's own has reported it.
 */
export function words(
  code: string,
  values: Arguments,
  language: MessageLanguage,
  own?: OwnMessage,
): { message: string; help: string } {
  if (own) return spoken(own.words[language], values, language);
  if (!Object.hasOwn(messages, code)) throw new Error(`no message has the code ${code}`);
  return spoken(messages[code as keyof typeof messages].words[language], values, language);
}

/** A message and its help with their placeholders filled. */
export function spoken(
  { text, help }: { readonly text: string; readonly help: readonly string[] },
  values: Arguments,
  language: MessageLanguage,
): { message: string; help: string } {
  return {
    message: fillMessage(text, values, language),
    help: help
      .filter((line) => placeholders(line).every((name) => isPresent(values[name])))
      .map((line) => fillMessage(line, values, language))
      .join(" "),
  };
}

function isPresent(value: Argument | undefined): boolean {
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}
