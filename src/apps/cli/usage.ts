import type { Said } from "../../messages/phrase.ts";
import { inEach, phraseNamed } from "../../messages/phrase.ts";
import type { MessageLanguage } from "../../model/message-language.ts";
import type { Command, Option, Positional } from "./command.ts";

/** How a value is written in a usage, such as DIR. */
export function valueOf(name: string): Said {
  return inEach((language) => phraseNamed(`value/${name}`, language));
}

/** How a command is called, on one line: `varbook check [DIR] [--all]`. */
export function usageOf(command: Command): Said {
  return inEach((language) => usageParts(command, language).join(" "));
}

/** The same in parts that are not to be broken. */
export function usageParts(
  { name, arguments: positionals, options }: Command,
  language: MessageLanguage,
): string[] {
  return [
    `varbook ${name}`,
    ...positionals.map((each) => positional(each, language)),
    ...Object.entries(options).map(([key, option]) =>
      option.isRequired ? optionUsage(key, option, language) : `[${optionUsage(key, option, language)}]`,
    ),
  ];
}

/** An option as it is typed, such as `--out OUT`. */
export function optionUsage(
  name: string,
  { type, value, choices, isRepeated }: Option,
  language: MessageLanguage,
): string {
  if (type === "boolean") return `--${name}`;
  const shown = choices ? choices.join("|") : phraseNamed(`value/${value ?? "value"}`, language);
  return `--${name} ${shown}${isRepeated ? "…" : ""}`;
}

function positional({ name, isOptional, isRepeated }: Positional, language: MessageLanguage): string {
  const shown = `${phraseNamed(`value/${name}`, language)}${isRepeated ? "…" : ""}`;
  return isOptional ? `[${shown}]` : shown;
}
