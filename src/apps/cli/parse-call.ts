import { parseArgs } from "node:util";
import { closest } from "../../project/names/suggest.ts";
import { said } from "../../messages/phrase.ts";
import type { Command, Invocation, Option } from "./command.ts";
import { UsageError } from "../../messages/spoken-error.ts";
import { commonOptions } from "./common-options.ts";
import { usageOf, valueOf } from "./usage.ts";

/** The arguments of a call, as its command takes them. */
export type Parsed = Pick<Invocation, "positionals" | "options"> & {
  /** The values of options that may stand there several times. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
};

/** Takes the arguments of a command apart. Throws a `UsageError` that says which is wrong, and what may be meant. */
export function parseCall(command: Command, args: readonly string[]): Parsed {
  const knownOptions: Readonly<Record<string, Option>> = { ...commonOptions, ...command.options };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    // What it knows of an option is its type and its letter.
    options: Object.fromEntries(
      Object.entries(knownOptions).map(([name, { type, short }]) => [
        name,
        { type, ...(short && { short }) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const lists = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(knownOptions, token.name) ? knownOptions[token.name] : undefined;
    if (!option) throw unknownOption(command, args[token.index] ?? token.rawName, Object.keys(knownOptions));
    checkValue(token.name, option, token);
    if (option.isRepeated) lists.set(token.name, [...(lists.get(token.name) ?? []), token.value ?? ""]);
  }
  for (const [name, { isRequired }] of Object.entries(command.options))
    if (isRequired && !values[name]) throw missing(command, `--${name}`);
  const least = command.arguments.filter(({ isOptional }) => !isOptional);
  const absent = least[positionals.length];
  if (absent) throw missing(command, valueOf(absent.name));
  const extra = positionals[command.arguments.length];
  if (extra !== undefined && !command.arguments.at(-1)?.isRepeated)
    throw new UsageError(said("usage/too-many", { extra, usage: usageOf(command) }));
  return { positionals, options: values, lists };
}

/** Only what is known can be shown by a help that is asked for, whatever else stands in the call. */
export function asksFor(name: "help" | "version", args: readonly string[]): boolean {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes(`--${name}`) || options.includes(`-${commonOptions[name]?.short}`);
}

function checkValue(
  name: string,
  { type, choices }: Option,
  { value, inlineValue }: { readonly value: string | undefined; readonly inlineValue: boolean | undefined },
): void {
  const option = `--${name}`;
  if (type === "boolean") {
    if (value !== undefined) throw new UsageError(said("usage/no-value", { option, value }));
    return;
  }
  if (value === undefined || (inlineValue !== true && /^-./.test(value))) {
    throw new UsageError(
      choices
        ? said("usage/missing-choice", { option, choices: choices.join(", ") })
        : said("usage/missing-value", { option }),
    );
  }
  if (choices && !choices.includes(value)) throw wrongChoice(option, value, choices);
}

/** One of a few values is meant: the nearest is named, and all of them. */
export function wrongChoice(option: string, value: string, choices: readonly string[]): UsageError {
  // One character is like any other.
  const alike = value.length > 1 ? closest(value, choices) : [];
  const [near] = [...alike, ...choices.filter((each) => value.toLowerCase().startsWith(each.toLowerCase()))];
  return new UsageError(
    near === undefined
      ? said("usage/wrong-choice", { option, value, choices: choices.join(", ") })
      : said("usage/wrong-choice-near", { option, value, choices: choices.join(", "), near }),
  );
}

function unknownOption({ name }: Command, typed: string, names: readonly string[]): UsageError {
  const [option = typed] = typed.split("=");
  const near = closest(option.replace(/^-+/, ""), names).map((each) => `--${each}`);
  const command = `varbook ${name}`.trim();
  return new UsageError(
    near.length > 0
      ? said("usage/unknown-option-near", { option, command, near })
      : said("usage/unknown-option", { option, command }),
  );
}

function missing(command: Command, what: ReturnType<typeof valueOf> | string): UsageError {
  return new UsageError(said("usage/missing", { what, usage: usageOf(command) }));
}
