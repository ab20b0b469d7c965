import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Json } from "../../model/json.ts";
import type { Toolkit } from "../../model/toolkit.ts";

/** The package's folder: this file runs as dist/src/host/disk/load-toolkit.js, and from src/ in tests. */
const here = fileURLToPath(new URL(".", import.meta.url));
export const packageFolder: string = here.replace(/[\\/](dist[\\/])?src[\\/]host[\\/]disk[\\/]$/, "");

let loaded: Toolkit | undefined;

/** What the toolkit itself brings, read from its own package. Throws when the package is damaged. */
export function loadToolkit(): Toolkit {
  return (loaded ??= readToolkit());
}

function readToolkit(): Toolkit {
  const { version } = JSON.parse(readFileSync(`${packageFolder}/package.json`, "utf8")) as {
    version: string;
  };
  const schemas = files("src/project/schemas", ".schema.json").map(([name, bytes]): [string, Json] => [
    `varbook/${name}`,
    JSON.parse(bytes.toString("utf8")) as Json,
  ]);
  const languages = files("src/project/languages", ".yaml").map(([name, bytes]): [string, Uint8Array] => [
    name.slice(0, -5),
    bytes,
  ]);
  return {
    version,
    schemas: new Map(schemas),
    languages: new Map(languages),
    assets: new Map([...files("src/site/assets", ""), ...files("dist/src/site/scripts", ".js")]),
  };
}

/** The tool's version, without reading the rest. */
export function toolVersion(): string {
  return (JSON.parse(readFileSync(`${packageFolder}/package.json`, "utf8")) as { version: string }).version;
}

function files(folder: string, ending: string): [string, Buffer][] {
  return readdirSync(`${packageFolder}/${folder}`)
    .filter((name) => name.endsWith(ending) && !name.startsWith("."))
    .toSorted()
    .map((name) => [name, readFileSync(`${packageFolder}/${folder}/${name}`)]);
}
