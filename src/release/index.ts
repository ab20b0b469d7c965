import { compile } from "../site/compile.ts";
import { createSite, pageContext } from "../site/page-context.ts";
import type { RecordChange } from "../change/diff/change.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Localized } from "../model/diagnostic.ts";
import type { CompileOptions, OutputFile, OwnExporter } from "../model/output.ts";
import type { Sources } from "../model/sources.ts";
import type { InWords } from "./describe-release.ts";
import { publishedFeeds, publishedKinds, publishedNotes, publishedPages } from "./describe-release.ts";
import { notesMarkdown } from "./notes-markdown.ts";
import { notesFile } from "./notes-page.ts";
import type { Since } from "./notes.ts";
import { notesOf } from "./notes.ts";
import { notesView, remark } from "./notes-view.ts";
import type { PublishedRelease } from "./published.ts";
import type { Quality } from "./quality.ts";
import { qualityFile } from "./quality-page.ts";

/** Where the catalogue's own files are in the folder of a release. */
export const snapshotFolder = "snapshot";

/** What a release says of itself. */
export const releaseFile = "release.json";

/** All that a release is made from. */
export interface ReleaseInput {
  readonly catalogue: Catalogue & Required<Pick<Catalogue, "release">>;
  /** The catalogue's own files, to be kept byte for byte. */
  readonly sources: Sources;
  /** Left out for the first release. */
  readonly since: Since | undefined;
  readonly quality: Quality;
  /** The commit, and when it was made, as YYYY-MM-DDThh:mm:ssZ. */
  readonly commit: string;
  readonly time: string;
  /** Where the folder of all versions is published. */
  readonly baseUrl: string | undefined;
  /** What the catalogue brings to make files with. */
  readonly exporters: readonly OwnExporter[];
}

/** All files of a release, relative to its own folder: its pages as any build makes them, what they say of the release, and its sources. */
export function* releaseFiles(
  edition: ReleaseInput,
  toolkit: Pick<CompileOptions, "assets" | "version">,
): Generator<OutputFile> {
  const { catalogue, sources, since, quality, baseUrl, exporters: ownExporters } = edition;
  const { version } = catalogue.release;
  const options: CompileOptions = {
    ...toolkit,
    ownExporters,
    ...(baseUrl !== undefined && { baseUrl: `${baseUrl}v/${version}/`, canonicalUrl: `${baseUrl}v/latest/` }),
  };
  const notes = notesOf(catalogue, since);
  const site = createSite(catalogue, options);
  const views = catalogue.languages.map((language) => pageContext(site, language, ""));
  const pages = views.flatMap((page) => {
    const words = notesView(page, notes);
    return [notesFile(page, words), qualityFile(page, quality), notesMarkdown(page, words)];
  });
  const paths: string[] = [];
  for (const files of [compile(catalogue, options), pages]) {
    for (const file of files) {
      paths.push(file.path);
      yield file;
    }
  }
  yield* snapshot(sources);
  const inWords = (change: RecordChange): Localized =>
    Object.fromEntries(views.map((page) => [page.language.tag, remark(page, change)]));
  const description = published(edition, notes, paths, inWords);
  yield { path: releaseFile, content: `${JSON.stringify(description, null, 1)}\n` };
}

function* snapshot(sources: Sources): Generator<OutputFile> {
  for (const path of sources.paths) {
    const source = sources.read(path);
    if ("bytes" in source) yield { path: `${snapshotFolder}/${path}`, content: source.bytes };
  }
}

function published(
  edition: ReleaseInput,
  notes: ReturnType<typeof notesOf>,
  paths: readonly string[],
  inWords: InWords,
): PublishedRelease {
  const { catalogue, since, commit, time, baseUrl } = edition;
  const { version, date } = catalogue.release;
  return {
    format: 1,
    version,
    date,
    time,
    commit,
    ...(since && { previous: since.release.version }),
    impact: notes.impact,
    ...(baseUrl !== undefined && { baseUrl }),
    languages: catalogue.languages.map(({ tag }) => tag),
    pages: publishedPages(catalogue, paths),
    kinds: publishedKinds(catalogue),
    notes: publishedNotes(notes),
    feeds: publishedFeeds(catalogue, notes, inWords),
  };
}
