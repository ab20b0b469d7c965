import type { Catalogue } from "../model/catalogue.ts";
import type { CompileOptions, Exporter, OutputFile } from "../model/output.ts";
import { FileInParts } from "../model/output.ts";
import { comparison } from "./comparison/index.ts";
import { downloadsFiles } from "./html/downloads.ts";
import { html } from "./html/index.ts";
import { json } from "./json/index.ts";
import { search } from "./search/index.ts";
import { table } from "./table/index.ts";
import { texts } from "./texts/index.ts";

/** What the output of a catalogue consists of. They need nothing of each other. */
export const exporters: readonly Exporter[] = [html, json, table, search, texts, comparison];

/**
 * The whole output of a catalogue without errors, file by file. The pages come last that say how large other files are: that
 * is known when these are written.
 */
export function* compile(catalogue: Catalogue, options: CompileOptions): Generator<OutputFile> {
  const large = new Map<string, FileInParts>();
  for (const exporter of exporters) {
    for (const file of exporter(catalogue, options)) {
      if (file instanceof FileInParts) large.set(file.path, file);
      yield file;
    }
  }
  yield* downloadsFiles(catalogue, options, (path) => large.get(path)?.size);
}
