import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GeneratedFile } from "./catalogue.ts";

/** The repository's folder: this file runs as dist/scripts/generate/base.js, and from scripts/ in tests. */
const root = fileURLToPath(new URL(".", import.meta.url)).replace(
  /[\\/](dist[\\/])?scripts[\\/]generate[\\/]$/,
  "",
);

/** What generated catalogues take from this repository as it is. Throws the file system's errors. */
export function baseFiles(): GeneratedFile[] {
  return [
    "varbook.config.yaml",
    ...schemas("schemas"),
    "vocabularies/databases.yaml",
    "vocabularies/geographic-levels.yaml",
  ].map((path) => ({ path, content: readFileSync(`${root}/${path}`, "utf8") }));
}

function schemas(folder: string): string[] {
  return readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith(".schema.json"))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}
