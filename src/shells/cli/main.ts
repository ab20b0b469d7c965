#!/usr/bin/env node
import { isatty } from "node:tty";
import { parseArgs } from "node:util";
import type { MessageLanguage } from "../../messages/words.ts";
import { OutOfMemory } from "../disk/memory.ts";
import { systemReason } from "../disk/output-error.ts";
import { toolVersion } from "../disk/toolkit.ts";
import { GitError } from "../git/git-error.ts";
import type { Command, Invocation } from "./command.ts";
import { UsageError } from "./command.ts";
import { stream } from "./stream.ts";

/** Each command is loaded only when it is called: a start should not pay for the others. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.ts")).check,
  fix: async () => (await import("./commands/fix.ts")).fix,
  fmt: async () => (await import("./commands/fmt.ts")).fmt,
  release: async () => (await import("./commands/release.ts")).release,
  diff: async () => (await import("./commands/diff.ts")).diff,
  review: async () => (await import("./commands/review.ts")).review,
  build: async () => (await import("./commands/build.ts")).build,
  dev: async () => (await import("./commands/dev.ts")).dev,
  new: async () => (await import("./commands/new.ts")).create,
  rename: async () => (await import("./commands/rename.ts")).rename,
  explain: async () => (await import("./commands/explain.ts")).explainCode,
  stats: async () => (await import("./commands/stats.ts")).stats,
  translate: async () => (await import("./commands/translate.ts")).translate,
};

const common = {
  lang: { type: "string" },
  debug: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may stop early, as `head` does.
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  process.stderr.write(
    `varbook: what was found cannot be written: ${systemReason(error) ?? error.message}.\n`,
  );
  process.exit(2);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const debug = process.argv.includes("--debug");
  const message = error instanceof Error ? (systemReason(error) ?? error.message) : String(error);
  const whole = error instanceof Error ? error.stack : undefined;
  process.stderr.write(`varbook: ${(debug ? whole : undefined) ?? message.split("\n")[0]}\n`);
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--version" || name === "-v") {
    process.stdout.write(`${toolVersion()}\n`);
    return 0;
  }
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(await usage());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(`there is no command “${printable(name)}”; varbook --help lists them`);
  const command = await load();
  const { values, lists, positionals } = parse(command, rest);
  if (values["help"]) {
    process.stdout.write(`varbook ${command.usage}\n\n${command.summary}\n`);
    return 0;
  }
  const [least, most] = command.positionals;
  if (positionals.length < least || positionals.length > most)
    throw new UsageError(`usage: varbook ${command.usage}`);
  const invoked = invocation(positionals, values, lists);
  try {
    return await command.run(invoked);
  } catch (error) {
    throw inWords(error, invoked.language) ?? (await tooLarge(error, invoked.language)) ?? error;
  }
}

/** What Git could not do, where that is known in the reader's language. */
function inWords(error: unknown, language: MessageLanguage): UsageError | undefined {
  return error instanceof GitError && error.words ? new UsageError(error.words[language]) : undefined;
}

/** What to do when the work was too large, in words; undefined when that was not the reason. */
async function tooLarge(error: unknown, language: MessageLanguage): Promise<UsageError | undefined> {
  const isFull = error instanceof OutOfMemory;
  const isTooLong = error instanceof RangeError && error.message === "Invalid string length";
  if (!isFull && !isTooLong) return undefined;
  const { sizeWords } = await import("./words.ts");
  const words = sizeWords[language];
  return new UsageError(isFull ? words.memory(error.limit, error.limit * 2) : words.tooLong);
}

function parse(
  command: Command,
  args: readonly string[],
): { values: Invocation["options"]; lists: ReadonlyMap<string, readonly string[]>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...common, ...command.options },
      allowPositionals: true,
      strict: true,
    });
    const several = Object.entries<unknown>(values).flatMap(([name, value]) =>
      Array.isArray(value) ? [[name, value.map(String)] as const] : [],
    );
    const lists = new Map(several);
    const single = Object.entries(values).filter(([name]) => !lists.has(name));
    return { values: Object.fromEntries(single), lists, positionals };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? "") : String(error);
    throw new UsageError(`${printable(reason)}; usage: varbook ${command.usage}`);
  }
}

function invocation(
  positionals: readonly string[],
  options: Invocation["options"],
  lists: ReadonlyMap<string, readonly string[]>,
): Invocation {
  return {
    positionals,
    options,
    all: (option) => lists.get(option) ?? [],
    language: chooseLanguage(options["lang"]),
    colour: wantsColour(),
    out: (text) => void process.stdout.write(text),
    stream: (pieces) => stream(process.stdout, pieces),
    note: (text) => void process.stderr.write(text),
  };
}

function chooseLanguage(wanted: string | boolean | undefined): MessageLanguage {
  if (typeof wanted === "string") {
    if (isLanguage(wanted)) return wanted;
    throw new UsageError(`--lang is en, fr or nl, not “${printable(wanted)}”`);
  }
  const own = (process.env["LC_ALL"] || process.env["LC_MESSAGES"] || process.env["LANG"] || "").slice(0, 2);
  return isLanguage(own) ? own : "en";
}

function isLanguage(tag: string): tag is MessageLanguage {
  return tag === "en" || tag === "fr" || tag === "nl";
}

/** NO_COLOR and FORCE_COLOR go before what the terminal can do (https://no-color.org). */
function wantsColour(): boolean {
  if (process.env["NO_COLOR"]) return false;
  if (process.env["FORCE_COLOR"] !== undefined) return process.env["FORCE_COLOR"] !== "0";
  return isatty(1) && process.env["TERM"] !== "dumb";
}

async function usage(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.flatMap((command) => [`  varbook ${command.usage}`, `      ${command.summary}`]);
  return [
    "varbook: metadata of statistical variables as code",
    "",
    ...lines,
    "",
    "Every command knows --lang en|fr|nl, --debug and --help.",
    "",
  ].join("\n");
}

function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "?");
}
