import { closest } from "../project/names/suggest.ts";
import { exampleValues } from "../messages/generated-examples.ts";
import { messages } from "../messages/generated.ts";
import { speaker } from "../messages/phrase.ts";
import { placeholders } from "../messages/placeholder.ts";
import type { MessageCode } from "../messages/problem.ts";
import { spoken } from "../messages/words.ts";
import type { MessageLanguage } from "../model/message-language.ts";
import type { Arguments, OwnMessage } from "../model/diagnostic.ts";
import type { Explained } from "./explained.ts";
import { printable } from "../model/printable.ts";
import { palette } from "./palette.ts";
import { wrapParagraph } from "./wrap-paragraph.ts";

/** Does the code exist? */
export function isKnownCode(code: string): code is MessageCode {
  return Object.hasOwn(messages, code);
}

/**
 * The text for `varbook explain CODE`: the message with the values of an example, why it is a problem, and examples. For
 * a group, such as `number/`: its codes with their messages.
 * @param own The messages of the catalogue's own rules, by code.
 * @returns For an unknown code: the nearest codes, or all of them.
 */
export function explain(
  code: string,
  language: MessageLanguage,
  { colour, own = {} }: { readonly colour: boolean; readonly own?: Readonly<Record<string, OwnMessage>> },
): string {
  const all: Readonly<Record<string, Explained>> = { ...own, ...messages };
  const message = Object.hasOwn(all, code) ? all[code] : undefined;
  if (message) return explained(code, message, language, colour);
  const group = Object.keys(all).filter((other) => other.startsWith(`${code.replace(/\/?$/, "")}/`));
  return group.length > 0 ? listed(group, all, language, colour) : unknown(code, Object.keys(all), language);
}

/** Is there something to explain: a code, or a group of codes? */
export function isExplained(code: string, own: Readonly<Record<string, OwnMessage>> = {}): boolean {
  const codes = [...Object.keys(messages), ...Object.keys(own)];
  return codes.some((other) => other === code || other.startsWith(`${code.replace(/\/?$/, "")}/`));
}

function explained(code: string, message: Explained, language: MessageLanguage, colour: boolean): string {
  const colours = palette(colour);
  const { severity, words, bad, good } = message;
  const say = speaker(language);
  const { message: text, help } = withExample(code, words[language], language);
  const blocks = [
    `${colours.severity[severity](say(`report/severity-${severity}`))} ${colours.strong(code)}`,
    [wrapParagraph(text), ...(help === "" ? [] : [wrapParagraph(`${say("report/help")} ${help}`)])].join(
      "\n",
    ),
    ...(words[language].why?.split("\n\n").map((paragraph) => wrapParagraph(paragraph)) ?? []),
    ...example(colours.severity.error(say("report/wrong")), bad),
    ...example(colours.help(say("report/right")), good),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The codes of a group, each with what it says. */
function listed(
  codes: readonly string[],
  all: Readonly<Record<string, Explained>>,
  language: MessageLanguage,
  colour: boolean,
): string {
  const colours = palette(colour);
  const entries = codes.toSorted().flatMap((code) => {
    const message = all[code];
    if (!message) return [];
    const { severity, words } = message;
    const title = `${colours.severity[severity](speaker(language)(`report/severity-${severity}`))} ${colours.strong(code)}`;
    return [
      `${title}\n${wrapParagraph(withExample(code, words[language], language).message, 76).replace(/^/gm, "    ")}`,
    ];
  });
  return `${entries.join("\n")}\n`;
}

/** A message as in an example; of a catalogue's own rules none is known, so its placeholders stay. */
function withExample(
  code: string,
  words: Explained["words"][MessageLanguage],
  language: MessageLanguage,
): { message: string; help: string } {
  const values = Object.hasOwn(exampleValues, code) ? exampleValues[code] : undefined;
  if (values !== undefined) return spoken(words, JSON.parse(values) as Arguments, language);
  const names = [words.text, ...words.help].flatMap(placeholders);
  return spoken(words, Object.fromEntries(names.map((name) => [name, `{${name}}`])), language);
}

function example(title: string, source: string | undefined): string[] {
  return source === undefined ? [] : [`${title}\n${source.replace(/^(?=.)/gm, "  ")}`];
}

function unknown(code: string, codes: readonly string[], language: MessageLanguage): string {
  const say = speaker(language);
  const groups = [...new Set(codes.map((other) => `${other.split("/")[0]}/`))];
  const near = code.endsWith("/") ? closest(code, groups) : nearest(code, codes);
  const [title, offered] =
    near.length > 0 ? [say("report/did-you-mean"), near] : [say("report/all-codes"), codes];
  return `${say("report/unknown-code", { code: printable(code) })}\n${[title, ...offered].join("\n  ")}\n`;
}

/** The group of a code is often left out: then its name alone is compared. */
function nearest(code: string, codes: readonly string[]): string[] {
  const near = closest(code, codes);
  if (near.length > 0) return near;
  const name = code.split("/").at(-1) ?? "";
  const names = new Set(
    closest(
      name,
      codes.map((other) => other.split("/")[1] ?? ""),
    ),
  );
  return codes.filter((other) => names.has(other.split("/")[1] ?? ""));
}
