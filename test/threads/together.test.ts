import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyse } from "../../src/load/analyse.ts";
import { openEngine } from "../../src/engine.ts";
import type { FileAnalysis } from "../../src/model/analysis.ts";
import { reporters } from "../../src/report/index.ts";
import { diskSources } from "../../src/shells/disk/sources.ts";
import { openWorkspace, workspaceOf } from "../../src/workspace.ts";
import { open, repository, toolkit } from "../catalogue.ts";

/** A large catalogue with faults, so that a second thread is worth its while. */
function largeCatalogue(): string {
  const folder = mkdtempSync(join(tmpdir(), "varbook-threads-"));
  const generate = join(repository, "dist/scripts/generate.js");
  const made = spawnSync(process.execPath, [generate, "--count", "1800", "--errors", "300", "--out", folder]);
  expect(made.status).toBe(0);
  return folder;
}

test("two threads, analyses made elsewhere, and one thread say the same", () => {
  const folder = largeCatalogue();
  try {
    const own = open(folder);
    const settings = { language: "en", colour: false, width: 100 } as const;
    const expected = reporters.json(
      { ...own, diagnostics: own.allDiagnostics(), notes: [], version: "" },
      settings,
    );

    const cli = join(repository, "dist/src/shells/cli/main.js");
    const { stdout, status } = spawnSync(
      process.execPath,
      [cli, "check", folder, "--format", "json", "--lang", "en"],
      {
        encoding: "utf8",
        maxBuffer: 1 << 28,
      },
    );
    expect(status).toBe(1);
    expect(stdout).toBe(expected);

    const tree = (roots: readonly string[]) => diskSources(folder, roots);
    const engine = openEngine(tree, toolkit, { today: "2026-12-31" });
    const made = engine.sources.paths.map((file) => [file, analyse(file, engine).analysis] as const);
    // As they come from another thread: as JSON.
    const analyses = new Map(JSON.parse(JSON.stringify(made)) as [string, FileAnalysis][]);
    const again = workspaceOf(engine, { today: "2026-12-31", analyses });
    expect(again.allDiagnostics()).toEqual(own.allDiagnostics());
    expect(again.catalogue.records.get("variable")?.size).toBe(own.catalogue.records.get("variable")?.size);
    // Data that was not kept is read when it is asked for.
    for (const [kind, records] of openWorkspace(tree, toolkit, { today: "2026-12-31" }).catalogue.records) {
      for (const [id, { data }] of records)
        expect(again.catalogue.records.get(kind)?.get(id)?.data).toEqual(data);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
