import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const sources = ["src/host/disk/publish-output.ts", "src/host/disk/store/open-store.ts"];
const options = [
  "--target",
  "es2023",
  "--module",
  "node20",
  "--types",
  "node",
  "--rewriteRelativeImportExtensions",
];

/**
 * Compiles the code under test for child processes, which do not go through vitest; for the time of the calling
 * file's tests. Returns what gives the folder. The project's own build could be older than the code.
 */
export function compiledForTests(): () => string {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "varbook-compiled-"));
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const where = ["--ignoreConfig", "--rootDir", root, "--outDir", folder, "--skipLibCheck"];
    execFileSync(process.execPath, [compiler, ...where, ...options, ...sources], { cwd: root });
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
