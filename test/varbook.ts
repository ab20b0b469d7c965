import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "./catalogue.ts";

/** The compiled tool. */
export const tool: string = join(repository, "dist/src/apps/cli/main.js");

/** What a run of the tool printed, and its exit code. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the tool in a folder, in English and without colours unless `env` says otherwise.
 * A start costs more than most commands: all share one process, which loads the tool once.
 */
export function runTool(folder: string, args: readonly string[], env: Readonly<NodeJS.ProcessEnv> = {}): Ran {
  kept ??= start();
  writeFileSync(kept.calls, `${JSON.stringify({ folder, args, env: environment(env) })}\n`);
  return JSON.parse(readLine(kept.answers)) as Ran;
}

/** The same in a process of its own, as users start it: for what starting and ending it has to do with. */
export function startTool(
  folder: string,
  args: readonly string[],
  env: Readonly<NodeJS.ProcessEnv> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: environment(env),
  });
  return { status, stdout, stderr };
}

/** What the test runner sets for itself must not reach the tool. */
function environment(env: Readonly<NodeJS.ProcessEnv>): NodeJS.ProcessEnv {
  return { ...process.env, FORCE_COLOR: undefined, LC_ALL: "C", ...env };
}

interface Kept {
  readonly calls: number;
  readonly answers: number;
}

let kept: Kept | undefined;

/** Named pipes, since tests wait for each answer. The process ends with this one, which closes them. */
function start(): Kept {
  const folder = mkdtempSync(join(tmpdir(), "varbook-tool-"));
  const pipes = ["calls", "answers"].map((name) => join(folder, name));
  execFileSync("mkfifo", pipes);
  spawn(process.execPath, [join(repository, "test/tool.mjs"), tool, ...pipes], {
    stdio: ["ignore", "ignore", "inherit"],
  }).unref();
  const [calls = "", answers = ""] = pipes;
  const opened = { calls: openSync(calls, "w"), answers: openSync(answers, "r") };
  rmSync(folder, { recursive: true });
  return opened;
}

function readLine(file: number): string {
  const parts: Buffer[] = [];
  do {
    const part = Buffer.alloc(65_536);
    const length = readSync(file, part);
    if (length === 0) throw new Error("the process that runs the tool has ended");
    parts.push(part.subarray(0, length));
  } while (parts.at(-1)?.at(-1) !== 10);
  return Buffer.concat(parts).toString("utf8");
}
