import type { Tree } from "./engine.ts";
import { openEngine } from "./engine.ts";
import { collectRecords } from "./link/collect.ts";
import { Links } from "./link/link.ts";
import { AnalysedFiles } from "./analysed-files.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Toolkit } from "../model/toolkit.ts";

/** A catalogue that was only read, and the files in it that bear on all others. */
export interface ReadCatalogue {
  readonly catalogue: Catalogue;
  readonly foundation: readonly string[];
}

/** Reads a catalogue that was checked before, without checking it again. */
export function readCatalogue(tree: Tree, toolkit: Toolkit): ReadCatalogue {
  const engine = openEngine(tree, toolkit, { today: "", isUnchecked: true });
  const { configuration, languages, linking, foundation } = engine;
  const files = new AnalysedFiles(engine);
  const { records } = collectRecords(linking.kinds.keys(), files.records);
  const { outgoing, incoming } = new Links(linking, records, (one) => files.analysisOf(one));
  return {
    catalogue: { configuration, languages, kinds: linking.kinds, records, outgoing, incoming },
    foundation,
  };
}
