import { bibtex } from "./bibtex.ts";
import type { Cited } from "../../present/cited.ts";
import type { CitedPart } from "./cited.ts";
import { cslJson } from "./csl-json.ts";
import { ris } from "./ris.ts";

/** A format that reference managers read. */
export interface CitationFormat {
  readonly name: string;
  /** What a file's name ends in, without the dot. */
  readonly extension: string;
  readonly serialize: (cited: Cited) => readonly CitedPart[];
}

export const citationFormats: readonly CitationFormat[] = [
  { name: "BibTeX", extension: "bib", serialize: bibtex },
  { name: "RIS", extension: "ris", serialize: ris },
  { name: "CSL-JSON", extension: "csl.json", serialize: cslJson },
];
