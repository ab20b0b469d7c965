import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { digestOf } from "./digest.ts";

/**
 * Reads what `writeSealed` wrote. A file that is not there, or of which a single bit is not as it was written, holds
 * nothing. Whoever can write the file can forge it: the seal keeps off accidents, not attackers.
 */
export function readSealed(path: string): unknown {
  try {
    const content = readFileSync(path, "utf8");
    const end = content.indexOf("\n");
    const body = content.slice(end + 1);
    return content.slice(0, end) === digestOf(body) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a value in one step, for this user alone. Where it cannot be written there is no cache, and nothing else is wrong. */
export function writeSealed(path: string, value: unknown): void {
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const body = JSON.stringify(value);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, `${digestOf(body)}\n${body}`, { mode: 0o600, flag: "wx" });
    renameSync(temporary, path);
  } catch {
    removeIfThere(temporary);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder is none.
  }
}
