import type { Catalogue } from "../model/catalogue.ts";
import type { CompileOptions, OutputFile } from "../model/output.ts";
import { html } from "./html/index.ts";
import { json } from "./json/index.ts";
import { search } from "./search/index.ts";

/** The whole output of a catalogue without errors, file by file; nothing is kept in memory. */
export function* compile(catalogue: Catalogue, options: CompileOptions): Generator<OutputFile> {
  for (const exporter of [html, search, json]) yield* exporter(catalogue, options);
}
