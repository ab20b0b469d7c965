import { join } from "node:path";
import { problem } from "../../messages/problem.ts";
import type { Place, Problem } from "../../model/diagnostic.ts";

/** A file larger than this is not read: a variable's file has a few kilobytes. In bytes. */
export const largestFile: number = 1024 * 1024;

/** Whether a name is never part of a catalogue. */
export function isSkipped(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/**
 * Control characters would break the lines of a report. U+FFFD is what Node gives for bytes that are not UTF-8,
 * so such a name cannot be opened, and two of them can look alike.
 */
export function isReadableName(name: string): boolean {
  return !/[\p{Cc}\p{Cs}\ufffd\u2028\u2029]/u.test(name);
}

/** A symbolic link that leaves the catalogue. */
export function linkOutside(path: string): Problem {
  return problem("file/symlink-outside", place(path));
}

/** A pipe, socket, device or link to a folder. */
export function notRegular(path: string): Problem {
  return problem("file/not-regular", place(path));
}

/** A file or folder that the system refuses to read; `reason` is the system's name of the error. */
export function unreadable(path: string, reason: string): Problem {
  return problem("file/unreadable", place(path), { reason });
}

/** A file of `bytes` bytes, more than `largestFile`. */
export function tooLarge(path: string, bytes: number): Problem {
  // Rounded up: "1024 KB, and at most 1024 KB" would puzzle.
  const kilobytes = Math.ceil(bytes / 1024);
  return problem("file/too-large", place(path), { kilobytes, maximum: largestFile / 1024 });
}

/**
 * Why the target of a link must not be read, if so. What the list skips is out of reach for links too:
 * `.git/config` may hold a token, and a report shows lines of files.
 */
export function targetProblem(root: string, target: string, path: string): Problem | undefined {
  if (target === root) return notRegular(path);
  const prefix = join(root, "/");
  if (!target.startsWith(prefix)) return linkOutside(path);
  return target.slice(prefix.length).split(/[/\\]/).some(isSkipped) ? linkOutside(path) : undefined;
}

function place(file: string): Place {
  return { file, range: [0, 0] };
}
