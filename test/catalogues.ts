import { fileURLToPath } from "node:url";
import type { Catalogue } from "../src/model/catalogue.ts";
import type { Sources } from "../src/model/sources.ts";
import { diskSources } from "../src/shells/disk/sources.ts";
import { loadToolkit } from "../src/shells/disk/toolkit.ts";
import { openWorkspace } from "../src/workspace.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The catalogue of this repository, with some of its files replaced, added or (null) taken away.
 * @param changes Texts by path.
 */
export function catalogueWith(changes: Readonly<Record<string, string | null>> = {}): Catalogue {
  const tree = (roots: readonly string[]): Sources => changed(diskSources(root, roots), roots, changes);
  return openWorkspace(tree, loadToolkit(), { today: "2026-01-01" }).catalogue;
}

function changed(sources: Sources, roots: readonly string[], changes: Readonly<Record<string, string | null>>): Sources {
  const inRoots = (path: string): boolean => roots.some((one) => path === one || path.startsWith(`${one}/`));
  const added = Object.keys(changes).filter((path) => changes[path] !== null && inRoots(path));
  const kept = sources.paths.filter((path) => changes[path] !== null);
  return {
    paths: [...new Set([...kept, ...added])].toSorted(),
    read(path) {
      const text = changes[path];
      return typeof text === "string" ? { bytes: new TextEncoder().encode(text) } : sources.read(path);
    },
  };
}
