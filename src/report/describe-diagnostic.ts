import { speaker } from "../messages/phrase.ts";
import { words } from "../messages/words.ts";
import type { MessageLanguage } from "../model/message-language.ts";
import type { Argument, Arguments, OwnMessage } from "../model/diagnostic.ts";
import { printable } from "../model/printable.ts";

/** A value of the input is cut to this length in a message, in UTF-16 units; a list to this many items. */
const longestValue = 200;
const longestList = 20;

/** A diagnostic in words: message and help, each on one line and printable; the help is empty when there is none. */
export function describe(
  diagnostic: {
    readonly code: string;
    readonly arguments: Arguments;
    readonly own?: OwnMessage;
    readonly also?: readonly unknown[];
  },
  language: MessageLanguage,
): { message: string; help: string } {
  const { code, own, also = [] } = diagnostic;
  const values = shortened(diagnostic.arguments);
  const { message, help } = words(code, values, language, own);
  const places =
    also.length === 0 ? "" : ` ${speaker(language)("report/places", { count: also.length + 1 })}`;
  return { message: printable(message + places), help: printable(help) };
}

function shortened(values: Arguments): Arguments {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shorten(value)]));
}

function shorten(value: Argument | undefined): Argument | undefined {
  if (value === undefined || typeof value === "number") return value;
  if (typeof value === "string") return cut(value);
  if (isList(value)) {
    const items = value.slice(0, longestList).map(cut);
    return value.length > longestList ? [...items, "…"] : items;
  }
  return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, cut(text ?? "")]));
}

function isList(value: Exclude<Argument, string | number>): value is readonly string[] {
  return Array.isArray(value);
}

function cut(text: string): string {
  if (text.length <= longestValue) return text;
  return `${text.slice(0, longestValue).replace(/[\ud800-\udbff]$/, "")}…`;
}
