import type { GeneratedCatalogue } from "../../scripts/generate/catalogue.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Sources } from "../../src/model/sources.ts";
import { loadToolkit } from "../../src/shells/disk/toolkit.ts";
import { openWorkspace } from "../../src/workspace.ts";

/** The errors and warnings of a generated catalogue, checked in memory. */
export function problemsOf({ files }: GeneratedCatalogue): Diagnostic[] {
  const contents = new Map<string, Uint8Array>();
  for (const { path, content } of files)
    contents.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  const tree = (roots: readonly string[]): Sources => ({
    paths: [...contents.keys()].filter((path) => roots.includes(path.split("/")[0] ?? "")).toSorted(),
    read: (path) => ({ bytes: contents.get(path) ?? new Uint8Array() }),
  });
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
