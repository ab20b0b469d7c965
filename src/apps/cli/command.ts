import type { Say } from "../../messages/phrase.ts";
import type { MessageLanguage } from "../../model/message-language.ts";

/** What a command is given and may touch. */
export interface Invocation {
  /** What stands on the command line besides options. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** What an option was given that may stand there several times, in order. */
  readonly all: (option: string) => readonly string[];
  readonly language: MessageLanguage;
  readonly colour: boolean;
  /** Puts what is to be said into the user's language. */
  readonly say: Say;
  /** For results. */
  out(text: string): void;
  /** For results that may be long: each piece is made when there is room for it. */
  stream(pieces: Iterable<string>): Promise<void>;
  /** For progress and notes. */
  note(text: string): void;
}

/**
 * One command of the command line: one file of `commands/`. What it does, its arguments and its options are explained by
 * phrases: `NAME/summary`, `NAME/more` if need be, `NAME/argument-…` and `NAME/option-…`, or those of all commands,
 * `argument/…` and `option/…`. NAME is that of the command, with `-` for a space.
 */
export interface Command {
  /** As it is typed; an action of a command has two words, such as `translate status`. */
  readonly name: string;
  readonly arguments: readonly Positional[];
  readonly options: Readonly<Record<string, Option>>;
  /** @returns The exit code: 0 clean, 1 errors found, 2 wrong usage. */
  run(invocation: Invocation): number | Promise<number>;
}

/** An argument that is known by where it stands. */
export interface Positional {
  /** The phrase `value/NAME` says how it is written in the usage. */
  readonly name: string;
  readonly isOptional?: boolean;
  /** May several stand here? Only of the last. */
  readonly isRepeated?: boolean;
}

export interface Option {
  readonly type: "boolean" | "string";
  /** What its value is: the phrase `value/…` says how it is written in the usage. */
  readonly value?: string;
  /** The values that it may have; any when it is left out. */
  readonly choices?: readonly string[];
  readonly isRequired?: boolean;
  /** May it stand there several times? Then its values are in `Invocation.all`. */
  readonly isRepeated?: boolean;
  readonly short?: string;
}
