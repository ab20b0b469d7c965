import type { Catalogue } from "../model/catalogue.ts";
import type { CompileOptions, OutputFile } from "../model/output.ts";
import { comparison } from "./comparison/index.ts";
import { downloadsFile } from "./html/downloads.ts";
import { html } from "./html/index.ts";
import { createSite, viewOf } from "./html/view.ts";
import { json } from "./json/index.ts";
import { search } from "./search/index.ts";
import { table } from "./table/index.ts";

/** The whole output of a catalogue without errors, file by file; nothing is kept in memory but how large downloads are. */
export function* compile(catalogue: Catalogue, options: CompileOptions): Generator<OutputFile> {
  const sizes = new Map<string, number>();
  for (const exporter of [html, search, comparison, json, table]) {
    for (const file of exporter(catalogue, options)) {
      if (typeof file.content !== "string") sizes.set(file.path, file.content.length);
      yield file;
    }
  }
  const site = createSite(catalogue, options);
  for (const language of catalogue.languages) yield downloadsFile(viewOf(site, language, ""), sizes);
}
