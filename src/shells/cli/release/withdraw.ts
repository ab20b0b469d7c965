import { openEngine } from "../../../engine.ts";
import type { Localized } from "../../../model/diagnostic.ts";
import type { Language } from "../../../model/language.ts";
import { latestOf, listed } from "../../../release/listed.ts";
import { isSameReason, withdrawnFile, withWithdrawal } from "../../../release/withdrawn.ts";
import { inert } from "../../../report/inert.ts";
import type { Store } from "../../disk/store/store.ts";
import { loadToolkit } from "../../disk/toolkit.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { today } from "../environment.ts";
import { releaseWords } from "../words-of-release.ts";
import { complete, releasesIn, snapshotState, withdrawalsIn } from "./earlier.ts";

/**
 * Says of a version that it was withdrawn, why and since when. The version stays as it is. What stands in `withdrawn.json`
 * comes first: lists, feeds and the link to the version in force are made from it, now or by the next run.
 */
export async function withdraw(store: Store, version: string, invocation: Invocation): Promise<number> {
  const { options, language, out } = invocation;
  const words = releaseWords[language];
  const toolkit = loadToolkit();
  const releases = releasesIn(store, toolkit);
  const [newest] = releases;
  if (!newest || !releases.some((one) => one.version === version))
    throw new UsageError(words.notPublished(version));
  const { tree } = snapshotState(store, newest.version);
  const { languages } = openEngine(tree, toolkit, { today: newest.date, isUnchecked: true });
  const reason = reasonIn(languages, invocation);
  const before = withdrawalsIn(store, toolkit);
  const known = before.withdrawn.find((one) => one.version === version);
  const isCorrected = known !== undefined && !isSameReason(known.reason, reason);
  if (isCorrected && options["yes"] !== true) throw new UsageError(words.otherReason(version, known.date));
  const after = known && !isCorrected ? before : withWithdrawal(before, { version, date: today(), reason });
  if (after !== before) store.put(withdrawnFile, `${JSON.stringify(after, null, 1)}\n`);
  const isDone = (await complete(store, toolkit)) === 0 && after === before;
  const date = known?.date ?? today();
  const latest = latestOf(listed(releases, { ...after, archived: [] }));
  const isLeft = after.withdrawn.every((one) => one.version !== latest?.version);
  const told = isDone ? words.alreadyWithdrawn(version, date) : words.withdrawn(version, date);
  out(
    `${told}\n${isLeft ? words.inForce(latest?.version ?? "") : words.noneInForce(latest?.version ?? "")}\n`,
  );
  return 0;
}

/** The reason by language, from texts such as `fr=Erreur de calcul`. Throws when one is missing, empty or of no language. */
function reasonIn(languages: readonly Language[], { all, language }: Invocation): Localized {
  const words = releaseWords[language];
  const tags = languages.map(({ tag }) => tag);
  const reason: Record<string, string> = {};
  for (const given of all("reason")) {
    const [, tag = "", text = ""] = /^\s*([a-z]{2,3})\s*[=:]\s*([^]*)$/.exec(given) ?? [];
    if (!tags.includes(tag)) throw new UsageError(words.reasonLanguage(inert(given).slice(0, 80), tags));
    if (Object.hasOwn(reason, tag)) throw new UsageError(words.reasonTwice(tag));
    reason[tag] = text
      .normalize("NFC")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim();
  }
  const missing = languages.filter(({ tag, required }) =>
    required || Object.hasOwn(reason, tag) ? (reason[tag] ?? "") === "" : false,
  );
  // Where no language is required one of them is.
  if (missing.length === 0 && Object.keys(reason).length > 0) return reason;
  throw new UsageError(words.reasonMissing(missing.length > 0 ? missing.map(({ tag }) => tag) : tags));
}
