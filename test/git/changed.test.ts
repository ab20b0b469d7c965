import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commitOf } from "../../src/host/git/commit.ts";
import { catalogueFilesIn, treeSources } from "../../src/host/git/commit-tree.ts";
import { diskSources } from "../../src/host/disk/disk-sources.ts";
import { runTool } from "../varbook.ts";
import type { Committed } from "./committed.ts";
import { committedCatalogue } from "./committed.ts";

// `check --changed BASE` in repositories made for each case.

let folder: string;
let git: Committed["git"];
let commit: Committed["commit"];
let remove: () => void;
beforeEach(() => {
  ({ folder, git, commit, remove } = committedCatalogue());
});
afterEach(() => remove());

function edit(path: string, from: string | RegExp, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

function check(args: readonly string[], env: Readonly<Record<string, string>> = {}, directory = ".") {
  const all = ["check", directory, "--format", "json", ...args];
  const { status, stdout, stderr } = runTool(folder, all, env);
  const diagnostics =
    stdout === ""
      ? []
      : (JSON.parse(stdout) as { diagnostics: { code: string; file: string; severity: string }[] })
          .diagnostics;
  const found = diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ code, file }) => `${file} ${code}`);
  return { status, stderr, found, all: diagnostics.length };
}

const seed = "variables/At/stat_020_033_At.yaml";
const other = "variables/At/cube_013_008_At.yaml";

describe("only what the change touched or broke", () => {
  test("an unchanged catalogue reports nothing, not even information", () => {
    expect(check(["--changed", "HEAD"])).toEqual({
      status: 0,
      stderr: "Compared with HEAD: only what the change touched, or broke elsewhere, is reported.\n",
      found: [],
      all: 0,
    });
  });

  test("an old fault elsewhere is left out, one in a touched file is not", () => {
    edit(seed, "[care-providers]", "[care-provider]");
    commit("a fault");
    edit(other, "quarter: 4", "quarter: 3");
    expect(check([]).found).toEqual([`${seed} ref/unresolved`]);
    const old = `${other} date/older-than-change`;
    expect(check(["--changed", "HEAD"])).toMatchObject({ status: 0, found: [old] });
    expect(check(["--changed", "HEAD~1"]).found).toEqual([
      old,
      `${seed} ref/unresolved`,
      `${seed} date/older-than-change`,
    ]);
    edit(seed, /$/, "# a word\n");
    const { status, found } = check(["--changed", "HEAD"]);
    expect([status, found]).toEqual([1, [old, `${seed} ref/unresolved`]]);
  });

  test("a change of the content asks for a new date, one of the form does not", () => {
    const old = [`${seed} date/older-than-change`];
    edit(seed, "from: 2019", "from: 2018");
    expect(check(["--changed", "HEAD"]).found).toEqual(old);
    edit(seed, "2025-11-28", "2025-11-30");
    expect(check(["--changed", "HEAD"]).found).toEqual([]);
    git("checkout", "--quiet", ".");
    edit(seed, "l'Atlas AIM.", "l’Atlas AIM.");
    expect(check(["--changed", "HEAD"]).found).not.toContain(old[0]);
  });

  test("what a change breaks elsewhere is reported there", () => {
    edit("vocabularies/keywords.yaml", /^care-providers:/m, "carers:");
    const { status, found } = check(["--changed", "HEAD"]);
    expect(status).toBe(1);
    expect(found).toContain(`${seed} ref/unresolved`);
    const byHand = "vocabularies/keywords.yaml change/renamed-by-hand";
    expect(found.filter((line) => !line.endsWith("ref/unresolved"))).toEqual([byHand]);
  });

  test("a deleted and a renamed file break what refers to them", () => {
    rmSync(join(folder, "vocabularies/code-lists/medical-imaging.yaml"));
    expect(check(["--changed", "HEAD"]).found.filter((line) => line.startsWith(other))).not.toEqual([]);
    git("checkout", "--quiet", ".");
    renameSync(join(folder, seed), join(folder, "variables/At/stat_020_034_At.yaml"));
    expect(check(["--changed", "HEAD"]).found).toContain("variables/At/stat_020_034_At.yaml code/file-name");
  });

  test("new files count, known to Git or not, ignored or not", () => {
    writeFileSync(join(folder, "variables/At/new_At.yaml"), "id: new_At\n");
    writeFileSync(join(folder, ".gitignore"), "new_At.yaml\n");
    const { status, found } = check(["--changed", "HEAD"]);
    expect(status).toBe(1);
    expect(new Set(found.map((line) => line.split(" ")[0]))).toEqual(new Set(["variables/At/new_At.yaml"]));
  });

  test("a severity that the change raises is reported everywhere", () => {
    edit("varbook.config.yaml", /$/, "\npreset: strict\n");
    const { found } = check(["--changed", "HEAD"]);
    expect(found).toContain("variables/At/cube_001_002_At.yaml status/stub");
  });

  test("a catalogue in a folder of its repository", () => {
    mkdirSync(join(folder, "deep"));
    for (const part of ["varbook.config.yaml", "schemas", "variables", "vocabularies"])
      renameSync(join(folder, part), join(folder, "deep", part));
    commit("moved");
    edit(`deep/${other}`, "quarter: 4", "quarter: T4");
    writeFileSync(join(folder, "beside.yaml"), "x: [\n");
    expect(check(["--changed", "HEAD"], {}, "deep").found).toEqual([
      `${other} schema/type`,
      `${other} date/older-than-change`,
    ]);
  });
});

describe("a comparison that fails never reads as clean", () => {
  test.each([
    ["nothing-of-that-name", "is no commit"],
    ["", "cannot be a commit"],
    ["--output=stolen", "cannot be a commit"],
    ["HEAD\n--all", "cannot be a commit"],
    ["HEAD:varbook.config.yaml", "is no commit"],
    ["HEAD..HEAD", "is no commit"],
    ["0123456789012345678901234567890123456789", "is no commit"],
  ])("%j", (base, words) => {
    const { status, stderr, found } = check([`--changed=${base}`]);
    expect({ status, found }).toEqual({ status: 2, found: [] });
    expect(stderr).toContain(words);
    expect(stderr.trim().split("\n").length).toBe(1);
    expect(existsSync(join(folder, "stolen"))).toBe(false);
  });

  test("no repository, and no Git", () => {
    expect(check(["--changed", "HEAD"], { PATH: join(folder, "nowhere") })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("not installed"),
    });
    rmSync(join(folder, ".git"), { recursive: true });
    expect(check(["--changed", "HEAD"])).toMatchObject({ status: 2, found: [] });
  });

  test("an object that is missing", () => {
    const id = git("rev-parse", `HEAD:${seed}`).trim();
    rmSync(join(folder, ".git/objects", id.slice(0, 2), id.slice(2)), { force: true });
    expect(check(["--changed", "HEAD"])).toMatchObject({
      status: 2,
      found: [],
      stderr: expect.stringContaining("varbook: "),
    });
  });
});

describe("nothing of the repository or the environment is run or believed", () => {
  test("programs that settings and variables name are not started", () => {
    const trap = join(folder, ".git/trap.sh");
    writeFileSync(trap, `#!/bin/sh\ntouch "${folder}/.git/sprung"\ncat\n`);
    chmodSync(trap, 0o755);
    for (const name of [
      "core.fsmonitor",
      "core.pager",
      "diff.external",
      "diff.x.textconv",
      "diff.x.command",
      "core.sshCommand",
    ])
      git("config", name, trap);
    git("config", "core.hooksPath", join(folder, ".git"));
    writeFileSync(join(folder, ".gitattributes"), "*.yaml diff=x\n");
    edit(other, "quarter: 4", "quarter: T4");
    const env = {
      GIT_DIR: "/nowhere",
      GIT_EXTERNAL_DIFF: trap,
      GIT_PAGER: trap,
      GIT_CONFIG_PARAMETERS: "'core.fsmonitor=x'",
      GIT_INDEX_FILE: "/nowhere/index",
    };
    expect(check(["--changed", "HEAD"], env).found).toEqual([
      `${other} schema/type`,
      `${other} date/older-than-change`,
    ]);
    expect(existsSync(join(folder, ".git/sprung"))).toBe(false);
  });

  test("a branch that is called like an option is no option", () => {
    const id = commitOf(folder, "HEAD");
    writeFileSync(join(folder, ".git/refs/heads/--all"), `${id}\n`);
    expect(() => commitOf(folder, "--all")).toThrow("cannot be a commit");
    expect(commitOf(folder, "refs/heads/--all")).toBe(id);
  });
});

test("a commit is read as the same files on the disk are, links and large files included", () => {
  symlinkSync("stat_020_033_At.yaml", join(folder, "variables/At/link.yaml"));
  symlinkSync("../../../outside", join(folder, "variables/At/out.yaml"));
  writeFileSync(join(folder, "variables/At/large.yaml"), "x".repeat(1024 * 1024 + 1));
  writeFileSync(join(folder, "variables/At/é “x”.yaml"), "x: 1\n");
  commit("all kinds");
  const tree = catalogueFilesIn(folder, commitOf(folder, "HEAD"));
  const [git_, disk] = [treeSources(folder, tree, ["variables"]), diskSources(folder, ["variables"])];
  expect(git_.paths).toEqual(disk.paths);
  for (const path of disk.paths.toReversed()) {
    const [one, two] = [git_.read(path), disk.read(path)];
    expect("problem" in one, path).toBe("problem" in two);
    if ("bytes" in one && "bytes" in two) expect(Buffer.compare(one.bytes, two.bytes), path).toBe(0);
  }
});
