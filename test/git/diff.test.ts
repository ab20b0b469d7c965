import { readFileSync, readdirSync, writeFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copyCatalogue } from "../catalogue.ts";
import type { Ran } from "../varbook.ts";
import { runTool } from "../varbook.ts";
import type { Committed } from "./committed.ts";
import { committedCatalogue } from "./committed.ts";

// `varbook diff` in a repository with a short history.

let folder: string;
let git: Committed["git"];
let commit: Committed["commit"];
let remove: () => void;
beforeEach(() => {
  ({ folder, git, commit, remove } = committedCatalogue());
});
afterEach(() => remove());

function edit(path: string, from: string, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const diff = (...args: string[]): Ran => runTool(folder, ["diff", ...args]);

const seed = "variables/At/stat_020_033_At.yaml";

describe("exit codes", () => {
  test("0 when nothing is as bad as asked, 1 when something is", () => {
    expect(diff("HEAD")).toMatchObject({ status: 0, stdout: "No difference.\nNo new version is needed.\n" });
    edit(seed, "nl: Aantal klinisch", "nl: Het aantal klinisch");
    commit("a translation");
    expect(diff("HEAD~1").status).toBe(0);
    expect(diff("HEAD~1", "--fail-on", "translation").status).toBe(1);
    edit(seed, "from: 2019", "from: 2020");
    commit("a break");
    expect(diff("HEAD~1").status).toBe(1);
    expect(diff("HEAD~2", "HEAD~1").status).toBe(0);
  });

  test.each([
    ["no-such-branch"],
    ["--output=x"],
    ["HEAD:variables"],
    ["a..b"],
    [""],
    ["./no-such-folder"],
    ["./variables"],
    ["HEAD", "--format", "xml"],
    ["HEAD", "--fail-on", "everything"],
  ])("2 and no report when nothing can be compared: %s", (...args) => {
    const { status, stdout, stderr } = diff(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain("x");
  });

  test("2 outside a repository", () => {
    rmSync(join(folder, ".git"), { recursive: true });
    expect(diff("HEAD")).toMatchObject({ status: 2, stdout: "" });
  });

  test("2 when a file of one side cannot be read, which is named", () => {
    edit(seed, "status: published", "status: [published");
    commit("broken");
    for (const args of [["HEAD~1"], ["HEAD", "HEAD~1"]]) {
      const { status, stdout } = diff(...args);
      expect(status).toBe(2);
      expect(stdout).toContain(seed);
      expect(stdout).not.toContain("No difference");
    }
  });
});

test("the work tree is neither read nor touched, unless it is named", () => {
  edit(seed, "from: 2019", "from: 2020");
  const before = statSync(join(folder, seed)).mtimeMs;
  expect(diff("HEAD", "HEAD").status).toBe(0);
  expect(diff("HEAD", ".").stdout).toContain("{+2020+}");
  expect(diff(".", "HEAD").stdout).toContain("[-2020-]");
  expect(statSync(join(folder, seed)).mtimeMs).toBe(before);
  expect(git("status", "--short").trim()).toBe(`M ${seed}`);
});

test("commits and folders give the same report", () => {
  const copy = copyCatalogue();
  try {
    edit(seed, "from: 2019", "from: 2020");
    edit("vocabularies/keywords.yaml", "Zorgverleners", "Verleners van zorg");
    commit("changes");
    const both = diff("HEAD~1", "HEAD");
    expect(diff(copy.folder, folder)).toEqual(both);
    expect(both.stdout).toContain("2020");
  } finally {
    copy.remove();
  }
});

test("each format, in each language", () => {
  edit(seed, "from: 2019", "from: 2020");
  commit("a break");
  expect(diff("HEAD~1", "--lang", "fr").stdout).toMatch(/^Il y a rupture/);
  expect(diff("HEAD~1", "--lang", "nl", "--format", "markdown").stdout).toMatch(/^<h2>Er is een breuk/);
  expect(JSON.parse(diff("HEAD~1", "--format", "json").stdout)).toMatchObject({
    worst: "breaking",
    impact: "major",
  });
  const page = diff("HEAD~1", "--format", "html", "--lang", "fr").stdout;
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="fr">/);
  expect(page).not.toMatch(/<script|(?:src|href)=|url\(/);
});
