import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { Source } from "../../src/model/sources.ts";
import { diskSources } from "../../src/host/disk/disk-sources.ts";
import { temporaryFolder } from "./helpers.ts";

const roots = ["varbook.config.yaml", "schemas", "variables", "languages"];
let folder = "";

beforeEach(() => {
  folder = join(temporaryFolder(), "catalogue");
  fs.mkdirSync(join(folder, "variables/At"), { recursive: true });
});

const write = (path: string, text = path): void => fs.writeFileSync(join(folder, path), text);
const link = (target: string, path: string): void => fs.symlinkSync(target, join(folder, path));
const text = (source: Source): string =>
  "bytes" in source ? Buffer.from(source.bytes).toString() : source.problem.code;
const paths = (): readonly string[] => diskSources(folder, roots).paths;
const read = (path: string): Source => diskSources(folder, roots).read(path);

function problem(path: string, code: string, values: object = {}): Source {
  return { problem: { code, arguments: values, place: { file: path, range: [0, 0] } } } as Source;
}

test("lists and reads the files of the roots, sorted by code units", () => {
  const names = ["\uff5e", "Z", "a", "b", "é", "e\u0301", "\u{1f600}", "a-b", "a b"];
  for (const name of names) write(`variables/At/${name}`);
  write("variables/x.yaml");
  write("varbook.config.yaml");
  write("other.yaml");
  const sorted = names.toSorted((one, two) => (one < two ? -1 : 1)).map((name) => `variables/At/${name}`);
  expect(paths()).toEqual(["varbook.config.yaml", ...sorted, "variables/x.yaml"]);
  expect(paths().map((path) => text(read(path)))).toEqual(paths());
});

test("skips dot files, dot folders and node_modules", () => {
  for (const path of ["variables/.git", "variables/node_modules"]) fs.mkdirSync(join(folder, path));
  for (const path of ["variables/.git/a", "variables/node_modules/a", "variables/.a.yaml", "variables/a"])
    write(path);
  expect(paths()).toEqual(["variables/a"]);
});

test("without a folder there is nothing", () => {
  const none = diskSources(join(folder, "nowhere"), roots);
  expect(none.paths).toEqual([]);
  expect(text(none.read("a"))).toBe("file/unreadable");
});

test("reads only what it listed", () => {
  write("other.yaml");
  for (const path of ["other.yaml", "../x", "/etc/passwd", "variables", "variables/At/../../other.yaml"]) {
    expect(read(path)).toMatchObject({
      problem: { code: "file/unreadable", arguments: { reason: "ENOENT" } },
    });
  }
});

test("reads through a link inside", () => {
  write("other.yaml", "content");
  link("../../other.yaml", "variables/At/link.yaml");
  link("At/link.yaml", "variables/twice.yaml");
  expect(text(read("variables/At/link.yaml"))).toBe("content");
  expect(text(read("variables/twice.yaml"))).toBe("content");
});

test("a catalogue that is itself behind a link is read", () => {
  write("variables/a.yaml");
  fs.symlinkSync(folder, `${folder}-link`);
  expect(text(diskSources(`${folder}-link`, roots).read("variables/a.yaml"))).toBe("variables/a.yaml");
});

test("does not follow a link that leaves", () => {
  fs.writeFileSync(`${folder}-beside`, "secret");
  fs.mkdirSync(join(folder, ".git"));
  write(".git/config", "token");
  for (const [target, path] of [
    ["../../catalogue-beside", "variables/beside.yaml"],
    ["/etc/passwd", "variables/absolute.yaml"],
    ["/dev/zero", "variables/endless.yaml"],
    ["../..", "variables/above"],
    ["/etc", "schemas"],
    ["../.git/config", "variables/token.yaml"],
  ] as const) {
    link(target, path);
    expect(read(path)).toEqual(problem(path, "file/symlink-outside"));
  }
});

test("a root that passes through a link or leaves is not followed", () => {
  link("/etc", "variables/etc");
  const all = diskSources(folder, ["variables/etc/ssl", ".."]);
  expect(all.paths.map((path) => text(all.read(path)))).toEqual([
    "file/symlink-outside",
    "file/symlink-outside",
  ]);
});

test("does not follow links to folders, circles included", () => {
  link("At", "variables/folder");
  link(".", "variables/circle");
  link("..", "variables/all");
  for (const name of ["folder", "circle", "all"])
    expect(read(`variables/${name}`)).toEqual(problem(`variables/${name}`, "file/not-regular"));
});

test("says why a link cannot be resolved", () => {
  link("nowhere", "variables/dangling.yaml");
  link("self.yaml", "variables/self.yaml");
  expect(read("variables/dangling.yaml")).toEqual(
    problem("variables/dangling.yaml", "file/unreadable", { reason: "ENOENT" }),
  );
  expect(read("variables/self.yaml")).toEqual(
    problem("variables/self.yaml", "file/unreadable", { reason: "ELOOP" }),
  );
});

test("does not open pipes and sockets, nor links to them", async () => {
  execFileSync("mkfifo", [join(folder, "variables/pipe.yaml")]);
  link("pipe.yaml", "variables/link.yaml");
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(join(folder, "variables/s.yaml"), resolve));
  for (const name of ["pipe", "link", "s"])
    expect(read(`variables/${name}.yaml`)).toEqual(problem(`variables/${name}.yaml`, "file/not-regular"));
});

test("a file that is exchanged after the listing does no harm", () => {
  for (const name of ["pipe", "folder", "link", "gone"]) write(`variables/${name}`);
  const all = diskSources(folder, roots);
  for (const name of ["pipe", "folder", "link", "gone"]) fs.rmSync(join(folder, "variables", name));
  execFileSync("mkfifo", [join(folder, "variables/pipe")]);
  fs.mkdirSync(join(folder, "variables/folder"));
  link("/etc/passwd", "variables/link");
  const codes = ["pipe", "folder", "link", "gone"].map((name) => text(all.read(`variables/${name}`)));
  expect(codes).toEqual(["file/not-regular", "file/not-regular", "file/unreadable", "file/unreadable"]);
});

test("a link that is exchanged after the listing does no harm", () => {
  write("variables/a");
  link("a", "variables/link");
  const all = diskSources(folder, roots);
  fs.rmSync(join(folder, "variables/link"));
  link("/etc/passwd", "variables/link");
  expect(text(all.read("variables/link"))).toBe("file/symlink-outside");
});

test("reads one mebibyte and no more", () => {
  write("variables/full.yaml", "x".repeat(1024 * 1024));
  expect(text(read("variables/full.yaml"))).toHaveLength(1024 * 1024);
  write("variables/over.yaml", "x".repeat(1024 * 1024 + 1));
  expect(read("variables/over.yaml")).toEqual(
    problem("variables/over.yaml", "file/too-large", { kilobytes: 1025, maximum: 1024 }),
  );
  write("variables/sparse.yaml", "");
  fs.truncateSync(join(folder, "variables/sparse.yaml"), 2 ** 40);
  expect(read("variables/sparse.yaml")).toEqual(
    problem("variables/sparse.yaml", "file/too-large", { kilobytes: 2 ** 30, maximum: 1024 }),
  );
});

test("an empty file has no bytes", () => {
  write("variables/empty.yaml", "");
  expect(read("variables/empty.yaml")).toEqual({ bytes: new Uint8Array(0) });
});

test("names with control characters or without UTF-8 are not read", () => {
  write("variables/a\nb.yaml");
  expect(read("variables/a\nb.yaml")).toEqual(
    problem("variables/a\nb.yaml", "file/unreadable", { reason: "EILSEQ" }),
  );
  const start = Buffer.from(join(folder, "variables/"));
  fs.writeFileSync(Buffer.concat([start, Buffer.from([0xff])]), "");
  fs.mkdirSync(Buffer.concat([start, Buffer.from([0xfe])]));
  expect(read("variables/\ufffd")).toEqual(
    problem("variables/\ufffd", "file/unreadable", { reason: "EILSEQ" }),
  );
});
