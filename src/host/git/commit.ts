import { said } from "../../messages/phrase.ts";
import { git } from "./git.ts";
import { GitError } from "./git-error.ts";
import { refuseShallow } from "./shallow.ts";

/**
 * The id of the commit that a name stands for: a branch, a tag, `HEAD~1`. Throws a `GitError` for a name that stands
 * for none, or that could be read as an option.
 */
export function commitOf(folder: string, name: string): string {
  const shown = shownName(name);
  if (name === "" || name.startsWith("-") || /\p{Cc}/u.test(name))
    throw new GitError(said("git/no-commit-name", { name: shown }));
  const answer = git(folder, "objects", [], `${name}^{commit}\n`).toString("utf8");
  const id = /^([0-9a-f]{40}(?:[0-9a-f]{24})?) commit \d+\n$/.exec(answer)?.[1];
  if (id !== undefined) return id;
  refuseShallow(folder, shown);
  throw new GitError(said("git/no-commit", { name: shown }));
}

/** A name as it may stand in a message. */
export function shownName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "?").slice(0, 100);
}

/** When a commit was made, as YYYY-MM-DDThh:mm:ssZ. */
export function commitTime(folder: string, commit: string): string {
  const [seconds] = git(folder, "time", [commit]).toString("utf8").split(" ");
  return new Date(Number(seconds) * 1000).toISOString().replace(/\.\d+Z$/, "Z");
}
