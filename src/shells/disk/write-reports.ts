import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes reports into a folder, which is made when it is not there. What is under their names is replaced; a link there is not followed. */
export function writeReports(folder: string, reports: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(reports)) {
    const path = join(folder, name);
    rmSync(path, { force: true });
    writeFileSync(path, text, { flag: "wx" });
  }
}
