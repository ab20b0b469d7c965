import { lstatSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { said } from "../../messages/phrase.ts";
import { GitError } from "./git-error.ts";
import type { Repository } from "./repository.ts";
import { repositoryIfAny } from "./repository.ts";
import { runGit } from "./run-git.ts";

/**
 * Git refuses to read a repository of another user, who could have put anything into its settings, unless it is told to
 * (`safe.directory`); but not when it is told where the repository is, as it always is here. So this refuses it.
 */
export function refuseForeign(repository: Repository): void {
  const { top, directory } = repository;
  const user = process.geteuid?.();
  if (user === undefined || [join(top, ".git"), top, directory].every((path) => isOwn(path, user))) return;
  if (isTrusted(top, trustedFolders(repository))) return;
  const shown = top.replace(/\p{Cc}/gu, "?");
  throw new GitError(said("git/foreign", { folder: shown }));
}

/** Is a file the user's own, or the folder that it counts for one that `safe.directory` of Git trusts? */
export function isOwnOrTrusted(file: string, folder: string): boolean {
  const user = process.geteuid?.();
  if (user === undefined || isOwn(file, user)) return true;
  const repository = repositoryIfAny(folder);
  return repository !== undefined && isTrusted(folder, trustedFolders(repository));
}

/** As for Git: what the caller of `sudo` owns is root's, too. What is not there is for Git to complain of. */
function isOwn(path: string, user: number): boolean {
  const owner = lstatSync(path, { throwIfNoEntry: false })?.uid ?? user;
  return owner === user || (user === 0 && String(owner) === process.env["SUDO_UID"]);
}

/** The values of `safe.directory` that are not the repository's own word. */
function trustedFolders(repository: Repository): string[] {
  const answer = ask(repository).split("\0").slice(0, -1);
  return answer.filter((_, at) => at % 2 === 1 && /^(?:system|global)$/.test(answer[at - 1] ?? ""));
}

/** Git fails when nothing is set. */
function ask(repository: Repository): string {
  try {
    return runGit(repository, "trusted", [], "", 1024 * 1024).toString("utf8");
  } catch (error) {
    if (error instanceof GitError) return "";
    throw error;
  }
}

/** An empty value takes back those before it, `*` stands for all folders, a star at the end for all that are in one. */
export function isTrusted(top: string, values: readonly string[]): boolean {
  return values.slice(values.lastIndexOf("") + 1).some((value) => {
    if (value === "*") return true;
    const path = value.startsWith("~/") ? join(homedir(), value.slice(2)) : value;
    return path.endsWith("/*") ? top.startsWith(`${real(path.slice(0, -2))}/`) : real(path) === top;
  });
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
