import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chunks } from "../../report/chunks.ts";

/**
 * Writes reports into a folder, which is made when it is not there. What is under their names is replaced; a link there
 * is not followed.
 * @param reports The pieces of each.
 */
export function writeReports(
  folder: string,
  reports: Readonly<Record<string, Exclude<Iterable<string>, string>>>,
): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, pieces] of Object.entries(reports)) {
    const path = join(folder, name);
    rmSync(path, { force: true });
    const file = openSync(path, "wx");
    try {
      for (const text of chunks(pieces)) writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
  }
}
