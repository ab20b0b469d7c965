import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unifiedDiff } from "../../src/change/repair/line-diff.ts";
import { copyCatalogue } from "../catalogue.ts";
import type { Ran } from "../varbook.ts";
import { runTool } from "../varbook.ts";

// `varbook fix` and `varbook fmt` as processes: what they print, write and return.

const variable = "variables/At/stat_020_033_At.yaml";
let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = copyCatalogue());
});
afterEach(() => remove());

const varbook = (...args: string[]): Ran => runTool(folder, args);

const read = (file: string): string => readFileSync(join(folder, file), "utf8");

function spoil(file: string, wanted: string, replacement: string): void {
  writeFileSync(join(folder, file), read(file).replace(wanted, replacement));
}

describe("fix", () => {
  test("repairs and says how much, then finds nothing more", () => {
    const before = read(variable);
    spoil(variable, "2025-11-28", "28/11/2025");
    expect(varbook("fix")).toEqual({
      status: 0,
      stdout: "Repaired 1 problem in 1 file.\nNo errors or warnings are left.\n",
      stderr: "",
    });
    expect(read(variable)).toBe(before);
    expect(varbook("fix", "--lang", "fr").stdout).toBe(
      "Rien à réparer.\nIl ne reste ni erreur ni avertissement.\n",
    );
  });

  test("--dry-run shows the change and writes nothing", () => {
    spoil(variable, "2025-11-28", "28/11/2025");
    const before = read(variable);
    const { stdout } = varbook("fix", "--dry-run");
    expect(stdout).toContain(`--- ${variable}\n+++ ${variable}\n@@ `);
    expect(stdout).toContain("\n-metadataUpdated: 28/11/2025\n+metadataUpdated: 2025-11-28\n");
    expect(stdout).toContain("Would repair 1 problem in 1 file; nothing was written.\n");
    expect(read(variable)).toBe(before);
  });

  test("--dry-run shows just what is done without it", () => {
    spoil(variable, "2025-11-28", "28/11/2025");
    spoil(variable, "lagYears", "lagYear");
    spoil(variable, "Nombre de généticiens", "Nombre  de ge\u0301ne\u0301ticiens");
    const before = read(variable);
    const [shown] = varbook("fix", "--dry-run").stdout.split("Would repair 4 problems");
    expect(varbook("fix").stdout).toContain("Repaired 4 problems in 1 file.");
    const done = unifiedDiff(before, read(variable));
    expect(done.length).toBeGreaterThan(5);
    expect(shown).toBe(`--- ${variable}\n+++ ${variable}\n${done.join("\n")}\n`);
    expect(varbook("fix").stdout).toContain("Nothing to repair.");
  });

  test("exits 1 while errors are left", () => {
    spoil(variable, "[care-providers]", "[care-provider]");
    const { status, stdout } = varbook("fix");
    expect(status).toBe(1);
    expect(stdout).toBe(
      "Nothing to repair.\nLeft to correct by hand: 1 error, 0 warnings. varbook check shows them.\n",
    );
  });

  test("shows nothing that could act on a terminal", () => {
    spoil(variable, "2025-11-28", "28/11/2025 # \u202e\u001b]0;x\u0007");
    expect(varbook("fix", "--dry-run").stdout).not.toMatch(/[\u001b\u202e\u0007]/);
  });
});

describe("fmt", () => {
  test("writes what is not in canonical form, and --check only names it", () => {
    expect(varbook("fmt", "--check").status).toBe(0);
    const before = read(variable);
    spoil(
      variable,
      "id: stat_020_033_At\ncode: stat_020_033\n",
      "code: stat_020_033\nid:    stat_020_033_At\n",
    );
    expect(varbook("fmt", "--check")).toEqual({
      status: 1,
      stdout: `${variable}\n1 file is not in canonical form; varbook fmt writes them so.\n`,
      stderr: "",
    });
    expect(varbook("fmt")).toMatchObject({ status: 0, stdout: `${variable}\nFormatted 1 file.\n` });
    expect(read(variable)).toBe(before);
  });

  test("names a file that cannot be read, and does the others", () => {
    spoil(variable, "fr: Nombre", "fr: Nombre : a");
    expect(varbook("fmt")).toMatchObject({
      status: 0,
      stderr: `${variable} was left alone: it cannot be read as it stands; varbook check says why.\n`,
    });
  });
});
