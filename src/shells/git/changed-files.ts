import { git } from "./git.ts";

/** The files under a folder that are not as they were in a commit, by their path relative to it; new ones that Git does not know yet are not among them. */
export function changedFiles(folder: string, commit: string): Set<string> {
  const options = [
    "--name-only",
    "-z",
    "--relative",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
  ];
  const output = git(folder, ["diff", ...options, "--end-of-options", commit, "--", "."]).toString("utf8");
  return new Set(output.split("\0").filter((path) => path !== ""));
}
