import type { Said } from "../../messages/phrase.ts";
import { isPhrase, said } from "../../messages/phrase.ts";
import { SpokenError } from "../../messages/spoken-error.ts";
import { errorName } from "./error-name.ts";

/** Why an output folder could not be published: one line, for people. What was there is still there. */
export class OutputError extends SpokenError {
  override readonly name = "OutputError";
}

/**
 * An error of the file system as an `OutputError`; every other error, such as one of the caller's, as it is.
 * @param out What was to be written.
 */
export function asOutputError(error: unknown, out: string): unknown {
  if (error instanceof OutputError) return error;
  const reason = systemReason(error, out);
  if (reason === undefined) return error;
  return new OutputError(said("system/unwritten", { out: quote(out), reason }), { cause: error });
}

/**
 * What an error of the file system says, with the system's name for it and the file that it is about; undefined for
 * every other error.
 * @param subject The path that is named beside it.
 */
export function systemReason(error: unknown, subject: string = ""): Said | undefined {
  if (!(error instanceof Error) || !("syscall" in error)) return undefined;
  const name = errorName(error);
  const paths = ["dest" in error && error.dest, "path" in error && error.path];
  const path = paths.find((each) => typeof each === "string" && each !== subject);
  return said("system/detail", {
    reason: reasonNamed(name),
    detail: typeof path === "string" ? `${name}, ${quote(path)}` : name,
  });
}

/** What the system's name of an error means, such as `ENOSPC`. */
function reasonNamed(name: string): Said {
  const code = `system/${name}`;
  return said(/^E[A-Z0-9]+$/.test(name) && isPhrase(code) ? (code as "system/other") : "system/other");
}

/** Names the file in an error about an open one, which does not say which. */
export function naming<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && "syscall" in error && !("path" in error)) Object.assign(error, { path });
    throw error;
  }
}

/** A path or name for a line of a terminal: control characters are escaped. */
export function quote(text: string): string {
  const visible = text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${visible}"`;
}
