import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFolder } from "../../src/host/open-folder.ts";
import { copyCatalogue, repository } from "../catalogue.ts";

// Exporters that a catalogue brings: run only where allowed; their files are held against what an output may hold.

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = copyCatalogue());
  mkdirSync(join(folder, "exporters"));
  configure("exporters: [./exporters/own.mjs]");
});
afterEach(() => remove());

function configure(more: string): void {
  const file = join(folder, "varbook.config.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}\n${more}\n`);
}

function write(module: string): void {
  writeFileSync(join(folder, "exporters/own.mjs"), module);
}

async function opened(allowsPlugins: boolean) {
  const { workspace, exporters } = await openFolder(folder, { allowsPlugins, isCached: false });
  const found = workspace.diagnostics.filter(({ code }) => code.startsWith("plugin/"));
  return { exporters, found: found.map(({ code, severity, line }) => `${code} ${severity} ${line > 1}`) };
}

describe("the configuration names exporters", () => {
  test("they are not run without leave, and the check says so", async () => {
    write("globalThis.exporterRan = true; export const exporters = { own: () => [] };");
    expect(await opened(false)).toEqual({
      exporters: [],
      found: ["plugin/exporter-not-run warning true"],
    });
    expect("exporterRan" in globalThis).toBe(false);
  });

  test("they are there with leave, by their names", async () => {
    write("export const exporters = { own: () => [], other: () => [] };");
    const { exporters, found } = await opened(true);
    expect(found).toEqual([]);
    expect(exporters.map(({ name, path }) => [name, path])).toEqual([
      ["own", "./exporters/own.mjs"],
      ["other", "./exporters/own.mjs"],
    ]);
  });

  test.each([
    ["no exporters", "export const rules = [];"],
    ["a list", "export const exporters = [() => []];"],
    ["no function", "export const exporters = { own: 1 };"],
    ["a fault", "throw new Error('no')"],
  ])("with %s they cannot be used", async (_, module) => {
    write(module);
    expect((await opened(true)).found).toEqual(["plugin/exporter-invalid error true"]);
  });

  test("outside the catalogue", async () => {
    writeFileSync(
      join(folder, "varbook.config.yaml"),
      readFileSync(join(repository, "varbook.config.yaml"), "utf8") + "\nexporters: [../own.mjs]\n",
    );
    expect((await opened(true)).found).toEqual(["plugin/outside error true"]);
  });
});
