import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { baseFiles } from "../scripts/generate/base.ts";
import { generateCatalogue } from "../scripts/generate/catalogue.ts";

/** Writes a sound catalogue. Its dates are in quotes: ajv-cli's parser would make other values of them. */
export function writeCatalogue(folder: string, count: number): void {
  const made = new Set<string>();
  for (const { path, content } of generateCatalogue({ count, seed: "bench", base: baseFiles() }).files) {
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, String(content).replace(/^(metadataUpdated: )(\S+)$/m, '$1"$2"'));
  }
}

/** How many pages a build made, and how many bytes all its files have. */
export function outputOf(folder: string): { pages: number; bytes: number } {
  let pages = 0;
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const status = statSync(join(folder, name));
    if (!status.isFile()) continue;
    bytes += status.size;
    if (name.endsWith(".html")) pages++;
  }
  return { pages, bytes };
}
