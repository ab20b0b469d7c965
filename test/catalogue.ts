import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "../src/site/compile.ts";
import type { OutputFile } from "../src/model/output.ts";
import type { Toolkit } from "../src/model/toolkit.ts";
import { diskSources } from "../src/host/disk/disk-sources.ts";
import { loadToolkit } from "../src/host/disk/load-toolkit.ts";
import type { Workspace, WorkspaceOptions } from "../src/check/workspace.ts";
import { openWorkspace } from "../src/check/workspace.ts";

/** This repository's folder, also for what was compiled to `dist/`: its own catalogue is the tests' first input. */
export const repository: string = fileURLToPath(new URL("..", import.meta.url)).replace(
  /([\\/]dist)?[\\/]$/,
  "",
);
export const toolkit: Toolkit = loadToolkit();

/** The files and folders that make a catalogue. */
const parts = ["varbook.config.yaml", "schemas", "variables", "vocabularies"];

/** A copy of this repository's catalogue in a temporary folder. Call `remove` in the end. */
export function copyCatalogue(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "varbook-"));
  for (const part of parts) cpSync(join(repository, part), join(folder, part), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens a catalogue as of a day after all its dates. */
export function open(folder: string, options: Omit<WorkspaceOptions, "today"> = {}): Workspace {
  return openWorkspace((roots) => diskSources(folder, roots), toolkit, { ...options, today: "2026-12-31" });
}

/** The compiled output, by path. */
export function compiled(workspace: Workspace, baseUrl?: string): Map<string, string> {
  const files: Iterable<OutputFile> = compile(workspace.catalogue, {
    assets: toolkit.assets,
    version: "0.0.0",
    ...(baseUrl !== undefined && { baseUrl }),
  });
  return new Map(
    [...files].map(({ path, content }) => [
      path,
      typeof content === "string" ? content : Buffer.from(content).toString("utf8"),
    ]),
  );
}

/** Errors and warnings, each as `file:line:column code`. */
export function faults({ diagnostics }: Workspace): string[] {
  return diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

/** A configuration's text without one of its top-level entries. */
export function withoutEntry(text: string, name: string): string {
  return text.replace(new RegExp(`^${name}:.*\\n(?:[ #].*\\n|\\n)*`, "m"), "");
}
