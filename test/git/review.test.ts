import { execFileSync } from "node:child_process";
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyCatalogue } from "../catalogue.ts";
import type { Ran } from "../varbook.ts";
import { runTool } from "../varbook.ts";

// `varbook review`; what it writes for three pull requests is in test/samples/pull-request/.

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = copyCatalogue());
  git("init", "--quiet", "--initial-branch=main");
  commit("base");
});
afterEach(() => remove());

function git(...args: string[]): string {
  const who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false"];
  return execFileSync("git", [...who, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" });
}

function commit(message: string): void {
  git("add", "--all");
  git("commit", "--quiet", "--message", message);
}

const review = (...args: string[]): Ran => runTool(folder, ["review", ...args]);
const read = (path: string): string => readFileSync(join(folder, path), "utf8");

function spoil(path: string, from: string, to: string): void {
  expect(read(path)).toContain(from);
  writeFileSync(join(folder, path), read(path).replace(from, to));
}

const seed = "variables/At/stat_020_033_At.yaml";

test("a catalogue in a folder of its repository: places are those of the repository", () => {
  mkdirSync(join(folder, "deep/er"), { recursive: true });
  for (const part of ["varbook.config.yaml", "schemas", "variables", "vocabularies"])
    renameSync(join(folder, part), join(folder, "deep/er", part));
  commit("moved");
  spoil(`deep/er/${seed}`, "[care-providers]", "[care-provider]");
  const { status, stdout } = review("HEAD", "deep/er", "--out", "out", "--format", "github");
  expect(status).toBe(1);
  expect(stdout).toMatch(new RegExp(`^::error file=deep/er/${seed},line=57,`));
  expect(read("out/comment.md")).toContain(`<code>deep/er/${seed}:57:12</code>`);
  expect(read("out/comment.md")).toContain("<del>care-providers</del>");
  expect(read("out/check.sarif")).toContain(`"uri": "deep/er/${seed}"`);
  expect(read("out/code-quality.json")).toContain(`"path": "deep/er/${seed}"`);
});

test("no change", () => {
  expect(review("HEAD", ".", "--out", "out")).toMatchObject({ status: 0 });
  expect(read("out/comment.md")).toMatch(/No problems found\.[^]*<h2>No difference\.<\/h2>/);
  expect(read("out/code-quality.json")).toBe("[]\n");
});

test("more than a comment can hold: the worst of both, and how much there is besides", () => {
  for (let number = 100; number < 700; number++) {
    const id = `stat_020_${number}_At`;
    const text = read(seed).replaceAll("stat_020_033", `stat_020_${number}`);
    writeFileSync(
      join(folder, `variables/At/${id}.yaml`),
      text.replace("[care-providers]", "[care-provider]"),
    );
  }
  expect(review("HEAD", ".", "--out", "out").status).toBe(1);
  const comment = read("out/comment.md");
  expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(64_535);
  expect(comment.length).toBeGreaterThan(60_000);
  expect(comment).toMatch(
    /<p>… and \d+ more<\/p>[^]*<h3>New records \(600\)<\/h3>[^]*<p>… and \d+ more records/,
  );
});

test("files that are broken are named, and what can be compared is", () => {
  spoil(seed, "status: published", "status: [published");
  spoil("vocabularies/keywords.yaml", "Zorgverleners", "Verleners van zorg");
  expect(review("HEAD", ".", "--out", "out").status).toBe(1);
  expect(read("out/comment.md")).toMatch(/This comparison is not complete[^]*Verleners van zorg/);
});

test.each([
  [["HEAD"]],
  [["HEAD", ".", "--out", ""]],
  [["HEAD", ".", "--out", "out", "--format", "sarif"]],
  [["no-such-branch", ".", "--out", "out"]],
  [["--output=x", ".", "--out", "out"]],
  [["HEAD", "nowhere", "--out", "out"]],
])("wrong usage: one line, exit code 2, nothing written: %j", (args) => {
  const { status, stdout, stderr } = review(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(readdirSync(folder)).not.toContain("out");
});

test("a link under the name of a report is replaced, not followed", () => {
  mkdirSync(join(folder, "out"));
  cpSync(join(folder, "varbook.config.yaml"), join(folder, "protectedPaths"));
  symlinkSync("../protectedPaths", join(folder, "out/comment.md"));
  review("HEAD", ".", "--out", "out");
  expect(lstatSync(join(folder, "out/comment.md")).isFile()).toBe(true);
  expect(read("protectedPaths")).toBe(read("varbook.config.yaml"));
});
