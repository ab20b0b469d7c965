import type { Catalogue } from "../model/catalogue.ts";
import type { CompileOptions, Exporter, OutputFile } from "../model/output.ts";
import { FileInParts } from "../model/output.ts";
import { comparison } from "./comparison/index.ts";
import { downloadsFiles } from "./downloads.ts";
import { htmlExporter } from "./index.ts";
import { TakenPaths, ownFiles } from "./own-exporters.ts";
import { jsonExporter } from "../export/json/index.ts";
import { searchExporter } from "../export/search/index.ts";
import { tableExporter } from "../export/table/index.ts";
import { textsExporter } from "./texts/index.ts";

/** The toolkit's exporters by name: what the output of a catalogue consists of. They need nothing of each other. */
export const exporters: Readonly<Record<string, Exporter>> = {
  html: htmlExporter,
  json: jsonExporter,
  table: tableExporter,
  search: searchExporter,
  texts: textsExporter,
  comparison,
};

/**
 * The whole output of a catalogue without errors, file by file: of the exporters that are asked for, else of the toolkit's,
 * then of those that the catalogue brings. The pages that say how large other files are come when these are written.
 */
export function* compile(catalogue: Catalogue, options: CompileOptions): Generator<OutputFile> {
  const { exporters: asked = exporters, ownExporters = [] } = options;
  const large = new Map<string, FileInParts>();
  const taken = new TakenPaths();
  function* of(name: string, files: Iterable<OutputFile>): Generator<OutputFile> {
    for (const file of files) {
      if (file instanceof FileInParts) large.set(file.path, file);
      if (ownExporters.length > 0) taken.take(file.path, name);
      yield file;
    }
  }
  for (const [name, exporter] of Object.entries(asked)) yield* of(name, exporter(catalogue, options));
  if (Object.values(asked).includes(htmlExporter)) {
    const downloads = downloadsFiles(catalogue, options, (path) => large.get(path)?.size);
    yield* of("html", downloads);
  }
  for (const own of ownExporters) yield* ownFiles(own, catalogue, options, taken);
}
