import type { CatalogueStates } from "../../change/diff/compare-catalogues.ts";
import { said } from "../../messages/phrase.ts";
import type { Tree } from "../../check/project.ts";
import type { Sources } from "../../model/sources.ts";
import { diskSources } from "../../host/disk/disk-sources.ts";
import { commitOf } from "../../host/git/commit.ts";
import { isSameText } from "../../host/git/line-ends.ts";
import { mergeBase } from "../../host/git/merge-base.ts";
import type { TreeEntry } from "../../host/git/commit-tree.ts";
import { catalogueFilesIn, treeSources } from "../../host/git/commit-tree.ts";
import { UsageError } from "../../messages/spoken-error.ts";
import { catalogueFolder, existingFolder } from "../../host/catalogue-folder.ts";
import type { States } from "./states.ts";
import { isFolder } from "./states.ts";

/** A state of a catalogue's files: a folder as it is now, or a commit. */
export interface State {
  readonly tree: Tree;
  /** The files of a commit, and the folder in whose repository they are. */
  readonly commit?: { readonly folder: string; readonly entries: ReadonlyMap<string, TreeEntry> };
}

/**
 * Opens two states to compare. Throws when one of them is none: a folder that does not exist, a name that is no commit,
 * a state without any file of a catalogue.
 * @param folder The catalogue whose state in a commit is meant; the one that the current folder is in when it is left out.
 */
export function openPair(base: string, head: string, folder?: string): CatalogueStates {
  return pairOf(openState(base, folder), openState(head, folder));
}

/** The same, of what stands on a command line. */
export function openStates({ base, head, folder, isForked }: States): CatalogueStates {
  return openPair(isForked ? mergeBase(folder ?? catalogueFolder("."), base, head) : base, head, folder);
}

/** Two states to compare. */
export function pairOf(before: State, after: State): CatalogueStates {
  const isSame = comparing(before, after);
  return { before: inTwo(before, isSame), after: inTwo(after, isSame), isSame };
}

/** The files that differ are read by themselves: of the many others most are never asked for. */
function inTwo({ tree, commit }: State, isSame: CatalogueStates["isSame"]): Tree {
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

function openState(name: string, folder: string | undefined): State {
  if (isFolder(name)) return remembering(folderState(name), name);
  const directory = folder ?? catalogueFolder(".");
  return remembering(commitState(directory, commitOf(directory, name)), name);
}

function folderState(name: string): State {
  const folder = existingFolder(name);
  return { tree: (roots) => diskSources(folder, roots) };
}

/** The files under a folder as they are in a commit. */
export function commitState(folder: string, commit: string): State {
  const entries = catalogueFilesIn(folder, commit);
  return { tree: (roots) => treeSources(folder, entries, roots), commit: { folder, entries } };
}

/** Of a wrong folder all would look removed. */
function remembering(state: State, name: string): State {
  const { paths } = state.tree(["varbook.config.yaml", "schemas"]);
  if (paths.length === 0) throw new UsageError(said("diff/no-catalogue", { name }));
  return state;
}

/**
 * Git's ids tell equal files apart without reading them; a link may lead to another file all the same. What differs only by
 * its line ends is as it was: they are what a clone makes of them.
 */
function comparing(before: State, after: State): (file: string) => boolean {
  const idOf = ({ commit }: State, file: string): string | undefined => {
    const entry = commit?.entries.get(file);
    return entry?.isLink === false ? entry.id : undefined;
  };
  const isKnown = (file: string): boolean => {
    const [old, now] = [idOf(before, file), idOf(after, file)];
    return old !== undefined && old === now;
  };
  const read = [before, after].map((state) => reader(state, isKnown)) as [Reader, Reader];
  const answers = new Map<string, boolean>();
  return (file) => {
    if (isKnown(file)) return true;
    const answer = answers.get(file) ?? isAlike(read[0](file), read[1](file));
    answers.set(file, answer);
    return answer;
  };
}

function isAlike(one: Buffer | undefined, other: Buffer | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.equals(other) || isSameText(one, other);
}

type Reader = (file: string) => Buffer | undefined;

/** Reads files of whatever folder they are in; undefined when there is none, or it cannot be read. */
function reader({ tree, commit }: State, isKnown: (file: string) => boolean): Reader {
  const cache = new Map<string, Sources>();
  const open = (root: string): Sources =>
    commit ? treeSources(commit.folder, commit.entries, [root], (file) => !isKnown(file)) : tree([root]);
  return (file) => {
    const root = file.split("/")[0] ?? "";
    const sources = cache.get(root) ?? open(root);
    cache.set(root, sources);
    const source = sources.read(file);
    return "bytes" in source ? Buffer.from(source.bytes) : undefined;
  };
}
