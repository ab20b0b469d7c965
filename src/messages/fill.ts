import type { Argument, Arguments } from "../model/diagnostic.ts";
import type { MessageLanguage } from "../model/message-language.ts";
import { phrases } from "./generated-phrases.ts";
import { placeholder } from "./placeholder.ts";

const numberStyles = {
  number: {},
  decimal: { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false },
} as const;

/** A text with its placeholders filled. */
export function fill(text: string, values: Arguments, language: MessageLanguage): string {
  return text.replace(placeholder, (_, name: string, style?: string, one?: string, several?: string) => {
    const value = values[name];
    if (style === "if") return "";
    if (style === "number" || style === "decimal")
      return Number(value).toLocaleString(language, numberStyles[style]);
    if (one === undefined) return show(value, language, style);
    return `${Number(value)} ${isOne(Number(value), language) ? one : several}`;
  });
}

/** Is what is counted named as one? In French, nought is. */
function isOne(count: number, language: MessageLanguage): boolean {
  return new Intl.PluralRules(language).select(count) === "one";
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
  const ending = phrases[`list/${style as "or" | "and"}`][language];
  return fill(ending, { items: value.slice(0, -1).join(", "), last: value.at(-1) }, language);
}
