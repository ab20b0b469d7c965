import { compile } from "../../compile/index.ts";
import type { CompileOptions, Inputs, OutputFile } from "../../model/output.ts";
import { digestOf } from "../cache/digest.ts";
import { toolIdentity } from "../cache/tool.ts";
import type { Opened } from "./open.ts";

/** The files of an open catalogue's output. With a cache they say what they are made from, so that few need be made again. */
export function compiledFiles(
  { workspace, toolkit, state }: Opened,
  base: Pick<CompileOptions, "baseUrl">,
): Iterable<OutputFile> {
  const { assets, version } = toolkit;
  const inputs: Inputs | undefined = state && {
    foundation: digestOf(
      [toolIdentity(), ...workspace.foundation.map((path) => state.content(path))].join("\n"),
    ),
    contentOf: (file) => state.content(file),
    digest: digestOf,
  };
  return compile(workspace.catalogue, { assets, version, inputs, ...base });
}
