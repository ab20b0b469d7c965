import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plainSchema } from "./schema.ts";
import type { Command } from "./measure.ts";

/** A program that does part of varbook's work on the same files. */
export interface Peer {
  readonly name: string;
  /** Checks the variables of a catalogue against their schema. */
  readonly check: (catalogue: string) => Command;
}

/**
 * The peers that can run here, installed from their lock file when they are not there yet.
 * @param root The repository's folder.
 * @param folder Where the schema may be written in plain form.
 */
export function peers(root: string, folder: string, note: (text: string) => void): Peer[] {
  const home = join(root, "bench/peers");
  if (!existsSync(join(home, "node_modules")) && !install(home)) {
    note("the peers could not be installed (npm ci --prefix bench/peers): going on without them");
    return [];
  }
  const schema = join(folder, "variable.plain.schema.json");
  writeFileSync(schema, JSON.stringify(plainSchema(root)));
  const ajv = join(home, "node_modules/ajv-cli/dist/index.js");
  const native = join(home, "node_modules/@sourcemeta/jsonschema/build/github-releases", nativeName());
  const all: (Peer & { readonly file: string })[] = [
    {
      name: "@sourcemeta/jsonschema (C++, schema only)",
      file: native,
      check: (catalogue) => ({ program: native, args: ["validate", schema, join(catalogue, "variables")] }),
    },
    {
      name: "ajv-cli (schema only)",
      file: ajv,
      check: (catalogue) => ({
        program: process.execPath,
        args: [
          ajv,
          "validate",
          "--spec=draft2020",
          "--strict=false",
          "-c",
          "ajv-formats",
          "-s",
          schema,
          "-d",
          `${catalogue}/variables/**/*.yaml`,
        ],
      }),
    },
  ];
  return all.filter(({ name, file }) => {
    if (!existsSync(file)) note(`${name} is not there for this system: going on without it`);
    return existsSync(file);
  });
}

function install(home: string): boolean {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  return (
    spawnSync(npm, ["ci", "--prefix", home, "--no-audit", "--no-fund"], { stdio: "ignore" }).status === 0
  );
}

/** The program itself: its starter in Node would be measured with it. */
function nativeName(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const processor = process.arch === "x64" ? "x86_64" : process.arch;
  const header = (process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined)
    ?.header;
  const libc = platform === "linux" && header?.glibcVersionRuntime === undefined ? "-musl" : "";
  return `jsonschema-${platform}-${processor}${libc}${platform === "windows" ? ".exe" : ""}`;
}
