import { join } from "node:path";
import { pretty } from "../../../report/pretty.ts";
import { releaseFiles } from "../../../release/index.ts";
import type { PublishedRelease } from "../../../release/published.ts";
import { compareVersions } from "../../../release/version.ts";
import type { Toolkit } from "../../../model/toolkit.ts";
import { withProgress } from "../../build/progress.ts";
import type { Store } from "../../disk/store/store.ts";
import { loadToolkit } from "../../disk/toolkit.ts";
import { baseUrl } from "../base-url.ts";
import { hasErrors, reportOf } from "../checked.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { releaseWords } from "../words-of-release.ts";
import { complete, releasesIn, snapshotState, withdrawalsIn } from "./earlier.ts";
import type { Prepared } from "./prepare.ts";
import { prepare } from "./prepare.ts";
import { showDryRun } from "./dry-run.ts";
import { releaseSource } from "./source.ts";
import { refuseUnrelated } from "./succession.ts";

export interface Asked {
  readonly version: string;
  readonly folder: string;
  /** As the user wrote it. */
  readonly out: string;
  /** How many versions keep their pages; undefined when all that have them do. */
  readonly kept: number | undefined;
}

/** A version that is there stays as it is; what leads to it may have been left undone. */
export async function finish(
  store: Store,
  { version, kept }: Asked,
  invocation: Invocation,
): Promise<number> {
  const { options, language, out } = invocation;
  if (options["dry-run"] === true || (await complete(store, loadToolkit(), kept)) === 0)
    throw new UsageError(`version ${version} is published and never changes: a correction is a new version`);
  out(`${releaseWords[language].finished(version)}\n`);
  return 0;
}

/** Checks what is to be released, and adds the version, or only shows what it would be. */
export async function publish(store: Store, asked: Asked, invocation: Invocation): Promise<number> {
  const { version, kept } = asked;
  const { options, language, colour, note } = invocation;
  const words = releaseWords[language];
  const toolkit = loadToolkit();
  const prepared = await prepareFrom(store, asked, toolkit, invocation);
  const { workspace, diagnostics, edition } = prepared;
  if (diagnostics.length > 0) {
    const report = { ...(await reportOf(workspace)), diagnostics };
    await invocation.stream(pretty(report, { language, colour, width: process.stdout.columns || 100 }));
  }
  if (hasErrors({ diagnostics })) {
    note(`${words.refused(version)}\n`);
    return 1;
  }
  note(`${words.checked(workspace.recordsChecked, edition.commit.slice(0, 12))}\n`);
  if (options["dry-run"] === true) return showDryRun(prepared, toolkit, invocation);
  const [last] = before(releasesIn(store, toolkit), version);
  const written = store.add(version, withProgress(releaseFiles(edition, toolkit), note), last?.version);
  await complete(store, toolkit, kept);
  tell(prepared, written, asked, invocation);
  return 0;
}

/** Of releases, those that a version comes after: it does not know later ones when it corrects an older line. */
function before(releases: readonly PublishedRelease[], version: string): PublishedRelease[] {
  return releases.filter((one) => compareVersions(one.version, version) < 0);
}

async function prepareFrom(
  store: Store,
  { version, folder, out }: Asked,
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
  { version, out }: Asked,
  invocation: Invocation,
): void {
  const words = releaseWords[invocation.language];
  const { since, time } = edition;
  const lines = [
    words.published(version, time.slice(0, 10)),
    since
      ? words.since(since.release.version, since.comparison.impact, since.comparison.records.length)
      : words.first(workspace.recordsChecked),
    words.files(written + shared, shared, (bytes / 1e6).toFixed(1)),
    words.next(join(out, "index.html")),
  ];
  invocation.out(`${lines.join("\n")}\n`);
}
