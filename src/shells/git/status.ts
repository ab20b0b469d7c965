import { git } from "./git.ts";

/** The files under a folder that are not as the last commit has them, new ones too, by their path relative to it, sorted. What Git is told to ignore is left out. */
export function uncommitted(folder: string): string[] {
  const prefix = git(folder, ["rev-parse", "--show-prefix"]).toString("utf8").replace(/\n$/, "");
  const options = ["--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--ignored=no"];
  const output = git(folder, ["status", ...options, "--", "."]).toString("utf8");
  const paths = output.split("\0").filter((line) => line !== "");
  // Two letters and a space, then the path from the top of the repository.
  return paths.map((line) => line.slice(3 + prefix.length)).toSorted();
}

/** When a commit was made, as YYYY-MM-DDThh:mm:ssZ. */
export function commitTime(folder: string, commit: string): string {
  const line = git(folder, ["rev-list", "--max-count=1", "--timestamp", "--end-of-options", commit]).toString(
    "utf8",
  );
  const [seconds] = line.split(" ");
  return new Date(Number(seconds) * 1000).toISOString().replace(/\.\d+Z$/, "Z");
}
