import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chunks } from "../../report/output-chunks.ts";
import { asOutputError } from "./output-error.ts";

/**
 * Writes reports into a folder, which is made when it is not there. What is under their names is replaced; a link there
 * is not followed. Throws an `OutputError` that names the file.
 * @param reports The pieces of each.
 */
export function writeReports(
  folder: string,
  reports: Readonly<Record<string, Exclude<Iterable<string>, string>>>,
): void {
  let path = folder;
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, pieces] of Object.entries(reports)) {
      path = join(folder, name);
      rmSync(path, { force: true });
      writePieces(path, pieces);
    }
  } catch (error) {
    throw asOutputError(error, path);
  }
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, "wx");
  try {
    for (const text of chunks(pieces)) writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}
