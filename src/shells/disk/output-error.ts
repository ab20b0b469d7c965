import { errorName } from "./error-name.ts";

/** Why an output folder could not be published: one line, for people. What was there is still there. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "a file is in use by another program",
  EDQUOT: "the disk quota is used up",
  EIO: "the disk reports an error",
  ELOOP: "too many symbolic links",
  EMFILE: "too many open files",
  ENAMETOOLONG: "a path is too long",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is not a folder",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
};

/** An error of the file system as an `OutputError`; every other error, such as one of the caller's, as it is. */
export function asOutputError(error: unknown, out: string): unknown {
  if (!(error instanceof Error) || !("syscall" in error)) return error;
  const name = errorName(error);
  const path = "path" in error && typeof error.path === "string" ? error.path : out;
  const reason = reasons[name] === undefined ? error.message : `${reasons[name]} (${name}, ${quote(path)})`;
  return new OutputError(`${quote(out)} cannot be written: ${reason}.`, { cause: error });
}

/** A path or name for a line of a terminal: control characters are escaped. */
export function quote(text: string): string {
  const shown = text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${shown}"`;
}
