import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Source } from "../../model/sources.ts";
import { errorName } from "./error-name.ts";
import { watchMemory } from "./memory.ts";
import { largestFile, notRegular, tooLarge, unreadable } from "./source-problems.ts";

// What was a regular file when it was listed can be a pipe or a link by now: a pipe must not make the opening wait,
// a link must not be followed. Windows has neither flag: undefined adds no bit.
const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/** Reads the file at `location`; problems name it as `path`. Never throws for what is on the disk, only for want of memory. */
export function readRegularFile(location: string, path: string): Source {
  watchMemory();
  let file: number | undefined;
  try {
    file = openSync(location, flags);
    const status = fstatSync(file);
    if (!status.isFile()) return { problem: notRegular(path) };
    if (status.size > largestFile) return { problem: tooLarge(path, status.size) };
    return { bytes: readBytes(file, status.size) };
  } catch (error) {
    return { problem: unreadable(path, errorName(error)) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** At most `size` bytes, whatever is appended meanwhile; fewer when the file shrinks. */
function readBytes(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return length === size ? bytes : bytes.subarray(0, length);
}
