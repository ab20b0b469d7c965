import type { ParseArgsConfig } from "node:util";
import type { MessageLanguage } from "../../messages/words.ts";

/** What a command is given and may touch. */
export interface Invocation {
  /** What stands on the command line besides options. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** What an option was given that may stand there several times, in order. */
  readonly all: (option: string) => readonly string[];
  readonly language: MessageLanguage;
  readonly colour: boolean;
  /** For results. */
  out(text: string): void;
  /** For results that may be long: each piece is made when there is room for it. */
  stream(pieces: Iterable<string>): Promise<void>;
  /** For progress and notes. */
  note(text: string): void;
}

/** One command of the command line: one file of `commands/`. */
export interface Command {
  /** How it is called, for the usage text. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** How many positional arguments it takes. */
  readonly positionals: readonly [least: number, most: number];
  /** @returns The exit code: 0 clean, 1 errors found, 2 wrong usage. */
  run(invocation: Invocation): number | Promise<number>;
}

/** A wrong call, or something outside the catalogue that prevents the work: one line, exit code 2. */
export class UsageError extends Error {}
