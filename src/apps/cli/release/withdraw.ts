import { openProject } from "../../../check/project.ts";
import { said } from "../../../messages/phrase.ts";
import type { Localized } from "../../../model/diagnostic.ts";
import type { Language } from "../../../model/language.ts";
import { latestOf, listed } from "../../../release/listed.ts";
import { isSameReason, withdrawnFile, withWithdrawal } from "../../../release/withdrawn.ts";
import { printable } from "../../../model/printable.ts";
import type { Store } from "../../../host/disk/store/store.ts";
import { loadToolkit } from "../../../host/disk/load-toolkit.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import { today } from "../../../host/environment.ts";
import { complete, releasesIn, snapshotState, withdrawalsIn } from "./earlier.ts";
import { dayOf } from "../spelled.ts";

/**
 * Says of a version that it was withdrawn, why and since when. The version stays as it is. What stands in `withdrawn.json`
 * comes first: lists, feeds and the link to the version in force are made from it, now or by the next run.
 */
export async function withdraw(store: Store, version: string, invocation: Invocation): Promise<number> {
  const { options, say, out } = invocation;
  const toolkit = loadToolkit();
  const releases = releasesIn(store, toolkit);
  const [newest] = releases;
  if (!newest || !releases.some((one) => one.version === version))
    throw new UsageError(said("release-withdraw/not-published", { version }));
  const { tree } = snapshotState(store, newest.version);
  const { languages } = openProject(tree, toolkit, { today: newest.date, isUnchecked: true });
  const reason = reasonIn(languages, invocation);
  const before = withdrawalsIn(store, toolkit);
  const earlier = before.withdrawn.find((one) => one.version === version);
  const isCorrected = earlier !== undefined && !isSameReason(earlier.reason, reason);
  if (isCorrected && options["yes"] !== true)
    throw new UsageError(said("release-withdraw/other-reason", { version, date: dayOf(earlier.date) }));
  const after = earlier && !isCorrected ? before : withWithdrawal(before, { version, date: today(), reason });
  if (after !== before) store.put(withdrawnFile, `${JSON.stringify(after, null, 1)}\n`);
  const isDone = (await complete(store, toolkit)) === 0 && after === before;
  const date = dayOf(earlier?.date ?? today());
  const latest = latestOf(listed(releases, { ...after, archived: [] }));
  const isLeft = after.withdrawn.every((one) => one.version !== latest?.version);
  const message = say(isDone ? "release-withdraw/withdrawn-already" : "release-withdraw/withdrawn", {
    version,
    date,
  });
  const left = say(isLeft ? "release-withdraw/in-force" : "release-withdraw/none-in-force", {
    version: latest?.version ?? "",
  });
  out(`${message}\n${left}\n`);
  return 0;
}

/** The reason by language, from texts such as `fr=Erreur de calcul`. Throws when one is missing, empty or of no language. */
function reasonIn(languages: readonly Language[], { all }: Invocation): Localized {
  const tags = languages.map(({ tag }) => tag);
  const reason: Record<string, string> = {};
  for (const given of all("reason")) {
    const [, tag = "", text = ""] = /^\s*([a-z]{2,3})\s*[=:]\s*([^]*)$/.exec(given) ?? [];
    if (!tags.includes(tag)) {
      const shown = printable(given).slice(0, 80);
      throw new UsageError(
        said("release-withdraw/no-language", {
          given: shown,
          languages: tags.join(", "),
          options: optionsFor(tags),
        }),
      );
    }
    if (Object.hasOwn(reason, tag))
      throw new UsageError(said("release-withdraw/language-twice", { language: tag }));
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
  const absent = missing.length > 0 ? missing.map(({ tag }) => tag) : tags;
  throw new UsageError(said("release-withdraw/missing", { languages: absent, options: optionsFor(absent) }));
}

/** Options as they are typed. */
function optionsFor(tags: readonly string[]): string {
  return tags.map((tag) => `--reason ${tag}="…"`).join(" ");
}
