import type { PublishedRelease } from "./published.ts";
import type { Withdrawal } from "./withdrawn.ts";

/** A release as lists tell of it. What happened to it later does not stand in its own folder. */
export interface ListedRelease extends PublishedRelease {
  readonly withdrawn?: Withdrawal;
  /** Are its pages only found in its archive? */
  readonly isArchived: boolean;
}

/** What happened to versions after they were published. */
export interface Afterwards {
  readonly withdrawn: readonly Withdrawal[];
  /** The versions that are kept as archives. */
  readonly archived: readonly string[];
}

/** Releases with what happened to them, in their order. */
export function listed(
  releases: readonly PublishedRelease[],
  { withdrawn, archived }: Afterwards,
): ListedRelease[] {
  return releases.map((release) => {
    const withdrawal = withdrawn.find(({ version }) => version === release.version);
    return {
      ...release,
      ...(withdrawal && { withdrawn: withdrawal }),
      isArchived: archived.includes(release.version),
    };
  });
}

/**
 * The version that readers are led to: the newest that is not withdrawn. When all are, the newest: its pages say that it
 * is, and no address that leads to them is lost.
 * @param releases The newest first; there is one at least.
 */
export function latestOf<Release extends Pick<ListedRelease, "withdrawn">>(
  releases: readonly Release[],
): Release | undefined {
  return releases.find(({ withdrawn }) => !withdrawn) ?? releases[0];
}
