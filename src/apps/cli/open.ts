import { realpathSync } from "node:fs";
import type { Tree } from "../../check/engine.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { Workspace, WorkspaceOptions } from "../../check/workspace.ts";
import { openWorkspace } from "../../check/workspace.ts";
import { cacheFolder } from "../../host/cache/cache-folder.ts";
import { FolderState } from "../../host/cache/folder-state.ts";
import { KnownFiles } from "../../host/cache/known-files.ts";
import { toolIdentity } from "../../host/cache/tool.ts";
import { watchMemory } from "../../host/disk/memory.ts";
import { diskSources } from "../../host/disk/sources.ts";
import { loadToolkit } from "../../host/disk/toolkit.ts";
import { loadPlugins } from "../../host/plugins/load.ts";
import type { Change } from "./changed.ts";
import { changedSince } from "./changed.ts";
import { isInCi, today } from "./environment.ts";
import { catalogueFolder } from "./folder.ts";

/** The catalogue in a folder, and what is needed to open it as of today. */
export interface FolderTree {
  readonly folder: string;
  readonly tree: Tree;
  readonly toolkit: Toolkit;
  readonly today: string;
}

/** Finds the files of the catalogue in a folder. Throws when there is no such folder. */
export function folderTree(directory: string): FolderTree {
  const folder = catalogueFolder(directory);
  return { folder, tree: (roots) => diskSources(folder, roots), toolkit: loadToolkit(), today: today() };
}

export interface OpenOptions {
  readonly isRelease?: boolean;
  /** May the rules be run that the catalogue brings? */
  readonly allowsPlugins?: boolean;
  /** The commit to compare with: only what has changed since is reported. */
  readonly base?: string | undefined;
  /** May what an earlier run found out of each file be used, and what this one finds be kept? */
  readonly isCached?: boolean;
  /** The files of which problems are asked for; all when it is left out. */
  readonly files?: ReadonlySet<string> | undefined;
  /** Are pages made of it, for which the data of all records are kept? */
  readonly isPublished?: boolean;
  /** Is told how many files there are, each time when some are listed. */
  readonly onListed?: (files: number) => void;
}

/** An open catalogue. */
export interface Opened {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly toolkit: Toolkit;
  /** How its files looked when they were read; only with a cache. */
  readonly state: FolderState | undefined;
  /** What it was compared with. */
  readonly change?: Change;
}

/** Opens the catalogue in a folder, as of today. */
export async function openFolder(directory: string, options: OpenOptions = {}): Promise<Opened> {
  const found = folderTree(directory);
  const { folder, toolkit, today: day } = found;
  const { isRelease = false, allowsPlugins = false, base, isCached = true, isPublished = false } = options;
  const tree = told(found.tree, options.onListed);
  const plugins = allowsPlugins && (await loadPlugins(folder, tree));
  const forgetsData = !isPublished;
  const asHere = { today: day, isRelease, forgetsData, watch: watchMemory };
  const how: WorkspaceOptions = { ...asHere, ...(plugins && { plugins }) };
  const change = base === undefined ? undefined : changedSince(found, base, how);
  const asked = { ...how, ...change?.asked };
  const opened = { folder, toolkit, ...(change && { change }) };
  const cache = isCached ? cacheFolder(realpathSync(folder)) : undefined;
  if (cache === undefined) {
    return { ...opened, workspace: openWorkspace(tree, toolkit, asked), state: undefined };
  }
  const state = new FolderState(folder);
  const known = new KnownFiles(cache, state, toolIdentity(), isInCi());
  const { remembered } = known;
  const workspace = openWorkspace(state.noted(tree), toolkit, { ...asked, remembered });
  known.keep(workspace);
  return { ...opened, workspace, state };
}

function told(tree: Tree, onListed: OpenOptions["onListed"]): Tree {
  return (roots) => {
    const sources = tree(roots);
    onListed?.(sources.paths.length);
    return sources;
  };
}
