import { compile } from "../../site/compile.ts";
import type { CompileOptions, OwnExporter } from "../../model/output.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { FolderState } from "../cache/folder-state.ts";
import { KnownVersions } from "../cache/known-versions.ts";
import type { Published } from "../disk/publish-output.ts";
import { publish } from "../disk/publish-output.ts";
import { withProgress } from "./progress.ts";

/** A sound catalogue to be published, with the state of its files if it is known. */
export interface Publishable {
  readonly folder: string;
  readonly catalogue: Catalogue;
  /** The files that bear on all others. */
  readonly globalInputs: readonly string[];
  readonly toolkit: Toolkit;
  readonly state: FolderState | undefined;
  /** What the catalogue brings to make files with. */
  readonly exporters: readonly OwnExporter[];
}

export interface PublishCatalogueOptions {
  readonly base: Pick<CompileOptions, "baseUrl">;
  /** Stands for all that the output is made from. */
  readonly source: string | undefined;
  /** Shows how far it is. */
  readonly note: (text: string) => void;
}

/**
 * Compiles a catalogue and publishes it at `out`. With the state of its files only what is shown otherwise than in the last
 * build is made again. Throws an `OutputError`, and leaves what was there, when that is not possible.
 */
export function publishCatalogue(
  out: string,
  { folder, catalogue, globalInputs, toolkit, state, exporters }: Publishable,
  { base, source, note }: PublishCatalogueOptions,
): Published {
  const { assets, version } = toolkit;
  const known = state && KnownVersions.of(folder, catalogue, globalInputs, state);
  const files = compile(catalogue, {
    assets,
    version,
    versions: known?.versions,
    ownExporters: exporters,
    ...base,
  });
  const made = publish(out, withProgress(files, note), { protectedPaths: [folder], source });
  known?.keep();
  return made;
}
