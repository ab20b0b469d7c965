import type { Pair } from "../../diff/compare.ts";
import type { Tree } from "../../engine.ts";
import type { Sources } from "../../model/sources.ts";
import { commitOf } from "../git/commit.ts";
import type { TreeEntry } from "../git/tree.ts";
import { treeOf, treeSources } from "../git/tree.ts";
import { UsageError } from "./command.ts";
import { folderTree } from "./open.ts";

/** A state of a catalogue's files: a folder as it is now, or a commit. */
export interface State {
  readonly tree: Tree;
  /** The files of a commit, and the folder in whose repository they are. */
  readonly commit?: { readonly folder: string; readonly entries: ReadonlyMap<string, TreeEntry> };
}

/**
 * Opens two states to compare. Throws when one of them is none: a folder that does not exist, a name that is no commit,
 * a state without any file of a catalogue.
 * @param folder The folder whose state in a commit is meant.
 */
export function openPair(base: string, head: string, folder: string = process.cwd()): Pair {
  return pairOf(openState(base, folder), openState(head, folder));
}

/** Two states to compare. */
export function pairOf(before: State, after: State): Pair {
  const isSame = comparing(before, after);
  return { before: inTwo(before, isSame), after: inTwo(after, isSame), isSame };
}

/** The files that differ are read by themselves: of the many others most are never asked for. */
function inTwo({ tree, commit }: State, isSame: Pair["isSame"]): Tree {
  if (!commit) return tree;
  const { folder, entries } = commit;
  return (roots) => {
    const same = treeSources(folder, entries, roots, isSame);
    const other = treeSources(folder, entries, roots, (path) => !isSame(path));
    const differing = new Set(other.paths);
    return {
      paths: [...same.paths, ...other.paths].toSorted(),
      read: (path) => (differing.has(path) ? other : same).read(path),
    };
  };
}

/** No name of a branch or a commit starts with a dot or a slash, so these are folders. */
function openState(name: string, folder: string): State {
  if (/^(?:[./\\]|[A-Za-z]:[/\\])/.test(name)) return remembering({ tree: folderTree(name).tree }, name);
  return remembering(commitState(folder, commitOf(folder, name)), name);
}

/** The files under a folder as they are in a commit. */
export function commitState(folder: string, commit: string): State {
  const entries = treeOf(folder, commit);
  return { tree: (roots) => treeSources(folder, entries, roots), commit: { folder, entries } };
}

/** Of a wrong folder all would look removed. */
function remembering(state: State, name: string): State {
  const { paths } = state.tree(["varbook.config.yaml", "schemas"]);
  if (paths.length === 0) throw new UsageError(`there is no catalogue in ${JSON.stringify(name)}`);
  return state;
}

/** Git's ids tell equal files apart without reading them; a link may lead to another file all the same. */
function comparing(before: State, after: State): (file: string) => boolean {
  const read = [before, after].map(({ tree }) => reader(tree)) as [Reader, Reader];
  return (file) => {
    const [old, now] = [before, after].map(({ commit }) => commit?.entries.get(file));
    if (old && now && !old.isLink && !now.isLink) return old.id === now.id;
    const [one, other] = [read[0](file), read[1](file)];
    return one !== undefined && other !== undefined && one.equals(other);
  };
}

type Reader = (file: string) => Buffer | undefined;

/** Reads files of whatever folder they are in; undefined when there is none, or it cannot be read. */
function reader(tree: Tree): Reader {
  const known = new Map<string, Sources>();
  return (file) => {
    const root = file.split("/")[0] ?? "";
    const sources = known.get(root) ?? tree([root]);
    known.set(root, sources);
    const source = sources.read(file);
    return "bytes" in source ? Buffer.from(source.bytes) : undefined;
  };
}
