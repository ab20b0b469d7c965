import { spawnSync } from "node:child_process";
import { parse } from "node:path";
import { said } from "../../messages/phrase.ts";
import type { GitQuery } from "./allowed.ts";
import { systemReason } from "../disk/output-error.ts";
import { options, gitCommands, settings, variables } from "./allowed.ts";
import { GitError } from "./git-error.ts";
import type { Repository } from "./repository.ts";

const always = [
  ...Object.keys(options),
  ...Object.entries(settings).flatMap(([name, [value]]) => ["-c", `${name}=${value}`]),
];

/**
 * Runs Git, the only program that is run: no other code of the toolkit may. No shell sees the arguments.
 * @param operands What the question is about: names of commits or files, after all its options.
 * @param mostBytes The largest output that is taken.
 * @returns What it writes. Throws a `GitError` when it fails: no answer must not look like an empty one.
 */
export function runGit(
  { top, directory }: Repository,
  asked: GitQuery,
  operands: readonly string[],
  input: string,
  mostBytes: number,
): Buffer {
  const { args } = gitCommands[asked];
  const where = [`--git-dir=${directory}`, `--work-tree=${top}`];
  const { error, status, stdout, stderr } = spawnSync("git", [...where, ...always, ...args, ...operands], {
    // Not the catalogue's folder: Windows looks for git.exe in this one first.
    cwd: parse(top).root,
    env: gitEnvironment(),
    input,
    maxBuffer: mostBytes,
    windowsHide: true,
  });
  // When Git refuses before it has read what it is asked, its own words say why.
  if (error && (status === null || status === 0)) {
    const isMissing = "code" in error && error.code === "ENOENT";
    throw new GitError(
      isMissing
        ? said("git/not-installed")
        : said("git/not-run", { detail: systemReason(error) ?? error.message }),
    );
  }
  if (status !== 0) throw failed(args[0] ?? "", firstLine(stderr.toString("utf8")), directory);
  return stdout;
}

/** What a hook or a caller says through variables of Git must not lead to another repository or program. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  const own = Object.entries(variables).map(([name, [value]]) => [name, value] as const);
  return Object.fromEntries([...others, ...own]);
}

function failed(action: string, detail: string, folder: string): GitError {
  if (detail === "") return new GitError(said("git/failed", { action }));
  const isDamaged = detail.startsWith("fatal: not a git repository");
  return new GitError(
    isDamaged ? said("git/damaged", { folder }) : said("git/failed-with", { action, detail }),
  );
}

function firstLine(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line.replace(/\p{Cc}/gu, "?").slice(0, 300);
}
