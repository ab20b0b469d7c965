import type { Compilation } from "../../site/compile.ts";
import { compilation } from "../../site/compile.ts";
import type { CompileOptions, Inputs } from "../../model/output.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { ReadCatalogue } from "../../check/read-catalogue.ts";
import { digestOf } from "../cache/digest.ts";
import type { FolderState } from "../cache/folder-state.ts";
import { toolIdentity } from "../cache/tool.ts";

/** A catalogue to be compiled, with the state of its files if it is known. */
export interface Readable extends ReadCatalogue {
  readonly toolkit: Toolkit;
  readonly state: FolderState | undefined;
}

/** The output of a catalogue. With the state of its files each file says what it is made from, so that few need be made again. */
export function compiled(
  { catalogue, foundation, toolkit, state }: Readable,
  base: Pick<CompileOptions, "baseUrl">,
): Compilation {
  const { assets, version } = toolkit;
  const inputs: Inputs | undefined = state && {
    foundation: digestOf([toolIdentity(), ...foundation.map((path) => state.content(path))].join("\n")),
    contentOf: (file) => state.content(file),
    digest: digestOf,
  };
  return compilation(catalogue, { assets, version, inputs, ...base });
}
