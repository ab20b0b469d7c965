import { errorName } from "./error-name.ts";

/** Why an output folder could not be published: one line, for people. What was there is still there. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "a file is in use by another program",
  EDQUOT: "the disk quota is used up",
  EEXIST: "something else is in its place",
  EFBIG: "a file is too large for the disk",
  EIO: "the disk reports an error",
  EISDIR: "a folder is in its place",
  ELOOP: "too many symbolic links",
  EMFILE: "too many open files",
  ENAMETOOLONG: "a path is too long",
  ENOENT: "there is no such file or folder",
  ENOMEM: "there is not enough memory",
  ENOSPC: "the disk is full",
  ENOTEMPTY: "a folder with something in it is in its place",
  ENOTDIR: "a part of the path is not a folder",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ESTALE: "the network drive does not answer",
  ETIMEDOUT: "the network drive does not answer",
  ETXTBSY: "a file is in use by another program",
};

/**
 * An error of the file system as an `OutputError`; every other error, such as one of the caller's, as it is.
 * @param out What was to be written.
 */
export function asOutputError(error: unknown, out: string): unknown {
  if (error instanceof OutputError) return error;
  const reason = systemReason(error, out);
  if (reason === undefined) return error;
  return new OutputError(`${quote(out)} cannot be written: ${reason}.`, { cause: error });
}

/**
 * What an error of the file system says, with the file that it is about; undefined for every other error.
 * @param known The path that is named beside it.
 */
export function systemReason(error: unknown, known: string = ""): string | undefined {
  if (!(error instanceof Error) || !("syscall" in error)) return undefined;
  const name = errorName(error);
  const paths = ["dest" in error && error.dest, "path" in error && error.path];
  const path = paths.find((each) => typeof each === "string" && each !== known);
  const where = typeof path === "string" ? `${name}, ${quote(path)}` : name;
  return `${reasons[name] ?? "the system does not allow it"} (${where})`;
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
  const shown = text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${shown}"`;
}
