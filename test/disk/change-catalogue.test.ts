import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeCatalogue } from "../../src/host/disk/change-catalogue.ts";
import { nodeFileSystem } from "../../src/host/disk/file-system.ts";
import type { FileSystem } from "../../src/host/disk/file-system.ts";
import { OutputError } from "../../src/host/disk/publish-output.ts";
import { failing, systemError, temporaryFolder } from "./helpers.ts";

// What a killed process left in a catalogue, and how its files are changed where the disk does not help.

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A catalogue's folder with a record. */
function catalogue(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "variables"));
  writeFileSync(join(folder, "variables/a.yaml"), "old");
  return folder;
}

const change = { path: "variables/a.yaml", before: bytes("old"), after: bytes("new") };
const roots = ["variables", "translations", "varbook.config.yaml"];

function write(folder: string, fileSystem: FileSystem = nodeFileSystem): string | undefined {
  return changeCatalogue(folder, roots, (files) => files.replace(change), fileSystem);
}

const all = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();

/** What a process that was killed has left, in the catalogue and beside a record. */
function leave(folder: string): void {
  mkdirSync(join(folder, ".varbook"));
  const lock = `lock_${Date.now()}_4194303_1_abcdef01_${execFileSync("hostname", { encoding: "utf8" }).trim()}`;
  for (const name of [lock, "1.tmp", "12.tmp", ".gitignore"])
    writeFileSync(join(folder, ".varbook", name), "*\n");
  writeFileSync(join(folder, "variables/.a.yaml.0123456789ab.tmp"), "half");
  writeFileSync(join(folder, ".varbook.config.yaml.0123456789ab.tmp"), "half");
}

test("what killed processes left is removed by the next one, also when it changes nothing", () => {
  let folder = "";
  for (const work of [(): unknown => write(folder), (): unknown => changeCatalogue(folder, roots, () => 0)]) {
    folder = catalogue();
    leave(folder);
    work();
    expect(all(folder)).toEqual(["variables", "variables/a.yaml"]);
  }
});

test("what is not surely ours stays", () => {
  const folder = catalogue();
  const others = [
    ".varbook/notes.txt",
    "variables/.a.yaml.swp",
    "variables/a.yaml.0123456789ab.tmp",
    "variables/.a.tmp",
  ];
  mkdirSync(join(folder, ".varbook"));
  for (const path of others) writeFileSync(join(folder, path), "");
  mkdirSync(join(folder, "variables/.b.yaml.0123456789ab.tmp"));
  write(folder);
  expect(all(folder)).toEqual(expect.arrayContaining([...others, "variables/.b.yaml.0123456789ab.tmp"]));
});

test("while another process is at work, nothing of it is touched, and nothing is written", () => {
  const folder = catalogue();
  changeCatalogue(folder, roots, (files) => {
    const staged = files.stage(change);
    writeFileSync(join(folder, "variables/.a.yaml.0123456789ab.tmp"), "on its way");
    expect(() => write(folder)).toThrow(/^The catalogue is locked by process \d+ on host /);
    changeCatalogue(folder, roots, () => 0);
    expect(existsSync(join(folder, "variables/.a.yaml.0123456789ab.tmp"))).toBe(true);
    if (typeof staged === "object") staged.commit();
  });
  expect(readFileSync(join(folder, "variables/a.yaml"), "utf8")).toBe("new");
  expect(all(folder)).toEqual(["variables", "variables/a.yaml"]);
});

test("what is on its way is ignored by Git", () => {
  const folder = catalogue();
  const git = (...args: string[]): string => execFileSync("git", args, { cwd: folder, encoding: "utf8" });
  git("init", "--quiet");
  changeCatalogue(folder, roots, (files) => {
    files.stage(change);
    expect(all(folder)).toContain(".varbook/1.tmp");
    expect(git("ls-files", "--others", "--exclude-standard")).toBe("variables/a.yaml\n");
  });
});

test("as long as nothing is changed, nothing is touched", () => {
  const folder = catalogue();
  const { fileSystem, failed } = failing(nodeFileSystem, { at: 1000, code: "EROFS" });
  const changing = new Set(["openSync", "mkdirSync", "unlinkSync", "writeFileSync", "renameSync"]);
  const watched = new Proxy(fileSystem, {
    get: (target, name) => {
      if (changing.has(String(name))) throw new Error(String(name));
      return target[name as keyof FileSystem];
    },
  });
  expect(changeCatalogue(folder, roots, () => "nothing", watched)).toBe("nothing");
  expect(failed()).toBe(false);
});

/** A disk on which nothing can be moved out of the hidden folder. */
function renameSync(from: string, to: string): void {
  if (from.includes(".varbook/")) throw systemError("EXDEV", "rename");
  nodeFileSystem.renameSync(from, to);
}

test("a folder of the catalogue may be on another disk", () => {
  const folder = catalogue();
  expect(write(folder, { ...nodeFileSystem, renameSync } as FileSystem)).toBeUndefined();
  expect(readFileSync(join(folder, "variables/a.yaml"), "utf8")).toBe("new");
  expect(all(folder)).toEqual(["variables", "variables/a.yaml"]);
});

test("a link in the place of the hidden folder is not followed", () => {
  const folder = catalogue();
  const elsewhere = temporaryFolder();
  symlinkSync(elsewhere, join(folder, ".varbook"));
  expect(() => write(folder)).toThrow("is not a folder: move or delete it.");
  expect(readdirSync(elsewhere)).toEqual([]);
});

test("a new file is made with its folders, not over another, and not outside", () => {
  const folder = catalogue();
  const create = (path: string): string | undefined =>
    changeCatalogue(folder, roots, (files) => files.replace({ path, before: undefined, after: bytes("x") }));
  expect(create("translations/variables/a.txt")).toBeUndefined();
  expect(create("translations/variables/a.txt")).toBe("changed");
  symlinkSync(temporaryFolder(), join(folder, "out"));
  expect(create("out/new/a.txt")).toBe("outside");
  expect(readdirSync(join(folder, "out"))).toEqual([]);
});

test.each(["ENOSPC", "EACCES", "EIO", "EDQUOT", "EROFS"])(
  "%s at any operation names the file in one line",
  (code) => {
    let count = 0;
    for (let at = 1, more = true; more; at++) {
      const folder = catalogue();
      const { fileSystem, failed } = failing(nodeFileSystem, { at, code });
      try {
        write(folder, fileSystem);
      } catch (error) {
        count++;
        if (at > 1) expect(error).toBeInstanceOf(OutputError);
        expect(String(error)).not.toContain("\n");
        if (at > 1) expect(String(error)).toContain('"variables/a.yaml" cannot be written: ');
      }
      more = failed();
      expect(["old", "new"]).toContain(readFileSync(join(folder, "variables/a.yaml"), "utf8"));
    }
    expect(count).toBeGreaterThan(8);
  },
);
