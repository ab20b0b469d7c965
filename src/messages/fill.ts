import type { Argument, Arguments } from "../model/diagnostic.ts";
import type { MessageLanguage } from "../model/message-language.ts";
import { phrases } from "./generated-phrases.ts";
import { placeholder } from "./placeholder.ts";

/** A text with its placeholders filled. */
export function fillMessage(text: string, values: Arguments, language: MessageLanguage): string {
  return text.replace(placeholder, (_, name: string, style?: string, one?: string, several?: string) => {
    const value = values[name];
    if (style === "if") return "";
    if (style === "number") return grouped(Number(value), language);
    if (style === "decimal") return decimal(Number(value), language);
    if (one === undefined) return show(value, language, style);
    return `${Number(value)} ${isOne(Number(value), language) ? one : several}`;
  });
}

/** Is what is counted named as one? */
function isOne(count: number, language: MessageLanguage): boolean {
  return phrases["written/one"][language].split(", ").includes(String(count));
}

function grouped(value: number, language: MessageLanguage): string {
  if (value < 1000) return String(value);
  const thousands = grouped(Math.floor(value / 1000), language);
  return fillMessage(
    phrases["written/thousands"][language],
    { thousands, rest: String(value % 1000).padStart(3, "0") },
    language,
  );
}

function decimal(value: number, language: MessageLanguage): string {
  const [whole, decimals] = value.toFixed(1).split(".");
  return fillMessage(phrases["written/decimal"][language], { whole, decimals }, language);
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
  return fillMessage(ending, { items: value.slice(0, -1).join(", "), last: value.at(-1) }, language);
}
