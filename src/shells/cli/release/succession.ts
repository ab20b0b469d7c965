import type { PublishedRelease } from "../../../release/published.ts";
import { refusalOf } from "../../../release/order.ts";
import { isVersion, compareVersions } from "../../../release/version.ts";
import type { Store } from "../../disk/store/store.ts";
import { descendsFrom } from "../../git/ancestry.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { releaseWords } from "../words-of-release.ts";
import type { ReleaseSource } from "./source.ts";

/** Throws when a version is not the next one, unless that is wanted. */
export function refuseOutOfOrder(store: Store, version: string, { options, language }: Invocation): void {
  const published = store
    .names()
    .filter(isVersion)
    .toSorted((one, other) => compareVersions(other, one));
  const wishes = { isBackport: options["backport"] === true, isSure: options["yes"] === true };
  const refusal = refusalOf(version, published, wishes);
  if (refusal) throw new UsageError(releaseWords[language].notNext(version, refusal));
}

/**
 * Throws when a commit does not come after that of the version before. Where the clone does not hold enough of the history
 * the times are compared, and a note says so.
 */
export function refuseUnrelated(
  folder: string,
  { commit, time }: ReleaseSource,
  last: PublishedRelease,
  { language, note }: Invocation,
): void {
  const words = releaseWords[language];
  const descends = descendsFrom(folder, commit, last.commit);
  if (descends === true) return;
  const [own, other] = [commit.slice(0, 12), last.commit.slice(0, 12)];
  if (descends === false) throw new UsageError(words.notDescendant(own, last.version, other));
  if (time < last.time) throw new UsageError(words.olderCommit(own, time, last.version, last.time));
  note(`${words.unsure(last.version, other)}\n`);
}
