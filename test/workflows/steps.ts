import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { repository } from "../catalogue.ts";

/** A step of a workflow or of an action, as far as tests look at it. */
export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}

/** A YAML file of this repository. */
export function yamlFile(path: string): any {
  return parse(readFileSync(join(repository, path), "utf8"));
}

/** The step of an action that has a name. */
export function stepOf(action: string, name: string): Step {
  const steps: Step[] = yamlFile(action).runs.steps;
  const step = steps.find((one) => one.name === name);
  if (!step) throw new Error(`${action} has no step “${name}”`);
  return step;
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs shell lines as servers do: with bash, which stops at the first that fails. */
export function runShell(script: string, cwd: string, env: Readonly<Record<string, string>>): Outcome {
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
    {
      cwd,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], HOME: cwd, LC_ALL: "C", CI: "true", ...env },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { status, stdout, stderr };
}

/**
 * Runs a step as GitHub does.
 * @param values What its expressions stand for; one that is missing is a mistake.
 */
export function runStep(
  step: Step,
  cwd: string,
  values: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Outcome {
  const filled = Object.entries(step.env ?? {}).map(([name, text]) => [name, fill(text, values)]);
  return runShell(step.run ?? "", cwd, { ...env, ...Object.fromEntries(filled) });
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const value = values[expression];
    if (value === undefined) throw new Error(`no value for ${expression}`);
    return value;
  });
}

/** A program of a name that does what a script for Node says. @returns The folder to put on PATH. */
export function fakeProgram(folder: string, name: string, script: string): string {
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, `${name}.cjs`), script);
  writeFileSync(
    join(bin, name),
    `#!/bin/sh\nexec "${process.execPath}" "${join(bin, `${name}.cjs`)}" "$@"\n`,
  );
  chmodSync(join(bin, name), 0o755);
  return bin;
}
