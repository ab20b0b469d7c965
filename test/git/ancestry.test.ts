import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { descendsFrom } from "../../src/host/git/ancestry.ts";

// Does a commit come after another one, in clones that hold all, a part or nothing of the history?

const top = mkdtempSync(join(tmpdir(), "varbook-ancestry-"));
const origin = join(top, "origin");
afterAll(() => rmSync(top, { recursive: true, force: true }));

const identity = ["-c", "user.name=E", "-c", "user.email=e@example.org"];
const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" }).trim();

/** Commits on the main branch, the oldest first, and one on a branch that leaves it at the second. */
let main: string[];
let side: string;
beforeAll(() => {
  mkdirSync(origin);
  git(origin, "init", "--quiet", "--initial-branch=main");
  const commit = (name: string): string => {
    // Commits that are made in the same second are the same one when they say the same.
    git(origin, "commit", "--quiet", "--allow-empty", `--message=${name}`);
    return git(origin, "rev-parse", "HEAD");
  };
  main = ["one", "two", "three", "four"].map(commit);
  git(origin, "checkout", "--quiet", "-b", "side", main[1] ?? "");
  side = commit("side");
  git(origin, "checkout", "--quiet", "main");
});

function clone(name: string, ...args: readonly string[]): string {
  const folder = join(top, name);
  git(top, "clone", "--quiet", ...args, `file://${origin}`, folder);
  return folder;
}

test("where all is there, it is known", () => {
  const [one = "", two = "", , four = ""] = main;
  expect(descendsFrom(origin, four, one)).toBe(true);
  expect(descendsFrom(origin, four, four)).toBe(true);
  expect(descendsFrom(origin, one, four)).toBe(false);
  expect(descendsFrom(origin, side, two)).toBe(true);
  expect(descendsFrom(origin, side, four)).toBe(false);
  expect(descendsFrom(origin, four, side)).toBe(false);
  expect(descendsFrom(origin, four, "0".repeat(40))).toBe(undefined);
});

test("in a second work tree too", () => {
  const folder = join(top, "second");
  git(origin, "worktree", "add", "--quiet", "--detach", folder, side);
  expect(descendsFrom(folder, side, main[0] ?? "")).toBe(true);
  expect(descendsFrom(folder, side, main[3] ?? "")).toBe(false);
});

test("a clone of the last commit knows nothing of earlier ones", () => {
  const folder = clone("last", "--depth=1");
  expect(descendsFrom(folder, main[3] ?? "", main[0] ?? "")).toBe(undefined);
  expect(descendsFrom(folder, main[3] ?? "", main[3] ?? "")).toBe(true);
});

test("a clone that ends between two commits that it holds cannot tell", () => {
  const folder = clone("cut", "--depth=1");
  git(folder, "fetch", "--quiet", "--depth=1", "origin", main[0] ?? "");
  expect(descendsFrom(folder, main[3] ?? "", main[0] ?? "")).toBe(undefined);
});

test("a clone of a part of the history tells what lies in it", () => {
  const folder = clone("part", "--depth=3");
  expect(descendsFrom(folder, main[3] ?? "", main[1] ?? "")).toBe(true);
  git(folder, "fetch", "--quiet", "--unshallow", "origin", "main", "side");
  expect(descendsFrom(folder, side, main[3] ?? "")).toBe(false);
});
