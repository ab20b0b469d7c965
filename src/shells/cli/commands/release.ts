import { join } from "node:path";
import { pretty } from "../../../report/pretty.ts";
import { releaseFiles } from "../../../release/index.ts";
import { compareVersions, isVersion } from "../../../release/version.ts";
import type { Store } from "../../disk/store/store.ts";
import { withStore } from "../../disk/store/store.ts";
import { loadToolkit } from "../../disk/toolkit.ts";
import { baseUrl } from "../base-url.ts";
import { hasErrors, reportOf } from "../checked.ts";
import type { Command, Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { catalogueFolder } from "../folder.ts";
import { withProgress } from "../../build/progress.ts";
import { complete, releasesIn, snapshotState } from "../release/earlier.ts";
import type { Prepared } from "../release/prepare.ts";
import { prepare } from "../release/prepare.ts";
import { releaseSource } from "../release/source.ts";
import { releaseWords } from "../words-of-release.ts";

export const release: Command = {
  usage: "release VERSION [DIR] --out STORE [--base-url URL] [--allow-plugins]",
  summary:
    "Publish the last commit as a version that never changes (YYYY.N, such as 2026.1) in STORE/v/VERSION, with release notes, " +
    "checksums, feeds and the list of all versions. Refused while anything is not committed or the check for a release finds errors.",
  options: {
    out: { type: "string" },
    "base-url": { type: "string" },
    "allow-plugins": { type: "boolean" },
  },
  positionals: [1, 2],
  async run(invocation) {
    const { positionals, options } = invocation;
    const [version = "", directory = "."] = positionals;
    const { out } = options;
    if (typeof out !== "string" || out === "") throw new UsageError(`usage: varbook ${release.usage}`);
    if (!isVersion(version)) throw new UsageError("a version is called YYYY.N, such as 2026.1");
    const folder = catalogueFolder(directory);
    return withStore(out, { precious: [folder] }, async (store) => {
      const asked = { version, folder, out };
      return store.names().includes(version)
        ? finish(store, asked, invocation)
        : add(store, asked, invocation);
    });
  },
};

interface Asked {
  readonly version: string;
  readonly folder: string;
  /** As the user wrote it. */
  readonly out: string;
}

/** A version that is there stays as it is; what leads to it may have been left undone. */
async function finish(store: Store, { version }: Asked, { language, out }: Invocation): Promise<number> {
  if ((await complete(store, loadToolkit())) === 0)
    throw new UsageError(`version ${version} is published and never changes: a correction is a new version`);
  out(`${releaseWords[language].finished(version)}\n`);
  return 0;
}

async function add(store: Store, asked: Asked, invocation: Invocation): Promise<number> {
  const { version, folder, out } = asked;
  const { options, language, colour, note } = invocation;
  const words = releaseWords[language];
  const toolkit = loadToolkit();
  const earlier = releasesIn(store, toolkit);
  const [last] = earlier;
  if (last && compareVersions(version, last.version) <= 0)
    throw new UsageError(`version ${last.version} is published: the next one must come after it`);
  const source = releaseSource(folder, out);
  const before = last && snapshotState(store, last.version);
  const { baseUrl: address } = baseUrl(options["base-url"]);
  const allowsPlugins = options["allow-plugins"] === true;
  const prepared = await prepare({
    folder,
    version,
    source,
    toolkit,
    earlier,
    before,
    baseUrl: address,
    allowsPlugins,
  });
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
  const written = store.add(version, withProgress(releaseFiles(edition, toolkit), note), last?.version);
  await complete(store, toolkit);
  tell(prepared, written, asked, invocation);
  return 0;
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
