import type { Path, Place, Problem } from "../model/diagnostic.ts";
import type { MessageArguments } from "./generated.ts";

export type MessageCode = keyof MessageArguments;

/** A problem of a known code, with the placeholders that its words need. */
export function problem<Code extends MessageCode>(
  code: Code,
  place: Place,
  ...[values]: {} extends MessageArguments[Code]
    ? [values?: MessageArguments[Code]]
    : [values: MessageArguments[Code]]
): Problem {
  return { code, arguments: { ...values }, place };
}

/** The place of a value in a file. */
export function at(file: string, path: Path): Place {
  return { file, path };
}

/** The problem, with what it must be compared with. */
export function comparedWith(first: Problem, ...related: readonly Place[]): Problem {
  return { ...first, related };
}
