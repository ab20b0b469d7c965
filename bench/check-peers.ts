import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "../src/model/json.ts";
import { plainSchema } from "./schema.ts";
import type { Command } from "./measure.ts";

/** A program that does part of varbook's check on the same files. */
export interface CheckPeer {
  readonly name: string;
  /** The most variables it is run on; a slower program would take most of the benchmark's time. */
  readonly largest?: number;
  /** Checks the variables of a catalogue. */
  readonly check: (catalogue: string) => Command;
}

/**
 * Where the peers from the package registry are, installed from their lock file when they are not there yet; undefined
 * when that fails.
 * @param root The repository's folder.
 */
export function installedPeers(root: string): string | undefined {
  const home = join(root, "bench/peers");
  return existsSync(join(home, "node_modules")) || install(home) ? home : undefined;
}

/**
 * The peers of the check that can run here.
 * @param home Where the peers are installed, if they are.
 * @param folder Where their configuration may be written.
 * @param note Is told what is left out, and why.
 */
export function checkPeers(
  root: string,
  home: string | undefined,
  folder: string,
  note: (text: string) => void,
): CheckPeer[] {
  const schema = join(folder, "variable.plain.schema.json");
  const plain = plainSchema(root);
  writeFileSync(schema, JSON.stringify(plain));
  const all = [...packages(home ?? "", schema, folder, plain), yamllint(folder)];
  return all.filter(({ name, program }) => {
    if (!existsSync(program)) note(`${name} is not there: going on without it`);
    return existsSync(program);
  });
}

/** A peer, and the file without which it cannot run. */
type Candidate = CheckPeer & { readonly program: string };

const slow = 1000;

function packages(home: string, schema: string, folder: string, plain: Json): Candidate[] {
  const node = (name: string, program: string, args: readonly string[], largest?: number): Candidate => ({
    name,
    program: join(home, program),
    ...(largest !== undefined && { largest }),
    check: (catalogue) => ({
      program: process.execPath,
      args: [join(home, program), ...args.map((argument) => argument.replace("{}", catalogue))],
    }),
  });
  const files = "{}/variables/**/*.yaml";
  const native = join(home, "node_modules/@sourcemeta/jsonschema/build/github-releases", nativeName());
  return [
    {
      name: "@sourcemeta/jsonschema (C++, schema only)",
      program: native,
      check: (catalogue) => ({ program: native, args: ["validate", schema, join(catalogue, "variables")] }),
    },
    node("ajv-cli (schema only)", "node_modules/ajv-cli/dist/index.js", [
      ...["validate", "--spec=draft2020", "--strict=false", "-c", "ajv-formats", "-s", schema, "-d", files],
    ]),
    node(
      "spectral (schema only)",
      "node_modules/@stoplight/spectral-cli/dist/index.js",
      ["lint", "--quiet", "--ruleset", spectralRules(folder, plain), files],
      slow,
    ),
    node(
      "yaml-language-server, as a library (schema only)",
      "language-server.mjs",
      [schema, "{}/variables"],
      slow,
    ),
  ];
}

function spectralRules(folder: string, schema: Json): string {
  const path = join(folder, "spectral.json");
  const then = { function: "schema", functionOptions: { schema, allErrors: true } };
  // oxlint-disable-next-line unicorn/no-thenable -- the name that a ruleset gives it
  const variable = { given: "$", severity: "error", then };
  writeFileSync(path, JSON.stringify({ rules: { variable } }));
  return path;
}

/** No schema, only the layout of YAML; one process of Python. */
function yamllint(folder: string): Candidate {
  const program = "/usr/bin/yamllint";
  const rules = join(folder, "yamllint.yaml");
  writeFileSync(rules, "extends: relaxed\nrules: { line-length: disable }\n");
  return {
    name: "yamllint (layout only)",
    program,
    largest: slow,
    check: (catalogue) => ({ program, args: ["-c", rules, join(catalogue, "variables")] }),
  };
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
