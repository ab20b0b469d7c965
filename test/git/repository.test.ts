import { execFileSync } from "node:child_process";
import {
  chownSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { commitOf } from "../../src/host/git/commit.ts";
import { isTrusted } from "../../src/host/git/owner.ts";
import { prefixIfAny, repositoryIfAny } from "../../src/host/git/repository.ts";

// Which repository a folder is in, and whether it may be read.

let base: string;
let top: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "varbook-repository-")));
  top = join(base, "top");
  mkdirSync(join(top, "deep/er"), { recursive: true });
  writeFileSync(join(top, "deep/er/file"), "x\n");
  git(top, "init", "--quiet");
  git(top, "add", "--all");
  git(top, "commit", "--quiet", "--message=one");
  vi.stubEnv("HOME", base);
  vi.stubEnv("XDG_CONFIG_HOME", base);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true });
});

function git(cwd: string, ...args: readonly string[]): string {
  const who = [
    "user.name=Test",
    "user.email=test@example.org",
    "commit.gpgSign=false",
    "protocol.file.allow=always",
  ];
  return execFileSync("git", [...who.flatMap((setting) => ["-c", setting]), ...args], {
    cwd,
    encoding: "utf8",
  }).trim();
}

/** Git's own answer, in a folder where nothing is planted. */
function byGit(folder: string): object {
  const ask = (question: string): string => git(folder, "rev-parse", "--path-format=absolute", question);
  return { top: ask("--show-toplevel"), directory: ask("--git-dir"), prefix: ask("--show-prefix") };
}

test.each(["", "deep", "deep/er"])("in the folder %j", (path) => {
  expect(repositoryIfAny(join(top, path))).toEqual(byGit(join(top, path)));
});

test("in a second work tree, in a submodule and behind symbolic links", () => {
  git(top, "worktree", "add", "--quiet", "../second");
  git(top, "submodule", "--quiet", "add", top, "deep/sub");
  symlinkSync(join(top, "deep"), join(base, "link"));
  for (const folder of ["second/deep", "top/deep/sub/deep", "link/er"].map((path) => join(base, path))) {
    expect(repositoryIfAny(folder)).toEqual(byGit(folder));
    expect(commitOf(folder, "HEAD")).toBe(git(folder, "rev-parse", "HEAD"));
  }
});

test("an empty folder .git is none; a file .git that leads nowhere is no reason to take the next one", () => {
  mkdirSync(join(top, "deep/er/.git"));
  expect(repositoryIfAny(join(top, "deep/er"))?.top).toBe(top);
  writeFileSync(join(top, "deep/.git"), "nonsense\n");
  expect(() => repositoryIfAny(join(top, "deep/er"))).toThrow("leads to no repository");
  expect(prefixIfAny(join(top, "deep/er"))).toBe("");
  writeFileSync(join(top, "deep/.git"), "gitdir: ../gone\n");
  expect(() => commitOf(join(top, "deep/er"), "HEAD")).toThrow("for a repository: it is damaged");
});

test("Git's own folder, a bare repository and no repository", () => {
  git(base, "init", "--quiet", "--bare", "bare");
  for (const path of ["top/.git", "top/.git/objects", "bare", "."])
    expect(repositoryIfAny(join(base, path)), path).toBe(undefined);
  expect(prefixIfAny(base)).toBe("");
  expect(() => commitOf(base, "HEAD")).toThrow("not in a Git repository");
});

const isRoot = process.geteuid?.() === 0;

test.runIf(isRoot).each([".", ".git", "second", "second/.git", "top/.git/worktrees/second"])(
  "a repository whose %s belongs to another user is only read where the user's settings say so",
  (path) => {
    git(top, "worktree", "add", "--quiet", "../second");
    const folder = join(base, path.includes("second") ? "second" : "top");
    lchownSync(join(path.includes("second") ? base : top, path), 12_345, 12_345);
    expect(() => git(folder, "rev-parse", "HEAD")).toThrow("dubious ownership");
    expect(() => commitOf(folder, "HEAD")).toThrow(`the repository ${folder} belongs to another user`);
    git(top, "--git-dir=.git", "config", "safe.directory", "*");
    expect(() => commitOf(folder, "HEAD")).toThrow("another user");
    writeFileSync(join(base, ".gitconfig"), `[safe]\ndirectory = ${folder}\n`);
    expect(commitOf(folder, "HEAD")).toMatch(/^[0-9a-f]{40}$/);
    rmSync(join(base, ".gitconfig"));
  },
);

test.runIf(isRoot)("root may read what belongs to who called sudo", () => {
  chownSync(top, 12_345, 12_345);
  vi.stubEnv("SUDO_UID", "12345");
  expect(commitOf(top, "HEAD")).toMatch(/^[0-9a-f]{40}$/);
});

test("trusted folders as Git reads them: the last empty value takes back those before it", () => {
  vi.stubEnv("HOME", base);
  const asked = (...values: string[]): boolean => isTrusted(top, values);
  expect([asked(top), asked("*"), asked("/other", top), asked(`${base}/*`), asked("~/top")]).toEqual(
    Array<boolean>(5).fill(true),
  );
  expect([
    asked(),
    asked(base),
    asked(`${top}x`),
    asked(top, ""),
    asked("*", "", "/other"),
    asked(`${top}/*`),
  ]).toEqual(Array<boolean>(6).fill(false));
  expect(asked("", top)).toBe(true);
});
