import type { Argument, Arguments } from "../model/diagnostic.ts";
import { messages } from "./generated.ts";
import type { Message } from "./generated.ts";
import { placeholder, placeholders } from "./placeholder.ts";

/** The languages that the tool speaks (the catalogue's own languages are another matter). */
export type MessageLanguage = keyof Message["words"];

type ListStyle = "or" | "and";

/** What stands before the last item of a list. */
const lastSeparators: Record<ListStyle, Record<MessageLanguage, string>> = {
  or: { en: " or ", fr: " ou ", nl: " of " },
  and: { en: " and ", fr: " et ", nl: " en " },
};

/** The message and its help, in words. Throws for a code that does not exist: that is a fault of the tool. */
export function words(
  code: string,
  values: Arguments,
  language: MessageLanguage,
): { message: string; help: string } {
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
    message: fill(text, values, language),
    help: help
      .filter((line) => placeholders(line).every((name) => isPresent(values[name])))
      .map((line) => fill(line, values, language))
      .join(" "),
  };
}

function fill(text: string, values: Arguments, language: MessageLanguage): string {
  return text.replace(placeholder, (_, name: string, style?: string) =>
    style === "if" ? "" : show(values[name], language, style),
  );
}

/** Words that are broken over two lines in their file are quoted on one; a line that begins with a sign stays what it is. */
function onOneLine(text: string): string {
  return text.includes("\n") ? text.replace(/(?<=[^\s:]) *\r?\n *(?=[\p{L}\p{N}«“(])/gu, " ") : text;
}

function isPresent(value: Argument | undefined): boolean {
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** A value as messages show it: on one line. */
export function show(value: Argument | undefined, language: MessageLanguage, style = "or"): string {
  return onOneLine(spelled(value, language, style));
}

function spelled(value: Argument | undefined, language: MessageLanguage, style: string): string {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (!Array.isArray(value)) {
    const texts = value as Readonly<Partial<Record<string, string>>>;
    return texts[language] ?? texts["en"] ?? Object.values(texts)[0] ?? "";
  }
  if (value.length < 2) return value.join("");
  return value.slice(0, -1).join(", ") + lastSeparators[style as ListStyle][language] + value.at(-1);
}
