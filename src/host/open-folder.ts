import { realpathSync } from "node:fs";
import type { Tree } from "../check/project.ts";
import type { Toolkit } from "../model/toolkit.ts";
import type { Workspace, WorkspaceOptions } from "../check/workspace.ts";
import { openWorkspace } from "../check/workspace.ts";
import { cacheFolder } from "./cache/cache-folder.ts";
import { FolderState } from "./cache/folder-state.ts";
import { AnalysisCache } from "./cache/analysis-cache.ts";
import { toolIdentity } from "./cache/tool-identity.ts";
import { watchMemory } from "./disk/memory.ts";
import { diskSources } from "./disk/disk-sources.ts";
import { loadToolkit } from "./disk/load-toolkit.ts";
import type { OwnExporter } from "../model/output.ts";
import { loadPlugins } from "./plugins/load.ts";
import { isInCi, today } from "./environment.ts";
import { catalogueFolder } from "./catalogue-folder.ts";

/** The catalogue in a folder, and what is needed to open it as of today. */
export interface FolderTree {
  readonly folder: string;
  readonly tree: Tree;
  readonly toolkit: Toolkit;
  readonly today: string;
}

/** Finds the files of the catalogue in a folder. Throws when there is no such folder. */
export function folderTree(directory: string, day: string = today()): FolderTree {
  const folder = catalogueFolder(directory);
  return { folder, tree: (roots) => diskSources(folder, roots), toolkit: loadToolkit(), today: day };
}

/** How a folder is opened. */
export interface OpenOptions {
  /** The day of the check, as YYYY-MM-DD: dates after it are in the future. Today when it is left out. */
  readonly today?: string;
  /** Is it checked as what is to be published? */
  readonly isRelease?: boolean;
  /** May code be run that the catalogue brings: rules and exporters? Only for a catalogue that you trust. */
  readonly allowsPlugins?: boolean;
  /** May what an earlier run found out of each file be used, and what this one finds be kept? */
  readonly isCached?: boolean;
  /** Are pages made of it, for which the data of all records are kept? */
  readonly isPublished?: boolean;
  /** Texts that stand for those of files, such as an editor's unsaved ones, by path in the catalogue. Read at each update. */
  readonly unsaved?: ReadonlyMap<string, string>;
  /** What it is compared with. */
  readonly comparedWith?: (found: FolderTree, options: WorkspaceOptions) => Partial<WorkspaceOptions>;
}

/** An open catalogue. */
export interface Opened {
  /** The full path. */
  readonly folder: string;
  readonly workspace: Workspace;
  readonly toolkit: Toolkit;
  /** How its files looked when they were read; only with a cache. */
  readonly state: FolderState | undefined;
  /** What the catalogue brings to make files with; only when its code was run. */
  readonly exporters: readonly OwnExporter[];
}

/**
 * Opens the catalogue that a folder is in, as the command line does.
 * @param directory The catalogue's folder, or one in it.
 * @returns The workspace, whose `update` is to be told of changed files.
 * Throws a `UsageError` when there is no such folder or no catalogue. Whatever the files say is a diagnostic.
 */
export async function openFolder(directory: string, options: OpenOptions = {}): Promise<Opened> {
  const source = folderTree(directory, options.today);
  const { folder, toolkit, today: day } = source;
  const { isRelease = false, allowsPlugins = false, isCached = true, isPublished = false } = options;
  const tree = laidOver(source.tree, options.unsaved);
  const plugins = allowsPlugins && (await loadPlugins(folder, tree));
  const here = { today: day, isRelease, forgetsData: !isPublished, watch: watchMemory };
  const plain: WorkspaceOptions = { ...here, ...(plugins && { plugins }) };
  const asked = { ...plain, ...options.comparedWith?.(source, plain) };
  const opened = { folder, toolkit, exporters: plugins ? plugins.exporters : [] };
  // What is kept of files is known by how they look on the disk.
  const cache = isCached && !options.unsaved ? cacheFolder(realpathSync(folder)) : undefined;
  if (cache === undefined)
    return { ...opened, workspace: openWorkspace(tree, toolkit, asked), state: undefined };
  const state = new FolderState(folder);
  const analysisCache = new AnalysisCache(cache, state, toolIdentity(), isInCi());
  const { remembered } = analysisCache;
  const workspace = openWorkspace(state.recording(tree), toolkit, { ...asked, remembered });
  analysisCache.write(workspace);
  return { ...opened, workspace, state };
}

/** Files with other texts in their place. A text of a file that is not there makes no file. */
function laidOver(tree: Tree, texts: OpenOptions["unsaved"]): Tree {
  if (!texts) return tree;
  return (roots) => {
    const sources = tree(roots);
    return {
      ...sources,
      read(path) {
        const text = texts.get(path);
        return text === undefined ? sources.read(path) : { bytes: new TextEncoder().encode(text) };
      },
    };
  };
}
