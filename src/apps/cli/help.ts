import { isPhrase, phraseNamed, speaker } from "../../messages/phrase.ts";
import type { MessageLanguage } from "../../model/message-language.ts";
import { wrapParagraph } from "../../report/wrap-paragraph.ts";
import type { Command, Option } from "./command.ts";
import { commonOptions } from "./common-options.ts";
import { optionUsage, usageParts } from "./usage.ts";

/** How the help is shown. */
export interface HelpSettings {
  readonly language: MessageLanguage;
  /** In columns. */
  readonly width: number;
}

/** Of the whole tool: each command with what it does, and the options that all of them have. */
export function toolHelp(commands: readonly Command[], settings: HelpSettings): string {
  const say = speaker(settings.language);
  return blocks([
    wrapParagraph(say("main/what"), settings.width),
    say("main/usage"),
    titled(
      say("main/commands"),
      commands.map((command) =>
        entry(usageParts(command, settings.language), summaryOf(command, settings.language), settings),
      ),
    ),
    optionsBlock("option", say("main/options"), commonOptions, settings),
    ...["main/folders", "main/exit", "main/more"].map((name) =>
      wrapParagraph(phraseNamed(name, settings.language), settings.width),
    ),
  ]);
}

/** Of one command, or of the actions that a word stands for. */
export function commandHelp(command: Command, settings: HelpSettings): string {
  const { language, width } = settings;
  const say = speaker(language);
  const group = groupOf(command);
  const more = `${group}/more`;
  return blocks([
    broken(usageParts(command, language), width).join("\n"),
    wrapParagraph(summaryOf(command, language), width),
    ...(isPhrase(more) ? [wrapParagraph(phraseNamed(more, language), width)] : []),
    titled(
      say("main/arguments"),
      command.arguments.map(({ name }) =>
        entry(
          [phraseNamed(`value/${name}`, language)],
          explained(group, "argument", name, language),
          settings,
        ),
      ),
    ),
    optionsBlock(group, say("main/options"), command.options, settings),
    optionsBlock(group, say("main/common-options"), commonOptions, settings),
  ]);
}

function summaryOf(command: Command, language: MessageLanguage): string {
  return phraseNamed(`${groupOf(command)}/summary`, language);
}

function groupOf({ name }: Command): string {
  return name.replaceAll(" ", "-");
}

/** A command's own words on an argument or an option, else those of all commands. */
function explained(
  group: string,
  what: "argument" | "option",
  name: string,
  language: MessageLanguage,
): string {
  const phrase = `${group}/${what}-${name}`;
  return phraseNamed(isPhrase(phrase) ? phrase : `${what}/${name}`, language);
}

function optionsBlock(
  group: string,
  title: string,
  options: Readonly<Record<string, Option>>,
  settings: HelpSettings,
): string {
  const { language } = settings;
  const entries = Object.entries(options).map(([name, option]) => {
    const shown = optionUsage(name, option, language);
    const short = option.short === undefined ? "" : `-${option.short}, `;
    return entry([`${short}${shown}`], explained(group, "option", name, language), settings);
  });
  return titled(title, entries);
}

/** A name on its own line (or more, where its parts need them), and what it means below it. */
function entry(name: readonly string[], text: string, { width }: HelpSettings): string {
  const lines = wrapParagraph(text, Math.max(width - 6, 20)).split("\n");
  return [
    ...broken(name, width - 2).map((line) => `  ${line}`),
    ...lines.map((line) => `      ${line}`),
  ].join("\n");
}

function titled(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : [title, ...entries].join("\n");
}

/** Parts on as many lines as they need; those after the first are set in. A list of values too long for a line is broken. */
function broken(parts: readonly string[], width: number): string[] {
  const margin = " ".repeat(6);
  const pieces = parts.flatMap((part) =>
    (part.length <= width - margin.length ? [part] : part.split(/(?<=\|)/)).map((text, at) => ({
      text,
      separator: at === 0 ? " " : "",
    })),
  );
  const lines: string[] = [];
  for (const { text, separator } of pieces) {
    const line = lines.at(-1);
    if (line === undefined) lines.push(text);
    else if (line.length + separator.length + text.length <= width)
      lines[lines.length - 1] = `${line}${separator}${text}`;
    else lines.push(`${margin}${text}`);
  }
  return lines;
}

function blocks(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
