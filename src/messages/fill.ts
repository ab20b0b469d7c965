import type { Argument, Arguments } from "../model/diagnostic.ts";
import { counting } from "./counting.ts";
import { placeholder } from "./placeholder.ts";
import type { MessageLanguage } from "./words.ts";

type ListStyle = "or" | "and";

/** What stands before the last item of a list. */
const lastSeparators: Record<ListStyle, Record<MessageLanguage, string>> = {
  or: { en: " or ", fr: " ou ", nl: " of " },
  and: { en: " and ", fr: " et ", nl: " en " },
};

/** A text with its placeholders filled. */
export function fill(text: string, values: Arguments, language: MessageLanguage): string {
  return text.replace(placeholder, (_, name: string, style?: string, one?: string, several?: string) => {
    if (style === "if") return "";
    if (one === undefined) return show(values[name], language, style);
    return counting[language](Number(values[name]), one, several ?? one);
  });
}

/** Words that are broken over two lines in their file are quoted on one; a line that begins with a sign stays what it is. */
function onOneLine(text: string): string {
  return text.includes("\n") ? text.replace(/(?<=[^\s:]) *\r?\n *(?=[\p{L}\p{N}«“(])/gu, " ") : text;
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
