import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { said } from "../../messages/phrase.ts";
import { GitError } from "./git-error.ts";

/** The repository that a folder is in. */
export interface Repository {
  /** The folder with `.git` in it. */
  readonly top: string;
  /** Git's own folder: `.git`, or the one that a file of this name leads to (a second work tree, a submodule). */
  readonly directory: string;
  /** Where the folder is in it, with `/` at its end; empty when it is the top. */
  readonly prefix: string;
}

/**
 * Finds the repository of a folder: the nearest one above with an entry named `.git`. That name alone counts, since no
 * commit can bring one; Git itself also takes any folder for a repository that has files named `HEAD` and `config`.
 * Undefined when there is none.
 */
export function repositoryIfAny(folder: string): Repository | undefined {
  const realFolder = realpathSync(folder);
  for (let top = realFolder; basename(top) !== ".git"; top = dirname(top)) {
    const directory = directoryIn(top);
    if (directory !== undefined) {
      const path = relative(top, realFolder).split(sep).join("/");
      return { top, directory, prefix: path === "" ? "" : `${path}/` };
    }
    if (dirname(top) === top) return undefined;
  }
  return undefined;
}

/** Git passes by a folder `.git` that is empty; a file of that name that leads nowhere stops it. */
function directoryIn(top: string): string | undefined {
  const entry = join(top, ".git");
  const stats = statSync(entry, { throwIfNoEntry: false });
  if (!stats?.isFile()) return existsSync(join(entry, "HEAD")) ? entry : undefined;
  const target = stats.size < 10_000 && /^gitdir: ([^\r\n]+)\r?\n*$/.exec(readFileSync(entry, "utf8"))?.[1];
  if (!target) throw new GitError(said("git/leads-nowhere"));
  return resolve(top, target);
}

/** The same. Throws a `GitError` when there is none. */
export function repositoryOf(folder: string): Repository {
  const repository = repositoryIfAny(folder);
  if (!repository) throw new GitError(said("git/no-repository"));
  return repository;
}

/** Where a folder is in its repository, as in `Repository`; empty too when it is in none. */
export function prefixIfAny(folder: string): string {
  try {
    return repositoryIfAny(folder)?.prefix ?? "";
  } catch (error) {
    if (error instanceof GitError) return "";
    throw error;
  }
}
