import { openProject } from "../../../check/project.ts";
import { said } from "../../../messages/phrase.ts";
import type { Toolkit } from "../../../model/toolkit.ts";
import { archivedFiles } from "../../../release/archive/files.ts";
import { archivedFile, archivedVersions } from "../../../release/archive/archived-versions.ts";
import { releaseFile, snapshotFolder } from "../../../release/index.ts";
import type { ListedRelease } from "../../../release/listed.ts";
import { latestOf, listed } from "../../../release/listed.ts";
import type { PublishedRelease } from "../../../release/published.ts";
import { archivedReader, releaseReader, withdrawalsReader } from "../../../release/read-releases.ts";
import { storeFiles, storeSite } from "../../../release/store-pages.ts";
import { compareVersions, isVersion } from "../../../release/version.ts";
import type { Withdrawals } from "../../../release/withdrawn.ts";
import { withdrawnFile } from "../../../release/withdrawn.ts";
import { diskSources } from "../../../host/disk/disk-sources.ts";
import type { Store } from "../../../host/disk/store/store.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
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
        throw new UsageError(said("release/damaged", { file: `v/${version}/${releaseFile}`, version }));
      return release;
    });
}

/** The catalogue as it was published in a version. */
export function snapshotState(store: Store, version: string): State {
  const folder = `${store.versionFolder(version)}/${snapshotFolder}`;
  return { tree: (roots) => diskSources(folder, roots) };
}

/** Which versions were withdrawn. Throws when the file that says it is damaged: it is made from nothing else. */
export function withdrawalsIn(store: Store, toolkit: Toolkit): Withdrawals {
  return readBeside(store, withdrawnFile, withdrawalsReader(toolkit)) ?? { format: 1, withdrawn: [] };
}

function archivedIn(store: Store, toolkit: Toolkit): readonly string[] {
  return readBeside(store, archivedFile, archivedReader(toolkit))?.archived ?? [];
}

function readBeside<Form>(
  store: Store,
  path: string,
  read: (text: string) => Form | undefined,
): Form | undefined {
  if (!store.hasBeside(path)) return undefined;
  const value = read(store.readBeside(path) ?? "");
  if (!value) throw new UsageError(said("release/damaged-list", { file: path }));
  return value;
}

/**
 * Brings all that leads to the versions up to date.
 * @param versionsKept How many of the newest versions keep their pages; undefined for all that do now.
 * @returns How much had to be written.
 */
export async function complete(store: Store, toolkit: Toolkit, versionsKept?: number): Promise<number> {
  const published = releasesIn(store, toolkit);
  const [newest] = published;
  if (!newest) return 0;
  const { withdrawn } = withdrawalsIn(store, toolkit);
  const before = archivedIn(store, toolkit);
  const latest = latestOf(listed(published, { withdrawn, archived: [] }))?.version ?? newest.version;
  // Readers are led to pages: where all newer versions were withdrawn these come back first.
  let written = before.includes(latest) ? await store.restoreFromArchive(latest) : 0;
  const versions = published.map(({ version }) => version);
  const archived = archivedVersions(versions, {
    archived: before.filter((one) => one !== latest),
    latest,
    kept: versionsKept,
  });
  if (archived.length + before.length > 0)
    written += Number(store.put(archivedFile, `${JSON.stringify({ format: 1, archived }, null, 1)}\n`));
  const releases = listed(published, { withdrawn, archived });
  const { tree } = snapshotState(store, newest.version);
  const project = openProject(tree, toolkit, { today: newest.date, isUnchecked: true });
  const target = releases.find(({ version }) => version === latest);
  written += await store.complete(releases, storeFiles(releases, project), target);
  return (
    written + (target ? leadToArchives(store, { releases, target, site: storeSite(releases, project) }) : 0)
  );
}

interface Leading {
  readonly releases: readonly ListedRelease[];
  readonly target: ListedRelease;
  readonly site: ReturnType<typeof storeSite>;
}

function leadToArchives(store: Store, { releases, target, site }: Leading): number {
  let written = 0;
  for (const release of releases)
    if (release.isArchived)
      written += store.replaceByArchive(release.version, archivedFiles(site, release, target));
  return written;
}
