import type { GeneratedCatalogue } from "../../scripts/generate/catalogue.ts";
import { memoryTree } from "../../scripts/memory-tree.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { loadToolkit } from "../../src/host/disk/load-toolkit.ts";
import { openWorkspace } from "../../src/check/workspace.ts";

/** The errors and warnings of a generated catalogue, checked in memory. */
export function problemsOf({ files }: GeneratedCatalogue): Diagnostic[] {
  const tree = memoryTree(new Map(Array.from(files, ({ path, content }) => [path, content])));
  const { diagnostics } = openWorkspace(tree, loadToolkit(), { today: "2026-01-01" });
  return diagnostics.filter(({ severity }) => severity !== "info");
}

/** One line for each problem or fault, to be compared. */
export function placed({
  code,
  file,
  line,
  column,
}: {
  code: string;
  file: string;
  line: number;
  column: number;
}): string {
  return `${file}:${line}:${column} ${code}`;
}
