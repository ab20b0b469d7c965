import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Command } from "./measure.ts";

/** A program that makes pages of the same data. */
export interface BuildPeer {
  readonly name: string;
  /** The most variables that it can be run on. */
  readonly largest?: number;
  /** Puts its templates and settings into the folder that has the content. */
  readonly prepare: (folder: string) => void;
  /** Builds that folder into its folder `out`. */
  readonly build: (folder: string) => Command;
}

/**
 * The peers of the build that can run here.
 * @param home Where the peers are installed, if they are.
 * @param note Is told what is left out, and why.
 */
export function buildPeers(
  root: string,
  home: string | undefined,
  note: (text: string) => void,
): BuildPeer[] {
  const peers: BuildPeer[] = [];
  const program = found("hugo");
  if (program === undefined) note("Hugo is not there (Debian: apt-get install hugo): going on without it");
  else peers.push(hugo(root, program));
  const eleventy = join(home ?? "", "node_modules/@11ty/eleventy/cmd.cjs");
  if (home === undefined || !existsSync(eleventy)) note("Eleventy is not there: going on without it");
  else peers.push(eleventyIn(root, eleventy));
  return peers;
}

function hugo(root: string, program: string): BuildPeer {
  const { stdout } = spawnSync(program, ["version"], { encoding: "utf8" });
  const version = /v(\d+\.\d+)/.exec(stdout)?.[1] ?? "";
  return {
    name: `Hugo ${version}`.trim(),
    prepare: (folder) => cpSync(join(root, "bench/hugo"), folder, { recursive: true }),
    build: (folder) => ({
      program,
      args: ["--quiet", "--source", folder, "--destination", "out", "--noTimes", "--noChmod"],
    }),
  };
}

function eleventyIn(root: string, program: string): BuildPeer {
  const source = join(root, "bench/eleventy");
  return {
    name: "Eleventy 3",
    // With 10,000 variables it needs more than the 4 GiB that Node gives a program of its own accord.
    largest: 5000,
    prepare(folder) {
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
      cpSync(join(source, "_includes"), join(folder, "_includes"), { recursive: true });
      cpSync(join(source, "eleventy.config.js"), join(folder, "eleventy.config.js"));
      for (const name of readdirSync(source).filter((each) => each.endsWith(".11ty.js")))
        cpSync(join(source, name), join(folder, "content", name));
    },
    build: (folder) => ({ program: process.execPath, args: [program, "--output=out"], folder }),
  };
}

function found(name: string): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}
