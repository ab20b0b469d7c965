import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ran } from "../varbook.ts";
import { runTool } from "../varbook.ts";
import { CatalogueRepository } from "./repository.ts";

// Which commit may be released after another one, and which version.

let catalogue: CatalogueRepository;
const commits: string[] = [];
beforeAll(() => {
  catalogue = new CatalogueRepository();
  commit("2026-02-01T10:00:00Z");
  release("2025.1");
  commit("2026-03-01T10:00:00Z");
  release("2025.2");
  commit("2026-06-01T10:00:00Z");
  release("2026.1");
});
afterAll(() => catalogue.remove());

/** A commit that changes a title, so that it is another one whenever it is made. */
function commit(time: string): void {
  catalogue.write("readme.md", time);
  catalogue.commit(time);
  commits.push(catalogue.git("rev-parse", "HEAD").trim());
}

function release(version: string, ...args: readonly string[]): Ran {
  return catalogue.release(version, ...args);
}

const versions = (): string[] =>
  readdirSync(join(catalogue.store, "v")).filter((name) => !name.includes("gz"));

function publishedAs(version: string): { commit: string; previous?: string } {
  return JSON.parse(readFileSync(join(catalogue.store, "v", version, "release.json"), "utf8")) as {
    commit: string;
    previous?: string;
  };
}

test("an older commit, and one of another branch, are not released again", () => {
  for (const args of [["HEAD~1"], ["-b", "side", "HEAD~1"]]) {
    catalogue.git("checkout", "--quiet", ...args);
    if (args.length > 1) commit("2026-07-01T10:00:00Z");
    for (const more of [[], ["--yes"], ["--dry-run"]]) {
      const { status, stdout, stderr } = release("2026.2", ...more);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(
        /^varbook: commit \w{12} does not come after \w{12}, of which version 2026\.1 was made: .*\n$/,
      );
    }
    catalogue.git("checkout", "--quiet", "main");
  }
  expect(versions()).toEqual(["2025.1", "2025.2", "2026.1", "latest"]);
});

test("a dry run shows the notes in both languages and the counts, and writes nothing, not even a folder", () => {
  commit("2026-08-01T10:00:00Z");
  const store = join(catalogue.store, "../none/yet");
  const first = runTool(catalogue.folder, ["release", "2026.1", "--out", store, "--dry-run"]);
  expect(first).toMatchObject({ status: 0 });
  expect(first.stdout).toMatch(
    /^# Changements de la version 2026\.1\n[^]*\n# Wijzigingen in versie 2026\.1\n/,
  );
  expect(first.stdout).toMatch(
    /\nVersion 2026\.1 of 2026-08-01 would be published; nothing was written \(--dry-run\)\.\nIt is the first version: \d+ records\.\n\d+ files, \d\.\d MB\.\n$/,
  );
  expect(existsSync(join(store, ".."))).toBe(false);
  const before = readdirSync(catalogue.store, { recursive: true }).length;
  const { stdout } = release("2026.2", "--dry-run");
  expect(stdout).toContain("\nSince 2026.1: nothing changed; 0 records differ.\n");
  expect(readdirSync(catalogue.store, { recursive: true }).length).toBe(before);
  expect(release("2026.1", "--dry-run")).toMatchObject({ status: 2, stdout: "" });
  expect(release("2026.7", "--dry-run").stderr).toContain("is not the next one after 2026.1");
});

test("where the clone holds no history, times are compared, and one line says how to be sure", () => {
  const folder = join(catalogue.store, "../clone");
  const store = join(catalogue.store, "../its-store");
  const clone = (from: string): void => {
    execFileSync("rm", ["-rf", folder, store]);
    execFileSync("git", [
      "clone",
      "--quiet",
      "--depth=1",
      "--branch",
      from,
      `file://${catalogue.folder}`,
      folder,
    ]);
    execFileSync("cp", ["-al", catalogue.store, store]);
  };
  clone("main");
  const newer = runTool(folder, ["release", "2026.2", "--out", store]);
  expect(newer.status).toBe(0);
  const line = newer.stderr.split("\n").filter((one) => one.includes("git fetch --unshallow"));
  expect(line).toHaveLength(1);
  catalogue.git("branch", "old", commits[1] ?? "");
  clone("old");
  const older = runTool(folder, ["release", "2026.2", "--out", store, "--lang", "nl"]);
  expect([older.status, older.stdout]).toEqual([2, ""]);
  expect(older.stderr).toMatch(
    /^varbook: commit \w{12} \(2026-03-01T10:00:00Z\) is ouder dan .*git fetch --unshallow\)\n$/,
  );
});

test("a correction of an older line follows its own line, and the newest stays the newest", () => {
  catalogue.git("checkout", "--quiet", "-b", "correction", commits[1] ?? "");
  commit("2026-09-01T10:00:00Z");
  expect(release("2025.3").stderr).toBe(
    "varbook: version 2026.1 is published: the next one must come after it; a correction of 2025.2 needs --backport\n",
  );
  expect(release("2026.2", "--backport").stderr).toContain("the next one is then 2025.3, not 2026.2");
  expect(release("2025.3", "--backport")).toMatchObject({ status: 0 });
  expect(publishedAs("2025.3")).toMatchObject({ commit: commits.at(-1), previous: "2025.2" });
  expect(readlinkSync(join(catalogue.store, "v/latest"))).toBe("2026.1");
  const list = JSON.parse(readFileSync(join(catalogue.store, "versions.json"), "utf8")) as {
    versions: { version: string }[];
  };
  expect(list.versions.map(({ version }) => version)).toEqual(["2026.1", "2025.3", "2025.2", "2025.1"]);
  // The line goes on by its own last commit, and so does the newest one.
  catalogue.git("checkout", "--quiet", "main");
  expect(release("2025.4", "--backport").stderr).toContain("of which version 2025.3 was made");
  expect(release("2026.2")).toMatchObject({ status: 0 });
  expect(publishedAs("2026.2").previous).toBe("2026.1");
});
