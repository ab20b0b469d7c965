import { join } from "node:path";
import type { Finding } from "../../check/lint/severity.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { digestOf } from "./digest.ts";
import { FolderState } from "./folder-state.ts";
import { readSealed, writeSealed } from "./sealed.ts";

/** The outcome of a check, as it can be kept. */
export interface CheckOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** Errors, warnings and information, without positions. */
  readonly reported: readonly Finding[];
  readonly filesChecked: number;
  readonly recordsChecked: number;
  readonly suppressed: number;
}

interface Stored {
  readonly question: string;
  readonly roots: readonly string[];
  readonly looks?: string;
  /** Stands for the contents of all files. */
  readonly contents: string;
  readonly outcome: CheckOutcome;
}

/** More than this many problems are not worth keeping: whoever has them will soon have others. */
const most = 20_000;

/**
 * What the last check of a catalogue came to.
 * @param inputs All else that it depends on: the tool, the day, the options.
 * @returns Undefined when anything is not as it was.
 */
export function readOutcome(
  cache: string,
  catalogue: string,
  inputs: readonly string[],
  isHashed: boolean,
): Pick<Stored, "outcome" | "contents"> | undefined {
  const stored = readSealed(pathIn(cache)) as Stored | undefined;
  if (stored?.question !== digestOf(inputs.join("\n"))) return undefined;
  const state = new FolderState(catalogue);
  state.list(stored.roots);
  const isAsBefore =
    isHashed || stored.looks === undefined
      ? stored.contents === state.contents
      : stored.looks === state.fingerprint;
  return isAsBefore ? stored : undefined;
}

/** Keeps what a check came to. */
export function writeOutcome(
  cache: string,
  state: FolderState,
  inputs: readonly string[],
  outcome: CheckOutcome,
): void {
  if (outcome.reported.length > most) return;
  const { fingerprint } = state;
  const stored: Stored = {
    question: digestOf(inputs.join("\n")),
    roots: state.roots,
    ...(fingerprint !== undefined && { looks: fingerprint }),
    contents: state.contents,
    outcome,
  };
  writeSealed(pathIn(cache), stored);
}

function pathIn(cache: string): string {
  return join(cache, "check.json");
}
