import { spawnSync } from "node:child_process";

/** Git could not answer. The message is one line, for people. */
export class GitError extends Error {}

/**
 * Settings of a repository, of the user or of the environment that would make Git run a program, ask the network or
 * look elsewhere. Only objects and names are asked for, so nothing of this is missed.
 */
const harmless = [
  "--no-pager",
  "--no-replace-objects",
  "--literal-pathspecs",
  "--no-optional-locks",
  ...["core.fsmonitor=false", "core.hooksPath=/dev/null", "core.attributesFile=/dev/null", "core.pager=cat"],
  ...["diff.external=", "diff.ignoreSubmodules=all", "submodule.recurse=false", "protocol.allow=never"],
].flatMap((setting) => (setting.startsWith("--") ? [setting] : ["-c", setting]));

/**
 * Runs Git in a folder, with its arguments as a list: no shell sees them.
 * @param mostBytes The largest output that is taken.
 * @returns What it writes. Throws a `GitError` when it fails: no answer must not look like an empty one.
 */
export function git(
  folder: string,
  args: readonly string[],
  input: string = "",
  mostBytes: number = 256 * 1024 * 1024,
): Buffer {
  const { error, status, stdout, stderr } = spawnSync("git", [...harmless, ...args], {
    cwd: folder,
    env: environment(),
    input,
    maxBuffer: mostBytes,
    windowsHide: true,
  });
  if (error) {
    const reason = "code" in error && error.code === "ENOENT" ? "it is not installed" : error.message;
    throw new GitError(`Git cannot be run: ${reason}`);
  }
  if (status !== 0) throw new GitError(`git ${args[0] ?? ""} failed${firstLine(stderr.toString("utf8"))}`);
  return stdout;
}

/** What a hook or a caller says through variables of Git must not lead to another repository or program. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return { ...Object.fromEntries(own), LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1" };
}

function firstLine(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line === "" ? "" : `: ${line.replace(/\p{Cc}/gu, "?").slice(0, 300)}`;
}
