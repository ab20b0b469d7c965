import type { Said } from "../../../messages/phrase.ts";
import { said } from "../../../messages/phrase.ts";
import type { PublishedRelease } from "../../../release/published.ts";
import type { VersionRefusal } from "../../../release/version-order.ts";
import { refusalOf } from "../../../release/version-order.ts";
import { isVersion, compareVersions } from "../../../release/version.ts";
import type { Store } from "../../../host/disk/store/store.ts";
import { descendsFrom } from "../../../host/git/ancestry.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import type { ReleaseSource } from "./source.ts";

/** Throws when a version is not the next one, unless that is wanted. */
export function refuseOutOfOrder(store: Store, version: string, { options }: Invocation): void {
  const published = store
    .names()
    .filter(isVersion)
    .toSorted((one, other) => compareVersions(other, one));
  const wishes = { isBackport: options["backport"] === true, isSure: options["yes"] === true };
  const refusal = refusalOf(version, published, wishes);
  if (refusal) throw new UsageError(reasonOf(version, refusal));
}

function reasonOf(version: string, refusal: VersionRefusal): Said {
  if (refusal.why === "not-after") {
    const { last, corrects } = refusal;
    return corrects === undefined
      ? said("release/not-after", { last })
      : said("release/not-after-corrects", { last, corrects });
  }
  const { next } = refusal;
  if (refusal.why === "not-next") return said("release/not-next", { version, last: refusal.last, next });
  return next.length === 0 ? said("release/nothing-older") : said("release/not-older", { version, next });
}

/**
 * Throws when a commit does not come after that of the version before. Where the clone does not hold enough of the history
 * the times are compared, and a note says so.
 */
export function refuseUnrelated(
  folder: string,
  { commit, time }: ReleaseSource,
  last: PublishedRelease,
  { say, note }: Invocation,
): void {
  const descends = descendsFrom(folder, commit, last.commit);
  if (descends === true) return;
  const commits = { commit: commit.slice(0, 12), last: last.version };
  const before = last.commit.slice(0, 12);
  if (descends === false) throw new UsageError(said("release/not-descendant", { ...commits, before }));
  if (time < last.time)
    throw new UsageError(said("release/older-commit", { ...commits, time, before: last.time }));
  note(`${say("release/unsure", { last: last.version, before })}\n`);
}
