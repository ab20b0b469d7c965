import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyCatalogue, repository } from "../catalogue.ts";
import { fakeProgram } from "./steps.ts";

// What lefthook.yml does before a commit, and that it is there for those alone who ask for it.

const lefthook = join(repository, "node_modules/.bin/lefthook");
const tool = join(repository, "dist/src/apps/cli/main.js");
const seed = "variables/At/stat_020_033_At.yaml";

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = copyCatalogue());
  cpSync(join(repository, "lefthook.yml"), join(folder, "lefthook.yml"));
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message", "base");
});
afterEach(() => remove());

function git(...args: string[]): string {
  const who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false"];
  return execFileSync("git", [...who, ...args], { cwd: folder, encoding: "utf8" });
}

/** Stages files and runs the hook, with `npx --no-install varbook` being this tool. */
function commitHook(...paths: readonly string[]) {
  git("add", "--", ...paths);
  const npx = `const { spawnSync } = require("node:child_process");
    const [flag, name, ...args] = process.argv.slice(2);
    if (flag !== "--no-install" || name !== "varbook") process.exit(3);
    process.exit(spawnSync(process.execPath, [${JSON.stringify(tool)}, ...args], { stdio: "inherit" }).status);`;
  const bin = fakeProgram(join(folder, ".git"), "npx", npx);
  const { status, stdout } = spawnSync(lefthook, ["run", "pre-commit", "--no-tty"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${bin}:${process.env["PATH"]}`, NO_COLOR: "1" },
  });
  return { status, stdout };
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, path), text.replace(from, to));
}

test("lefthook takes its configuration", () => {
  const { status, stderr } = spawnSync(lefthook, ["validate"], { cwd: repository, encoding: "utf8" });
  expect(status, stderr).toBe(0);
});

test("a fault that is staged stops the commit, in whatever file; a good change does not", () => {
  edit(seed, "from: 2019", "from: 2018");
  expect(commitHook(seed)).toMatchObject({ status: 0 });
  edit(seed, "[care-providers]", "[care-provider]");
  const { status, stdout } = commitHook(seed);
  expect(status).toBe(1);
  expect(stdout).toContain("ref/unresolved");
  git("checkout", "--quiet", "HEAD", "--", ".");
  edit("vocabularies/keywords.yaml", "title:", "title:   ");
  const unformed = commitHook("vocabularies/keywords.yaml");
  expect(unformed.status).toBe(1);
  expect(unformed.stdout).toContain("vocabularies/keywords.yaml");
});

test("a commit of other files is not checked", () => {
  writeFileSync(join(folder, "notes.txt"), "x\n");
  edit(seed, "[care-providers]", "[care-provider]");
  const { status, stdout } = commitHook("notes.txt");
  expect([status, stdout]).toEqual([0, expect.not.stringContaining("ref/unresolved")]);
});

test("nothing sets a hook up but who asks for it: packages may run nothing when they are installed", () => {
  expect(readFileSync(join(repository, ".npmrc"), "utf8")).toMatch(/^ignore-scripts=true$/m);
  commitHook(seed);
  expect(existsSync(join(folder, ".git/hooks/pre-commit"))).toBe(false);
});
