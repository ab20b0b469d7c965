import { realpathSync } from "node:fs";
import { join } from "node:path";
import type { Source, Sources } from "../../model/sources.ts";
import { errorName } from "./error-name.ts";
import { listTree } from "./list-tree.ts";
import { readRegularFile } from "./read-regular-file.ts";
import { targetProblem, unreadable } from "./source-problems.ts";

/**
 * Lists the regular files (and what pretends to be one) under the given top-level folders or files of `directory`.
 * A root that does not exist is absent. Dot files, dot folders and `node_modules` are skipped.
 * A symbolic link to a regular file of the tree is read. Nothing else that is not a regular file is opened or
 * followed: it is a path whose `read` gives the problem, and so is a folder that cannot be listed.
 * Never throws for what is on the disk. The list is made once; bytes are read anew on every `read`.
 */
export function diskSources(directory: string, roots: readonly string[]): Sources {
  const root = realDirectory(directory);
  if (root === undefined) return { paths: [], read: (path) => ({ problem: unreadable(path, "ENOENT") }) };
  const entries = listTree(root, roots);
  return {
    paths: [...entries.keys()].toSorted(),
    read(path: string): Source {
      const entry = entries.get(path);
      // Only what was listed can be read: a path of another origin could lead anywhere.
      if (entry === undefined) return { problem: unreadable(path, "ENOENT") };
      if (entry === "file") return readRegularFile(join(root, path), path);
      if (entry === "link") return readLink(root, path);
      return { problem: entry };
    },
  };
}

/** The target is resolved at each reading, then opened without following a link again. */
function readLink(root: string, path: string): Source {
  let target: string;
  try {
    target = realpathSync(join(root, path));
  } catch (error) {
    return { problem: unreadable(path, errorName(error)) };
  }
  const problem = targetProblem(root, target, path);
  return problem === undefined ? readRegularFile(target, path) : { problem };
}

function realDirectory(directory: string): string | undefined {
  try {
    return realpathSync(directory);
  } catch {
    return undefined;
  }
}
