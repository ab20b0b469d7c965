import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { FileSystem } from "../file-system.ts";
import { nodeFileSystem } from "../file-system.ts";
import { lock } from "../lock.ts";
import { asOutputError } from "../output-error.ts";
import { locateOutput } from "../output-place.ts";
import { Store } from "./store.ts";

export interface StoreOptions {
  /** Folders that the store must neither be nor hold, such as the catalogue's. */
  readonly protectedPaths: readonly string[];
  /** For tests. */
  readonly fileSystem?: FileSystem;
}

/**
 * Opens the store in a folder to look at it: nothing is written, not even the folder. Throws as `withStore` does.
 */
export async function lookAtStore<Result>(
  out: string,
  { protectedPaths, fileSystem = nodeFileSystem }: StoreOptions,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  try {
    const isThere = existsSync(dirname(resolve(out)));
    const folder = isThere ? locateOutput(fileSystem, out, protectedPaths).out : resolve(out);
    const store = new Store(fileSystem, folder);
    store.refuseForeign();
    return await work(store);
  } catch (error) {
    throw asOutputError(error, out);
  }
}

/**
 * Opens the store in a folder for one piece of work; no other process is at it meanwhile. Throws an `OutputError` (one
 * line of why, for people) when another process is at it, when the folder is not ours, and when the disk refuses.
 */
export async function withStore<Result>(
  out: string,
  { protectedPaths, fileSystem = nodeFileSystem }: StoreOptions,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  try {
    const { out: folder } = locateOutput(fileSystem, out, protectedPaths);
    const store = new Store(fileSystem, folder);
    store.refuseForeign();
    const release = lock(fileSystem, store.workFolder);
    try {
      store.clean();
      return await work(store);
    } finally {
      try {
        store.clean();
      } catch {
        // The next run cleans up.
      }
      release();
    }
  } catch (error) {
    throw asOutputError(error, out);
  }
}
