import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFolder } from "../../src/host/open-folder.ts";
import { loadToolkit } from "../../src/host/disk/load-toolkit.ts";
import type { Exporter } from "../../src/model/output.ts";
import { compile } from "../../src/site/compile.ts";
import { copyCatalogue, open, repository } from "../catalogue.ts";
import { runTool } from "../varbook.ts";

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

function broken(): never {
  throw new TypeError("x is not a function");
}

describe("what an exporter gives", () => {
  const { catalogue } = open(repository);
  const toolkit = loadToolkit();
  const made = (files: Exporter): string[] => {
    const ownExporters = [{ name: "own", path: "./exporters/own.mjs", files }];
    const options = { assets: toolkit.assets, version: "0", ownExporters };
    return [...compile(catalogue, options)].map(({ path }) => path);
  };

  test("is in the output", () => {
    const paths = made(() => [{ path: "own/a.txt", content: "a" }]);
    expect(paths.at(-1)).toBe("own/a.txt");
    expect(paths).toContain("fr/index.html");
  });

  test.each([
    ["out of the output", "../a.txt", "leads out of the output"],
    ["from the root", "/a.txt", "leads out of the output"],
    ["by a drive", "C:a.txt", "leads out of the output"],
    ["a page", "fr/index.html", "html makes the file"],
    ["a page, in capitals", "FR/index.HTML", "html makes the file"],
    ["where a folder is", "fr/variables", "html makes the file"],
    ["below a file", "fr/index.html/a", "html makes the file"],
    ["the last page", "nl/downloads.html", "html makes the file"],
  ])("not %s", (_, path, reason) => {
    const faulty = (): unknown => made(() => [{ path, content: "" }]);
    expect(faulty).toThrow("The exporter own of ./exporters/own.mjs stopped");
    expect(faulty).toThrow(reason);
  });

  test("is a file", () => {
    for (const file of [undefined, {}, { path: 1, content: "" }, { path: "a", content: 1 }])
      expect(() => made(() => [file as never])).toThrow("not a file");
    expect(() => made(() => undefined as never)).toThrow("The exporter own of");
  });

  test("a fault of its own is told with its name", () => {
    expect(() => made(broken)).toThrow(
      "The exporter own of ./exporters/own.mjs stopped: x is not a function",
    );
  });
});

test("a build with leave has the files of the documented exporter", () => {
  write(
    readFileSync(join(repository, "docs/examples/skos.mjs"), "utf8").replace(
      '"varbook"',
      JSON.stringify(join(repository, "dist/src/index.js")),
    ),
  );
  const build = (...more: string[]) => runTool(folder, ["build", "--out", "site", ...more]);
  expect(build().status).toBe(0);
  expect(existsSync(join(folder, "site/keywords.nt"))).toBe(false);
  expect(build("--allow-plugins")).toMatchObject({ status: 0 });
  const lines = readFileSync(join(folder, "site/keywords.nt"), "utf8").trimEnd().split("\n");
  for (const line of lines)
    expect(line).toMatch(/^<[^<>"\s]+> <[^<>"\s]+> (?:<[^<>"\s]+>|"[^"]*"@[a-z]{2}) \.$/);
  for (const tag of ["fr", "nl"]) expect(lines.some((line) => line.endsWith(`"@${tag} .`))).toBe(true);
});
