import { closest } from "../link/suggest.ts";
import { messages } from "../messages/generated.ts";
import { placeholders } from "../messages/placeholder.ts";
import type { MessageCode } from "../messages/problem.ts";
import { words } from "../messages/words.ts";
import type { MessageLanguage } from "../messages/words.ts";
import { inert } from "./inert.ts";
import { interfaceWords } from "./interface-words.ts";
import { palette } from "./palette.ts";
import { wrap } from "./wrap.ts";

/** Does the code exist? */
export function isKnownCode(code: string): code is MessageCode {
  return Object.hasOwn(messages, code);
}

/**
 * The text for `varbook explain CODE`: the message with `…` for its values, why it is a problem, and examples.
 * @returns For an unknown code: the nearest codes, or all of them.
 */
export function explain(
  code: string,
  language: MessageLanguage,
  options: { readonly colour: boolean },
): string {
  if (!isKnownCode(code)) return unknown(code, language);
  const colours = palette(options.colour);
  const own = interfaceWords[language];
  const { severity, words: texts, bad, good } = messages[code];
  const { text, help, why } = texts[language];
  const names = [text, ...help].flatMap(placeholders);
  const spoken = words(code, Object.fromEntries(names.map((name) => [name, "…"])), language);
  const blocks = [
    `${colours.severity[severity](own.severity[severity])} ${colours.strong(code)}`,
    [wrap(spoken.message), ...(spoken.help === "" ? [] : [wrap(own.help + spoken.help)])].join("\n"),
    ...why.split("\n\n").map(wrap),
    ...example(colours.severity.error(own.wrong), bad),
    ...example(colours.help(own.right), good),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function example(title: string, source: string | undefined): string[] {
  return source === undefined ? [] : [`${title}\n${source.replace(/^(?=.)/gm, "  ")}`];
}

function unknown(code: string, language: MessageLanguage): string {
  const own = interfaceWords[language];
  const codes = Object.keys(messages);
  const near = nearest(code, codes);
  const [title, offered] = near.length > 0 ? [own.didYouMean, near] : [own.allCodes, codes];
  return `${own.unknownCode(inert(code))}\n${[title, ...offered].join("\n  ")}\n`;
}

/** The group of a code is often left out: then its name alone is compared. */
function nearest(code: string, codes: readonly string[]): string[] {
  const near = closest(code, codes);
  if (near.length > 0) return near;
  const name = code.split("/").at(-1) ?? "";
  const names = new Set(
    closest(
      name,
      codes.map((known) => known.split("/")[1] ?? ""),
    ),
  );
  return codes.filter((known) => names.has(known.split("/")[1] ?? ""));
}
