import { join } from "node:path";
import { said } from "../../../messages/phrase.ts";
import { prettyReporter } from "../../../report/pretty.ts";
import { releaseFiles } from "../../../release/index.ts";
import type { PublishedRelease } from "../../../release/published.ts";
import { compareVersions } from "../../../release/version.ts";
import type { Toolkit } from "../../../model/toolkit.ts";
import { withProgress } from "../../../host/build/progress.ts";
import type { Store } from "../../../host/disk/store/store.ts";
import { loadToolkit } from "../../../host/disk/load-toolkit.ts";
import { baseUrl } from "../base-url.ts";
import { hasErrors, reportOf } from "../checked.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import { complete, releasesIn, snapshotState, withdrawalsIn } from "./earlier.ts";
import type { Prepared } from "./prepare.ts";
import { prepare } from "./prepare.ts";
import { showDryRun } from "./dry-run.ts";
import { releaseSource } from "./source.ts";
import { dayOf } from "../spelled.ts";
import { refuseUnrelated } from "./succession.ts";

export interface ReleaseRequest {
  readonly version: string;
  readonly folder: string;
  /** As the user wrote it. */
  readonly out: string;
  /** How many versions keep their pages; undefined when all that have them do. */
  readonly versionsKept: number | undefined;
}

/** A version that is there stays as it is; what leads to it may have been left undone. */
export async function finish(
  store: Store,
  { version, versionsKept }: ReleaseRequest,
  invocation: Invocation,
): Promise<number> {
  const { options, say, out } = invocation;
  if (options["dry-run"] === true || (await complete(store, loadToolkit(), versionsKept)) === 0)
    throw new UsageError(said("release/published-already", { version }));
  out(`${say("release/finished", { version })}\n`);
  return 0;
}

/** Checks what is to be released, and adds the version, or only shows what it would be. */
export async function publishRelease(
  store: Store,
  asked: ReleaseRequest,
  invocation: Invocation,
): Promise<number> {
  const { version, versionsKept } = asked;
  const { options, language, colour, say, note } = invocation;
  const toolkit = loadToolkit();
  const prepared = await prepareFrom(store, asked, toolkit, invocation);
  const { workspace, diagnostics, edition } = prepared;
  if (diagnostics.length > 0) {
    const report = { ...(await reportOf(workspace)), diagnostics };
    await invocation.stream(
      prettyReporter(report, { language, colour, width: process.stdout.columns || 100 }),
    );
  }
  if (hasErrors({ diagnostics })) {
    note(`${say("release/refused", { version })}\n`);
    return 1;
  }
  note(
    `${say("release/checked", { records: workspace.recordsChecked, commit: edition.commit.slice(0, 12) })}\n`,
  );
  if (options["dry-run"] === true) return showDryRun(prepared, toolkit, invocation);
  const [last] = before(releasesIn(store, toolkit), version);
  const written = store.add(version, withProgress(releaseFiles(edition, toolkit), note), last?.version);
  await complete(store, toolkit, versionsKept);
  tell(prepared, written, asked, invocation);
  return 0;
}

/** Of releases, those that a version comes after: it does not know later ones when it corrects an older line. */
function before(releases: readonly PublishedRelease[], version: string): PublishedRelease[] {
  return releases.filter((one) => compareVersions(one.version, version) < 0);
}

async function prepareFrom(
  store: Store,
  { version, folder, out }: ReleaseRequest,
  toolkit: Toolkit,
  invocation: Invocation,
): Promise<Prepared> {
  const { options } = invocation;
  const earlier = before(releasesIn(store, toolkit), version);
  const { withdrawn } = withdrawalsIn(store, toolkit);
  const [last] = earlier;
  // Readers of a version that was withdrawn went back to the one before it.
  const since = earlier.find((one) => !withdrawn.some((gone) => gone.version === one.version)) ?? last;
  const source = releaseSource(folder, out);
  if (last) refuseUnrelated(folder, source, last, invocation);
  return prepare({
    folder,
    version,
    source,
    toolkit,
    earlier,
    since: since && { release: since, state: snapshotState(store, since.version) },
    baseUrl: baseUrl(options["base-url"]).baseUrl,
    allowsPlugins: options["allow-plugins"] === true,
  });
}

function tell(
  { edition, workspace }: Prepared,
  { written, shared, bytes }: ReturnType<Store["add"]>,
  { version, out }: ReleaseRequest,
  invocation: Invocation,
): void {
  const { say } = invocation;
  const { since, time } = edition;
  const lines = [
    say("release/published", { version, date: dayOf(time) }),
    since
      ? say(`release/since-${since.comparison.impact}`, {
          previous: since.release.version,
          records: since.comparison.records.length,
        })
      : say("release/first", { records: workspace.recordsChecked }),
    say("release/files", { count: written + shared, shared, megabytes: bytes / 1e6 }),
    say("release/next", { folder: join(out, "index.html") }),
  ];
  invocation.out(`${lines.join("\n")}\n`);
}
