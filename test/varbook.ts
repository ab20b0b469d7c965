import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repository } from "./catalogue.ts";

/** The compiled tool. */
export const tool: string = join(repository, "dist/src/shells/cli/main.js");

/** What a run of the tool printed, and its exit code. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the tool as a process in a folder, in English and without colours unless `env` says otherwise. */
export function runTool(folder: string, args: readonly string[], env: Readonly<NodeJS.ProcessEnv> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    cwd: folder,
    encoding: "utf8",
    // What the test runner sets for itself must not reach the tool.
    env: { ...process.env, FORCE_COLOR: undefined, LC_ALL: "C", ...env },
  });
  return { status, stdout, stderr };
}
