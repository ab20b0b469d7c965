import type { Catalogue } from "../model/catalogue.ts";
import type { CompileOptions, OutputFile, Share } from "../model/output.ts";
import { filesOf, PlannedFile } from "../model/output.ts";
import { comparison } from "./comparison/index.ts";
import type { Sizes } from "./downloads.ts";
import { downloadsFile, downloadsPath } from "./downloads.ts";
import { html } from "./index.ts";
import { createSite, viewOf } from "./view.ts";
import { json } from "../export/json/index.ts";
import { search } from "../export/search/index.ts";
import { table } from "../export/table/index.ts";
import { texts } from "./texts/index.ts";

/** The output of a catalogue without errors. */
export interface Compilation {
  /** They need nothing of each other, so threads can make them at once. */
  readonly shares: readonly Share[];
  /** The pages that say how large other files are: made when these are. */
  readonly last: (sizes: Sizes) => Iterable<OutputFile>;
}

/** What the output of a catalogue is put together from. */
export function compilation(catalogue: Catalogue, options: CompileOptions): Compilation {
  const site = createSite(catalogue, options);
  return {
    shares: [html, json, table, search, texts, comparison].flatMap((exporter) =>
      exporter(catalogue, options),
    ),
    last: (sizes) =>
      catalogue.languages.map((language) => {
        const view = viewOf(site, language, "");
        const path = `${language.tag}/${downloadsPath}`;
        return new PlannedFile(path, undefined, () => downloadsFile(view, sizes).content);
      }),
  };
}

/** The whole output of a catalogue without errors, file by file; nothing is kept in memory but how large downloads are. */
export function* compile(catalogue: Catalogue, options: CompileOptions): Generator<OutputFile> {
  const { shares, last } = compilation(catalogue, options);
  const sizes = new MeasuredSizes();
  yield* sizes.measured(filesOf(shares));
  yield* last(sizes);
}

/** How large the files are that are made part by part, in bytes: as whoever takes them says, or else found out by making them. */
export class MeasuredSizes implements Sizes {
  readonly #sizes = new Map<string, number>();
  readonly #files = new Map<string, OutputFile>();

  /** What is known. */
  get known(): ReadonlyMap<string, number> {
    return this.#sizes;
  }

  add(sizes: ReadonlyMap<string, number>): void {
    for (const [path, size] of sizes) this.#sizes.set(path, size);
  }

  /** The same files, whose sizes will be known. */
  *measured(files: Iterable<OutputFile>): Generator<OutputFile> {
    for (const file of files) yield file.parts ? this.#measured(file) : file;
  }

  #measured(file: OutputFile): OutputFile {
    const { path, key, parts } = file;
    this.#files.set(path, file);
    const settled = (size: number): void => {
      this.#sizes.set(path, size);
      // What it was made from need not be kept.
      this.#files.delete(path);
    };
    return {
      path,
      key,
      parts,
      settled,
      get content() {
        return file.content;
      },
    };
  }

  get(path: string): number | undefined {
    const known = this.#sizes.get(path);
    if (known !== undefined) return known;
    const content = this.#files.get(path)?.content;
    return typeof content === "string" ? new TextEncoder().encode(content).length : content?.length;
  }
}
