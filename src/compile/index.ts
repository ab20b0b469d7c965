import type { Catalogue } from "../model/catalogue.ts";
import type { CompileOptions, OutputFile } from "../model/output.ts";
import { PlannedFile } from "../model/output.ts";
import { comparison } from "./comparison/index.ts";
import type { Sizes } from "./html/downloads.ts";
import { downloadsFile, downloadsPath } from "./html/downloads.ts";
import { html } from "./html/index.ts";
import { createSite, viewOf } from "./html/view.ts";
import { json } from "./json/index.ts";
import { search } from "./search/index.ts";
import { table } from "./table/index.ts";

/** The whole output of a catalogue without errors, file by file; nothing is kept in memory but how large downloads are. */
export function* compile(catalogue: Catalogue, options: CompileOptions): Generator<OutputFile> {
  const sizes = new MeasuredSizes();
  for (const exporter of [html, search, comparison]) yield* exporter(catalogue, options);
  for (const exporter of [json, table])
    for (const file of exporter(catalogue, options)) yield file.parts ? sizes.measured(file) : file;
  const site = createSite(catalogue, options);
  for (const language of catalogue.languages) {
    const view = viewOf(site, language, "");
    const path = `${language.tag}/${downloadsPath}`;
    yield new PlannedFile(path, undefined, () => downloadsFile(view, sizes).content);
  }
}

/** How large files are, in bytes: as whoever takes them says, or else found out by making them. */
class MeasuredSizes implements Sizes {
  readonly #sizes = new Map<string, number>();
  readonly #files = new Map<string, OutputFile>();

  /** The same file, whose size will be known. */
  measured(file: OutputFile): OutputFile {
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
