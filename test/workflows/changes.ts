import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyCatalogue, repository } from "../catalogue.ts";
import { runTool } from "../varbook.ts";

/** Three pull requests: what each of them does to the files. */
export const changes: Readonly<Record<string, (folder: string) => void>> = {
  "breaks-a-reference": (folder) =>
    edit(folder, "variables/At/stat_020_033_At.yaml", "[care-providers]", "[care-provider]"),
  "edits-french-only": (folder) =>
    edit(folder, "variables/At/cube_013_008_At.yaml", "fr: Volume imagerie", "fr: Volume d'imagerie"),
  "renames-a-variable": (folder) => void runTool(folder, ["rename", "IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz"]),
};

/** A repository with a pull request, checked out as GitHub does: as the merge of it. */
export interface Checkout {
  readonly folder: string;
  /** A folder beside it, for what is made. */
  readonly temporary: string;
  /** The commit before the change. */
  readonly base: string;
  remove(): void;
}

export function checkOut(change: (folder: string) => void): Checkout {
  const { folder, remove } = copyCatalogue();
  cpSync(join(repository, "translations"), join(folder, "translations"), { recursive: true });
  const temporary = mkdtempSync(join(tmpdir(), "varbook-temporary-"));
  const git = (...args: string[]): string => {
    const who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false"];
    return execFileSync("git", [...who, ...args], { cwd: folder, encoding: "utf8" }).trim();
  };
  const commit = (message: string): void => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", message);
  };
  git("init", "--quiet", "--initial-branch=main");
  commit("base");
  const base = git("rev-parse", "HEAD");
  git("checkout", "--quiet", "-b", "change");
  change(folder);
  commit("change");
  git("checkout", "--quiet", "main");
  git("merge", "--quiet", "--no-ff", "--message", "merge", "change");
  return {
    folder,
    temporary,
    base,
    remove() {
      remove();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

function edit(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  if (!text.includes(from)) throw new Error(`${path} has no “${from}”`);
  writeFileSync(join(folder, path), text.replace(from, to));
}
