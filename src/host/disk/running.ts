import { readFileSync } from "node:fs";
import { errorName } from "./error-name.ts";

/**
 * Whether the process of this host runs that had this number when it started at `start` (what `startOf` gave then;
 * empty: unknown). In doubt it runs.
 */
export function isRunning(number: number, start: string): boolean {
  try {
    process.kill(number, 0);
  } catch (error) {
    // EPERM: it is another user's.
    if (errorName(error) !== "EPERM") return false;
  }
  const current = startOf(number);
  return current === undefined ? true : current !== "" && (start === "" || current === start);
}

/**
 * When a process started, in ticks since the machine did; empty if it has ended and only waits to be collected by its
 * parent, which in a container may never happen. Undefined where the system does not tell (only Linux does).
 * Numbers are soon used again in containers, where a build often has the same one each time.
 */
export function startOf(number: number): string | undefined {
  let status: string;
  try {
    status = readFileSync(`/proc/${number}/stat`, "latin1");
  } catch {
    return undefined;
  }
  // The second field, the program's name in parentheses, may itself hold spaces and parentheses.
  const [state = "", ...fields] = status.slice(status.lastIndexOf(")") + 2).split(" ");
  return state === "Z" || state === "X" ? "" : fields[18];
}
