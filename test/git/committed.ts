import { execFileSync } from "node:child_process";
import { copyCatalogue } from "../catalogue.ts";

/** A copy of this repository's catalogue, committed on the branch `main` of a Git repository of its own. */
export interface Committed {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => string;
  /** Commits all that is in the folder. */
  readonly commit: (message: string) => void;
  readonly remove: () => void;
}

/** Makes one. Call `remove` in the end. */
export function committedCatalogue(): Committed {
  const { folder, remove } = copyCatalogue();
  const who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false"];
  const git = (...args: readonly string[]): string =>
    execFileSync("git", [...who, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" });
  const commit = (message: string): void => {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  };
  git("init", "--quiet", "--initial-branch=main");
  commit("base");
  return { folder, git, commit, remove };
}
