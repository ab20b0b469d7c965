import { openEngine } from "../../../engine.ts";
import type { OutputFile } from "../../../model/output.ts";
import type { Toolkit } from "../../../model/toolkit.ts";
import { releaseFile, snapshotFolder } from "../../../release/index.ts";
import type { PublishedRelease } from "../../../release/published.ts";
import { releaseReader } from "../../../release/read.ts";
import { storeFiles } from "../../../release/store-pages.ts";
import { compareVersions, isVersion } from "../../../release/version.ts";
import { diskSources } from "../../disk/sources.ts";
import type { Store } from "../../disk/store/store.ts";
import { UsageError } from "../command.ts";
import type { State } from "../state.ts";

/** What the versions in a store say of themselves, the newest first. Throws when one of them says nothing. */
export function releasesIn(store: Store, toolkit: Toolkit): PublishedRelease[] {
  const read = releaseReader(toolkit);
  const names = store.names().filter(isVersion);
  return names
    .toSorted((one, other) => compareVersions(other, one))
    .map((version) => {
      const release = read(store.read(version, releaseFile) ?? "");
      if (release?.version !== version)
        throw new UsageError(
          `v/${version}/${releaseFile} is not what varbook wrote: put back a copy of v/${version}`,
        );
      return release;
    });
}

/** The catalogue as it was published in a version. */
export function snapshotState(store: Store, version: string): State {
  const folder = `${store.versionFolder(version)}/${snapshotFolder}`;
  return { tree: (roots) => diskSources(folder, roots) };
}

/** Brings all that leads to the versions up to date. @returns How much had to be written. */
export async function complete(store: Store, toolkit: Toolkit): Promise<number> {
  const releases = releasesIn(store, toolkit);
  const [newest] = releases;
  if (!newest) return 0;
  const { tree } = snapshotState(store, newest.version);
  const engine = openEngine(tree, toolkit, { today: newest.date, isUnchecked: true });
  const files: OutputFile[] = storeFiles(releases, engine);
  return store.complete(releases, files);
}
