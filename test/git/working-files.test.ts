import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commitOf } from "../../src/host/git/commit.ts";
import { filesInCommit } from "../../src/host/git/commit-tree.ts";
import { changedFiles, uncommitted } from "../../src/host/git/working-files.ts";

// Files compared with a commit by their hash; where no attribute changes bytes, as Git compares them.

let top: string;
afterEach(() => rmSync(top, { recursive: true }));

const file = (path: string): string => join(top, path);
const write = (path: string, content: string | Buffer): void => writeFileSync(file(path), content);
const changed = (): string[] => [...changedFiles(top, filesInCommit(top, commitOf(top, "HEAD")))].toSorted();

function git(...args: readonly string[]): string {
  const who = ["user.name=Test", "user.email=test@example.org", "commit.gpgSign=false"];
  return execFileSync("git", [...who.flatMap((setting) => ["-c", setting]), ...args], {
    cwd: top,
    encoding: "utf8",
  });
}

function commit(): void {
  git("add", "--all");
  git("commit", "--quiet", "--message=x");
}

const large = Buffer.alloc(200_000, "a line of text\n");

function start(format: string): void {
  top = mkdtempSync(join(tmpdir(), "varbook-files-"));
  git("init", "--quiet", `--object-format=${format}`);
  mkdirSync(file("a/b"), { recursive: true });
  for (const path of ["a/b/one", "a/b/two", "a/three", "four", ".dot", "a/é “x”"])
    write(path, `${path}\n1\n2\n`);
  write("empty", "");
  write("large", large);
  symlinkSync("one", file("a/b/link"));
  commit();
}

describe.each(["sha1", "sha256"])("%s", (format) => {
  beforeEach(() => start(format));

  test("nothing has changed", () => {
    expect(changed()).toEqual([]);
    expect(uncommitted(top)).toEqual([]);
  });

  test("a file of which the commit has a pointer to its content", () => {
    const content = "an image\n".repeat(50);
    const oid = createHash("sha256").update(content).digest("hex");
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;
    for (const path of ["a/same", "a/other", "a/shorter", "a/pointer", "a/no-pointer"])
      write(path, path === "a/no-pointer" ? pointer.replace("spec/v1", "spec/v9") : pointer);
    commit();
    write("a/same", content);
    write("a/other", content.replace("image", "IMAGE"));
    write("a/shorter", content.slice(1));
    write("a/no-pointer", content);
    expect(changed()).toEqual(["a/no-pointer", "a/other", "a/shorter"]);
  });

  test("a byte, a line more, nothing left, gone, another kind of file", () => {
    write("a/b/one", "a/b/one\n1\n3\n");
    write("a/b/two", "a/b/two\n1\n2\n\n");
    write("a/three", "");
    rmSync(file("four"));
    rmSync(file(".dot"));
    mkdirSync(file(".dot"));
    rmSync(file("empty"));
    symlinkSync("large", file("empty"));
    rmSync(file("a/b/link"));
    symlinkSync("two", file("a/b/link"));
    write("large", Buffer.concat([large.subarray(1), large.subarray(0, 1)]));
    const all = [".dot", "a/b/link", "a/b/one", "a/b/two", "a/three", "empty", "four", "large"];
    expect(changed()).toEqual(all);
    expect(uncommitted(top)).toEqual(all);
    expect(uncommitted(file("a"))).toEqual(["b/link", "b/one", "b/two", "three"]);
  });

  test("line ends alone are no change, in a large file neither; a lone CR is one", () => {
    for (const path of ["a/b/one", "four"]) write(path, `${path}\r\n1\r\n2\r\n`);
    write("large", large.toString().replaceAll("\n", "\r\n"));
    write("a/three", "a/three\r1\r2\r");
    write("a/b/two", "a/b/two\r\n1\r\n2\r\n\r");
    expect(changed()).toEqual(["a/b/two", "a/three"]);
  });

  test("what is committed with CRLF is the same only with CRLF", () => {
    write("four", "four\r\n");
    commit();
    expect(changed()).toEqual([]);
    write("four", "four\n");
    expect(changed()).toEqual(["four"]);
  });
});

describe("what Git knows of files", () => {
  beforeEach(() => start("sha1"));

  test("a permission is no content; a link that became its text, as on Windows, is the same", () => {
    chmodSync(file("four"), 0o755);
    rmSync(file("a/b/link"));
    write("a/b/link", "one");
    expect(changed()).toEqual([]);
  });

  test("a folder that became a link leads nowhere", () => {
    renameSync(file("a/b"), file("moved"));
    symlinkSync("../moved", file("a/b"));
    expect(changed()).toEqual(["a/b/link", "a/b/one", "a/b/two"]);
  });

  test("a folder that became a pipe does not make anyone wait", () => {
    rmSync(file("four"));
    execFileSync("mkfifo", [file("four")]);
    expect(changed()).toEqual(["four"]);
  });

  test("new files count, added or not, unless they are ignored; another repository inside does not", () => {
    write(".gitignore", "*.tmp\nout/\n");
    commit();
    write("new", "x");
    write("added", "x");
    git("add", "added");
    write("a/x.tmp", "x");
    write("forced.tmp", "x");
    git("add", "--force", "forced.tmp");
    mkdirSync(file("out"));
    write("out/y", "x");
    git("init", "--quiet", "inner");
    write("inner/z", "x");
    expect(uncommitted(top)).toEqual(["added", "forced.tmp", "new"]);
    rmSync(file("added"));
    expect(uncommitted(top)).toEqual(["forced.tmp", "new"]);
  });

  test("what Git was told not to look at is looked at", () => {
    git("update-index", "--assume-unchanged", "four");
    git("update-index", "--skip-worktree", "a/three");
    write("four", "4");
    write("a/three", "3");
    expect(uncommitted(top)).toEqual(["a/three", "four"]);
  });

  test("what a sparse work tree lacks is not missing", () => {
    mkdirSync(file("c"));
    write("c/five", "5");
    commit();
    git("sparse-checkout", "set", "--cone", "a");
    expect(changed()).toEqual(["c/five"]);
    expect(uncommitted(top)).toEqual([]);
  });

  test("what a filter, an encoding or a keyword would make of a file is not asked", () => {
    git("config", "filter.f.clean", "tr a-z A-Z");
    write("four", "$Id$\n");
    commit();
    write(".gitattributes", "a/b/* filter=f\nfour ident\na/three working-tree-encoding=UTF-16\n");
    expect(uncommitted(top)).toEqual([".gitattributes"]);
    rmSync(file("four"));
    git("checkout", "four");
    expect(uncommitted(top)).toEqual([".gitattributes", "four"]);
  });

  test("an index that is split, remembers new files or was watched by a program", () => {
    for (const option of ["--split-index", "--untracked-cache"]) git("update-index", option);
    write("new", "x");
    git("status");
    git("-c", "core.fsmonitor=/bin/true", "update-index", "--fsmonitor");
    write("newer", "x");
    write("four", "4");
    expect(uncommitted(top)).toEqual(["four", "new", "newer"]);
  });
});

test("any bytes are the same with CRLF for LF, and nothing else is", () => {
  start("sha1");
  const byte = fc.constantFrom("\r", "\n", "a", "\0", "é");
  const text = fc.array(byte, { maxLength: 40 }).map((parts) => parts.join(""));
  const padding = fc.constantFrom(0, 65_530, 65_536);
  fc.assert(
    fc.property(text, text, padding, (one, two, length) => {
      const [committed, present] = [one, two].map((part) => "x".repeat(length) + part) as [string, string];
      const id = execFileSync("git", ["hash-object", "--no-filters", "--stdin"], {
        input: committed,
        cwd: top,
      });
      const entry = { path: "f", isLink: false, id: String(id).trim(), bytes: Buffer.byteLength(committed) };
      const isSame = (content: string): boolean => {
        write("f", content);
        return changedFiles(top, new Map([["f", entry]])).size === 0;
      };
      expect(isSame(committed)).toBe(true);
      expect(isSame(present)).toBe(present === committed || present.replaceAll("\r\n", "\n") === committed);
      const lines = committed.replaceAll("\r\n", "\n");
      if (lines === committed) expect(isSame(committed.replaceAll("\n", "\r\n"))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
