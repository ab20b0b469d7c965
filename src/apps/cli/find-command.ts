import { closest } from "../../project/names/suggest.ts";
import { said } from "../../messages/phrase.ts";
import { UsageError } from "../../messages/spoken-error.ts";
import type { Option } from "./command.ts";
import { commands } from "./commands/index.ts";
import { commonOptions } from "./common-options.ts";

/** A call taken apart: the words that name a command, and all that is left of it, in its order. */
export interface Call {
  /** Empty when no command is named. */
  readonly words: readonly string[];
  readonly rest: readonly string[];
}

/**
 * Finds the command of a call. Options may stand before it and between its words.
 * Throws a `UsageError` for one that does not exist.
 */
export async function findCommand(args: readonly string[]): Promise<Call> {
  const names = Object.keys(commands);
  const first = await wordIn(args, 0);
  const name = args[first];
  if (name === undefined) return { words: [], rest: args };
  const rest = args.toSpliced(first, 1);
  if (name === "help") return { words: [name], rest };
  const actions = names.filter((each) => each.startsWith(`${name} `));
  if (actions.length === 0) {
    if (Object.hasOwn(commands, name)) return { words: [name], rest };
    throw unknown(name, [...new Set(names.map((each) => each.split(" ")[0] ?? ""))]);
  }
  const second = await wordIn(rest, first);
  const action = rest[second];
  if (action !== undefined && Object.hasOwn(commands, `${name} ${action}`))
    return { words: [name, action], rest: rest.toSpliced(second, 1) };
  // A command may do something by itself, too.
  if (Object.hasOwn(commands, name) || action === undefined) return { words: [name], rest };
  throw unknownAction(name, action, actions);
}

/** The commands that a name stands for: itself, and its actions. */
export function commandsNamed(name: string): string[] {
  return Object.keys(commands).filter((each) => each === name || each.startsWith(`${name} `));
}

/** Where the next word is that is neither an option nor the value of one; -1 when there is none. */
async function wordIn(args: readonly string[], from: number): Promise<number> {
  let all: Readonly<Record<string, Option>> | undefined;
  for (let at = from; at < args.length; at++) {
    const argument = args[at] ?? "";
    if (argument === "--") return at + 1 < args.length ? at + 1 : -1;
    if (!argument.startsWith("-") || argument === "-") return at;
    const name = argument.slice(2);
    if (!argument.startsWith("--") || argument.includes("=")) continue;
    const options = Object.hasOwn(commonOptions, name) ? commonOptions : (all ??= await allOptions());
    if (Object.hasOwn(options, name) && options[name]?.type === "string") at++;
  }
  return -1;
}

/** The options of all commands: an option of this name takes a value in all of them or in none. */
async function allOptions(): Promise<Readonly<Record<string, Option>>> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  return Object.assign({}, ...all.map(({ options }) => options)) as Record<string, Option>;
}

function unknown(name: string, names: readonly string[]): UsageError {
  const near = closest(name, names);
  return new UsageError(
    near.length > 0
      ? said("usage/unknown-command-near", { name, near })
      : said("usage/unknown-command", { name, names }),
  );
}

function unknownAction(name: string, action: string, actions: readonly string[]): UsageError {
  const names = actions.map((each) => each.slice(name.length + 1));
  const near = closest(action, names);
  return new UsageError(
    near.length > 0
      ? said("usage/unknown-action-near", { name, action, near: near.map((each) => `${name} ${each}`) })
      : said("usage/unknown-action", { name, action, known: names }),
  );
}
