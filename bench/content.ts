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

/** What a build made. */
export interface Output {
  readonly files: number;
  readonly pages: number;
  /** Of all files. */
  readonly bytes: number;
  /** How many bytes a variable's page has on average. */
  readonly page: number;
}

export const noOutput: Output = { files: 0, pages: 0, bytes: 0, page: 0 };

export function outputOf(folder: string): Output {
  const sizes = readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    const status = statSync(join(folder, name));
    return status.isFile() ? [{ name, size: status.size }] : [];
  });
  const sum = (some: typeof sizes): number => some.reduce((bytes, { size }) => bytes + size, 0);
  const pages = sizes.filter(({ name }) => name.endsWith(".html"));
  const ofVariables = pages.filter(({ name }) => /[\\/]variables[\\/]/.test(name));
  const page = ofVariables.length > 0 ? sum(ofVariables) / ofVariables.length : 0;
  return { files: sizes.length, pages: pages.length, bytes: sum(sizes), page };
}
