import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Ran } from "../varbook.ts";
import { runTool } from "../varbook.ts";
import type { Committed } from "./committed.ts";
import { committedCatalogue } from "./committed.ts";

// Which states are compared: ranges of commits, folders, the catalogue's folder, clones without history, line ends.

let folder: string;
let git: Committed["git"];
let commit: Committed["commit"];
let remove: () => void;
beforeEach(() => {
  ({ folder, git, commit, remove } = committedCatalogue());
});
afterEach(() => remove());

const seed = "variables/At/stat_020_033_At.yaml";
const other = "variables/At/cube_013_008_At.yaml";
const diff = (...args: string[]): Ran => runTool(folder, ["diff", ...args]);
const check = (): Ran => runTool(folder, ["check", "--changed", "HEAD", "--format", "json"]);
const nothing = { status: 0, stdout: "No difference.\nNo new version is needed.\n" };

function edit(path: string, from: string | RegExp, to: string): void {
  const file = join(folder, path);
  expect(readFileSync(file, "utf8")).toMatch(from);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

/** The branches `main` and `work`, each with a change of its own since they parted. */
function part(): void {
  git("branch", "work");
  edit(other, "quarter: 4", "quarter: 3");
  writeFileSync(
    join(folder, "variables/At/stat_099_At.yaml"),
    readFileSync(join(folder, seed), "utf8").replaceAll("stat_020_033", "stat_099"),
  );
  commit("on main");
  git("checkout", "--quiet", "work");
  edit(seed, "from: 2019", "from: 2020");
  commit("on work");
}

describe("ranges mean what they mean in Git", () => {
  test("A...B since the two parted, A..B the two; a side left out is HEAD", () => {
    part();
    const own = diff("main~1", "work");
    expect(own.stdout).toContain("2020");
    for (const range of ["main...work", "main...", "main...HEAD"]) expect(diff(range)).toEqual(own);
    const both = diff("main", "work");
    expect(both.stdout).toContain("stat_099_At");
    for (const range of ["main..work", "main..", "main..HEAD"]) expect(diff(range)).toEqual(both);
    expect(diff("...main")).toEqual(diff("work~1", "main"));
    expect(diff("..main")).toEqual(diff("work", "main"));
  });

  test("two that have nothing in common", () => {
    git("checkout", "--quiet", "--orphan", "alone");
    commit("alone");
    const { status, stdout, stderr } = diff("main...alone", "--lang", "nl");
    expect([status, stdout, stderr]).toEqual([
      2,
      "",
      "varbook: de twee commits van ‘main...alone’ hebben er geen gemeen.\n",
    ]);
    expect(diff("main..alone")).toMatchObject(nothing);
  });

  test("what BASE got since is not undone by a change", () => {
    part();
    const { status, stdout } = runTool(folder, ["check", "--changed", "main"]);
    expect(status).toBe(0);
    expect(stdout).not.toContain("stat_099_At");
    expect(stdout).not.toContain(other);
    const reviewed = runTool(folder, ["review", "main", "--out", "out"]);
    expect(reviewed.status).toBe(0);
    expect(readFileSync(join(folder, "out/comment.md"), "utf8")).not.toContain("stat_099_At");
  });
});

describe("a folder", () => {
  test("is a state where it is the second, and the catalogue's where it is the third or --dir", () => {
    mkdirSync(join(folder, "deep"));
    for (const each of ["varbook.config.yaml", "schemas", "variables", "vocabularies"])
      renameSync(join(folder, each), join(folder, "deep", each));
    commit("moved");
    edit(`deep/${seed}`, "from: 2019", "from: 2020");
    const now = diff("HEAD", "./deep", "./deep");
    expect(now.stdout).toContain("2020");
    expect(diff("HEAD", "./deep", "--dir", "deep")).toEqual(now);
    expect(runTool(join(folder, "deep"), ["diff", "HEAD", "."])).toEqual(now);
    commit("changed");
    const then = diff("HEAD~1", "HEAD", "deep");
    expect(then.stdout).toContain("2020");
    expect(diff("HEAD~1", "--dir", "deep")).toEqual(then);
    expect(diff("HEAD~1..HEAD", "./deep")).toEqual(then);
    expect(diff("HEAD~1...", "--dir", join(folder, "deep"))).toEqual(then);
  });

  test.each([
    [["HEAD", ".", ".", "--dir", "."]],
    [["HEAD..HEAD", ".", "."]],
    [["HEAD", "HEAD", "no-such-folder"]],
    [["HEAD", "--dir", "no-such-folder"]],
    [["...", "HEAD", "HEAD", "HEAD"]],
  ])("named twice, or not there: %j", (args) => {
    expect(diff(...args)).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("a clone that has only a part of the history", () => {
  test.each([
    ["en", "varbook: “%” is not in this clone"],
    ["fr", "varbook: « % » n'est pas dans ce clone"],
    ["nl", "varbook: ‘%’ zit niet in deze kloon"],
  ])("says how to get the rest: %s", (lang, words) => {
    part();
    const top = realpathSync(mkdtempSync(join(tmpdir(), "varbook-shallow-")));
    try {
      const clone = join(top, "clone");
      const depth = ["--depth", "1", "--no-single-branch"];
      execFileSync("git", ["clone", "--quiet", ...depth, `file://${folder}`, clone]);
      const asked: [string, string[]][] = [
        ["HEAD~1", ["diff", "HEAD~1"]],
        ["HEAD...origin/main", ["diff", "HEAD...origin/main"]],
        ["HEAD~1", ["check", "--changed", "HEAD~1"]],
        ["HEAD~1", ["review", "HEAD~1", "--out", "out"]],
      ];
      for (const [name, args] of asked) {
        const { status, stdout, stderr } = runTool(clone, [...args, "--lang", lang]);
        expect([status, stdout]).toEqual([2, ""]);
        expect(stderr).toMatch(/^[^\n]+\n$/);
        expect(stderr).toContain(words.replace("%", name));
        expect(stderr).toContain("git fetch --unshallow");
        expect(stderr).toContain("fetch-depth: 0");
      }
    } finally {
      rmSync(top, { recursive: true });
    }
  });

  test("a name that is none is not blamed on it where all history is there", () => {
    expect(diff("no-such-branch").stderr).not.toContain("fetch-depth");
  });
});

describe("files that differ by their line ends do not differ", () => {
  const files = [seed, "vocabularies/keywords.yaml", "schemas/variable.schema.json", "varbook.config.yaml"];
  const withCrlf = (): void => {
    for (const path of files) edit(path, /\r?\n/g, "\r\n");
  };

  test("in two commits, and in a commit and the working files, whichever has which", () => {
    withCrlf();
    expect(diff("HEAD", ".")).toMatchObject(nothing);
    expect(JSON.parse(check().stdout)).toMatchObject({ diagnostics: [] });
    commit("crlf");
    expect(diff("HEAD~1")).toMatchObject(nothing);
    expect(diff("HEAD", "HEAD~1")).toMatchObject(nothing);
    for (const path of files) edit(path, /\r\n/g, "\n");
    expect(diff("HEAD", ".")).toMatchObject(nothing);
    expect(JSON.parse(check().stdout)).toMatchObject({ diagnostics: [] });
    edit(seed, "from: 2019", "from: 2020");
    expect(diff("HEAD", ".").stdout).toMatch(/^This breaks something: 1 record is/);
  });

  test("in a clone that writes CRLF", () => {
    git("config", "core.autocrlf", "true");
    rmSync(join(folder, seed));
    git("checkout", "--quiet", "--", seed);
    expect(readFileSync(join(folder, seed), "utf8")).toContain("\r\n");
    expect(diff("HEAD", ".")).toMatchObject(nothing);
  });
});
