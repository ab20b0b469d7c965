import { compareCatalogues } from "../../../change/diff/compare-catalogues.ts";
import type { Comparison } from "../../../change/diff/change.ts";
import { moduleEntries } from "../../../project/configure/plugins.ts";
import { toFindings } from "../../../check/lint/severity.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Sources } from "../../../model/sources.ts";
import type { Toolkit } from "../../../model/toolkit.ts";
import { configurationFile } from "../../../model/configuration-file.ts";
import { releasedIdProblems } from "../../../release/released-ids.ts";
import type { ReleaseInput } from "../../../release/index.ts";
import type { PublishedRelease } from "../../../release/published.ts";
import { qualityOf } from "../../../release/quality.ts";
import { diagnose } from "../../../check/diagnose.ts";
import { catalogueMarks } from "../../../check/translations/catalogue-marks.ts";
import { marksFolder } from "../../../check/translations/translation-marks.ts";
import type { Workspace } from "../../../check/workspace.ts";
import { openWorkspace } from "../../../check/workspace.ts";
import { loadPlugins } from "../../../host/plugins/load.ts";
import { pairOf, type State } from "../state.ts";
import type { ReleaseSource } from "./source.ts";

/** What is to be released, checked. */
export interface Prepared {
  readonly workspace: Workspace;
  /** What the check found, and what is wrong with ids when earlier releases are looked at. */
  readonly diagnostics: readonly Diagnostic[];
  readonly edition: ReleaseInput;
}

export interface Preparing {
  readonly folder: string;
  readonly version: string;
  readonly source: ReleaseSource;
  readonly toolkit: Toolkit;
  /** The releases that it comes after, the newest first. */
  readonly earlier: readonly PublishedRelease[];
  /** The one that its readers know, and the catalogue as it was in that one. */
  readonly since: { readonly release: PublishedRelease; readonly state: State } | undefined;
  /** Where the folder of all versions is published; goes before the configuration's. */
  readonly baseUrl: string | undefined;
  readonly allowsPlugins: boolean;
}

/** Checks what is to be released as of the day of its commit, and compares it with the release that readers know. */
export async function prepare(asked: Preparing): Promise<Prepared> {
  const { folder, version, source, toolkit, earlier, since, baseUrl, allowsPlugins } = asked;
  const { state, commit, time } = source;
  const date = time.slice(0, 10);
  const plugins = allowsPlugins && (await loadPlugins(folder, state.tree));
  const workspace = openWorkspace(state.tree, toolkit, {
    today: date,
    isRelease: true,
    ...(plugins && { plugins }),
  });
  const comparison = since && compareCatalogues(pairOf(since.state, state), toolkit);
  const catalogue = { ...workspace.catalogue, release: { version, date } };
  const marks = catalogueMarks(state.tree([marksFolder]));
  return {
    workspace,
    diagnostics: [...workspace.diagnostics, ...idFaults(workspace, earlier, comparison)],
    edition: {
      catalogue,
      sources: ownFiles(workspace, state),
      since: since && comparison && { release: since.release, comparison },
      quality: qualityOf(catalogue, marks, workspace),
      commit,
      time,
      baseUrl: baseUrl ?? catalogue.configuration.baseUrl,
      exporters: plugins ? plugins.exporters : [],
    },
  };
}

function idFaults(
  { catalogue, source }: Workspace,
  earlier: readonly PublishedRelease[],
  comparison: Comparison | undefined,
): Diagnostic[] {
  const removed = new Map(
    comparison?.records.flatMap(({ how, record }) =>
      how === "removed" ? [[`${record.kind.name}:${record.id}`, record.file] as const] : [],
    ),
  );
  const problems = releasedIdProblems(catalogue, earlier.toReversed(), (kind, id) =>
    removed.get(`${kind}:${id}`),
  );
  return diagnose(toFindings(problems, { ...catalogue.configuration, isRelease: true }), source);
}

/** All that the catalogue is read from, its own rules and exporters too. */
function ownFiles({ roots }: Workspace, { tree }: State): Sources {
  const configuration = tree([configurationFile]);
  const modules = (["plugins", "exporters"] as const)
    .flatMap((kind) => moduleEntries(configuration, kind).entries)
    .map(({ path }) => path.replace(/^\.\//, ""));
  return tree([...new Set([...roots, ...modules])]);
}
