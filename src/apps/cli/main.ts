#!/usr/bin/env node
import { isatty } from "node:tty";
import { said, speaker } from "../../messages/phrase.ts";
import { printable } from "../../model/printable.ts";
import { systemReason } from "../../host/disk/output-error.ts";
import { toolVersion } from "../../host/disk/load-toolkit.ts";
import type { Command, Invocation } from "./command.ts";
import { UsageError } from "../../messages/spoken-error.ts";
import { commands } from "./commands/index.ts";
import { failureIn } from "./failure.ts";
import { commandsNamed, findCommand } from "./find-command.ts";
import { NoCatalogue } from "../../host/catalogue-folder.ts";
import { callLanguage } from "./call-language.ts";
import type { Parsed } from "./parse-call.ts";
import { asksFor, parseCall } from "./parse-call.ts";
import { stream } from "./stream.ts";

const given = process.argv.slice(2);

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may stop early, as `head` does.
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  tellFailure(new UsageError(said("main/unwritten", { reason: systemReason(error) ?? error.message })));
  process.exit(2);
});

try {
  process.exitCode = await main(given);
} catch (error) {
  tellFailure(error);
  process.exitCode = 2;
}

/** One line, in the user's language; where the tool failed with `--debug`. */
function tellFailure(error: unknown): void {
  const stack = given.includes("--debug") && error instanceof Error ? error.stack : undefined;
  process.stderr.write(
    `varbook: ${printable(failureIn(error, callLanguage(given)))}\n${stack ? `${stack}\n` : ""}`,
  );
}

async function main(args: readonly string[]): Promise<number> {
  const { words, rest } = await findCommand(args);
  const [name] = words;
  if (asksFor("version", rest)) {
    process.stdout.write(`${toolVersion()}\n`);
    return 0;
  }
  if (name === undefined || name === "help" || asksFor("help", rest)) return showHelp(words, rest);
  const load = commands[words.join(" ")];
  if (!load) return showHelp(words, rest);
  const command = await load();
  const invoked = invocation(parseCall(command, rest), callLanguage(args));
  try {
    return await command.run(invoked);
  } catch (error) {
    if (error instanceof NoCatalogue) await (await import("./report-missing.ts")).reportMissing(invoked);
    throw error;
  }
}

/**
 * The help of what was named, or of the tool.
 * @returns 0 when it was asked for; else a command, or a part of its name, is missing.
 */
async function showHelp(words: readonly string[], rest: readonly string[]): Promise<number> {
  const isAsked = words[0] === "help" || asksFor("help", rest);
  const named = words[0] === "help" ? (await findCommand(rest)).words : words;
  const { commandHelp, toolHelp } = await import("./help.ts");
  const matching = named.length === 1 ? commandsNamed(named[0] ?? "") : [named.join(" ")];
  const settings = { language: callLanguage(given), width: Math.min(80, process.stdout.columns || 80) };
  const all = await Promise.all((named.length === 0 ? Object.keys(commands) : matching).map(loaded));
  if (named.length > 0) process.stdout.write(all.map((each) => commandHelp(each, settings)).join("\n\n"));
  else {
    // A call without a command may have a misspelt option.
    if (!isAsked) parseCall({ name: "", arguments: [], options: {}, run: () => 2 }, rest);
    process.stdout.write(toolHelp(all, settings));
  }
  return isAsked ? 0 : 2;
}

async function loaded(name: string): Promise<Command> {
  const command = await commands[name]?.();
  if (!command) throw new UsageError(said("usage/unknown-command", { name, names: Object.keys(commands) }));
  return command;
}

function invocation({ positionals, options, lists }: Parsed, language: Invocation["language"]): Invocation {
  return {
    positionals,
    options,
    all: (option) => lists.get(option) ?? [],
    language,
    colour: wantsColour(),
    say: speaker(language),
    out: (text) => void process.stdout.write(text),
    stream: (pieces) => stream(process.stdout, pieces),
    note: (text) => void process.stderr.write(text),
  };
}

/** NO_COLOR and FORCE_COLOR go before what the terminal can do (https://no-color.org). */
function wantsColour(): boolean {
  if (process.env["NO_COLOR"]) return false;
  if (process.env["FORCE_COLOR"] !== undefined) return process.env["FORCE_COLOR"] !== "0";
  return isatty(1) && process.env["TERM"] !== "dumb";
}
