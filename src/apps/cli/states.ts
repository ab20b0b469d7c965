import { existsSync } from "node:fs";
import { catalogueFolder } from "../../host/catalogue-folder.ts";

/** Which two states of a catalogue are to be compared: commits, or folders. */
export interface States {
  readonly base: string;
  readonly head: string;
  /** The catalogue's folder, whose state in a commit is meant; the one that the current folder is in when it is left out. */
  readonly folder?: string;
  /** Is the state meant from which both went on, in place of the first? */
  readonly isForked: boolean;
}

/** No name of a branch or a commit starts with a dot or a slash, so these are folders; a range may. */
export function isFolder(name: string): boolean {
  return /^(?:[./\\]|[A-Za-z]:[/\\])/.test(name);
}

/**
 * Reads what stands on the command line: `BASE [HEAD] [DIR]`, or as in Git `A..B [DIR]` and `A...B [DIR]`, where a side
 * that is left out is `HEAD`.
 * @param directory What `--dir` says.
 * @returns Undefined when there is more than that. Throws a `UsageError` when there is no such folder.
 */
export function statesOf(
  [first = "", ...others]: readonly string[],
  directory: string | undefined,
): States | undefined {
  const range = rangeOf(first);
  const [head = "HEAD", ...rest] = range ? [range.head, ...others] : others;
  const named = [...rest, ...(directory === undefined ? [] : [directory])];
  if (named.length > 1) return undefined;
  return {
    base: range?.base ?? first,
    head,
    ...(named[0] !== undefined && { folder: catalogueFolder(named[0]) }),
    isForked: range?.isForked === true,
  };
}

/** No name of a branch or a commit has two dots in it; a folder that is there is a folder. */
function rangeOf(name: string): Pick<States, "base" | "head" | "isForked"> | undefined {
  const isPath = isFolder(name) && (!/^\.{2,3}[^./\\]/.test(name) || existsSync(name));
  const [, base, dots, head] = (!isPath && /^(.*?)(\.{2,3})(.*)$/.exec(name)) || [];
  return dots ? { base: base || "HEAD", head: head || "HEAD", isForked: dots === "..." } : undefined;
}
