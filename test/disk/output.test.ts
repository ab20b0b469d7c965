import * as fs from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { nodeFileSystem } from "../../src/host/disk/file-system.ts";
import type { OutputFile } from "../../src/model/output.ts";
import { OutputError, publish, published as intact } from "../../src/host/disk/publish-output.ts";
import { linked, list, moved, shown, systemError, temporaryFolder, traces } from "./helpers.ts";

const first = { "index.html": "<p>é</p>", "fr/a.html": "a", "fr/b.html": "b", "api/v1/c.json": "{}" };
const second = { "index.html": "<p>é</p>", "fr/a.html": "A", "nl/d.html": "d", "api/v1/c.json": "{}" };

const manifestOf = (out: string): string => `${fs.realpathSync(out)}.json`;

const symlinkSync = (): never => {
  throw systemError("EPERM", "symlink");
};

function* broken(): Iterable<OutputFile> {
  yield { path: "x.html", content: "x" };
  throw new RangeError("not of the disk");
}

describe.each([
  { links: true, left: linked },
  { links: false, left: moved },
])("with links: $links", ({ links, left }) => {
  const published = (out: string, files: Readonly<Record<string, string>>) =>
    publish(out, list(files), { links });

  test("shows exactly the files, in parents that did not exist", () => {
    const out = join(temporaryFolder(), "deep/er/out");
    expect(published(out, first)).toEqual({ written: 4, kept: 0, removed: 0, bytes: 13 });
    expect(shown(out)).toEqual(first);
    expect(fs.lstatSync(out).isSymbolicLink()).toBe(links);
    expect(traces(out)).toEqual(left);
  });

  test("takes over what did not change, and removes what is no longer there", () => {
    const out = join(temporaryFolder(), "out");
    published(out, first);
    const before = fs.statSync(join(out, "index.html"), { bigint: true });
    expect(published(out, second)).toEqual({ written: 2, kept: 2, removed: 1, bytes: 13 });
    expect(shown(out)).toEqual(second);
    expect(fs.statSync(join(out, "index.html"), { bigint: true })).toMatchObject({
      ino: before.ino,
      mtimeNs: before.mtimeNs,
    });
    expect(fs.existsSync(join(out, "fr/b.html"))).toBe(false);
    expect(traces(out)).toEqual(left);
  });

  test("leaves the folder as it is when nothing changed", () => {
    const out = join(temporaryFolder(), "out");
    published(out, first);
    const before = fs.statSync(out, { bigint: true });
    expect(published(out, first)).toEqual({ written: 0, kept: 4, removed: 0, bytes: 13 });
    expect(fs.statSync(out, { bigint: true })).toMatchObject({ ino: before.ino, ctimeNs: before.ctimeNs });
  });

  test("only removes", () => {
    const out = join(temporaryFolder(), "out");
    published(out, first);
    expect(published(out, { "index.html": "<p>é</p>" })).toEqual({
      written: 0,
      kept: 1,
      removed: 3,
      bytes: 9,
    });
    expect(shown(out)).toEqual({ "index.html": "<p>é</p>" });
    expect(published(out, {})).toEqual({ written: 0, kept: 0, removed: 1, bytes: 0 });
    expect(shown(out)).toEqual({});
  });

  test.each<[string, (out: string) => void, number]>([
    ["edited in the same tick, same size", (out) => fs.writeFileSync(join(out, "fr/a.html"), "X"), 1],
    ["cut off", (out) => fs.truncateSync(join(out, "index.html"), 0), 1],
    [
      "replaced by a link",
      (out) => (fs.rmSync(join(out, "fr/a.html")), fs.symlinkSync("b.html", join(out, "fr/a.html"))),
      1,
    ],
    [
      "replaced by a folder",
      (out) => (fs.rmSync(join(out, "fr/a.html")), fs.mkdirSync(join(out, "fr/a.html"))),
      1,
    ],
    ["deleted", (out) => fs.rmSync(join(out, "fr"), { recursive: true }), 2],
    ["added", (out) => fs.writeFileSync(join(out, "stray.html"), ""), 0],
    ["an added folder", (out) => fs.mkdirSync(join(out, "stray")), 0],
    ["with another mode", (out) => fs.chmodSync(join(out, "fr/a.html"), 0o600), 1],
  ])("repairs what was touched by hand: %s", (_, touch, written) => {
    const out = join(temporaryFolder(), "out");
    publish(out, list(first), { links, source: "the first" });
    expect(intact(out, "another")).toBeUndefined();
    expect(intact(out, "the first")).toEqual({ written: 0, kept: 4, removed: 0, bytes: 13 });
    touch(out);
    expect(intact(out, "the first")).toBeUndefined();
    expect(published(out, first)).toMatchObject({ written, kept: 4 - written });
    expect(shown(out)).toEqual(first);
    expect(fs.readdirSync(out).toSorted()).toEqual(["api", "fr", "index.html"]);
    expect(fs.statSync(join(out, "fr/a.html")).mode & 0o777).toBe(0o644);
  });

  test("copies where hard links are not possible", () => {
    const out = join(temporaryFolder(), "out");
    published(out, first);
    const linkSync = vi.fn<() => never>(() => {
      throw systemError("EXDEV", "link");
    });
    const fileSystem = { ...nodeFileSystem, linkSync };
    expect(publish(out, list(second), { links, fileSystem })).toMatchObject({ written: 2, kept: 2 });
    expect(linkSync).toHaveBeenCalled();
    expect(shown(out)).toEqual(second);
    expect(published(out, second)).toMatchObject({ written: 0, kept: 4 });
  });

  test("changes from one way of showing to the other", () => {
    const out = join(temporaryFolder(), "out");
    published(out, first);
    publish(out, list(second), { links: !links });
    expect(shown(out)).toEqual(second);
    expect(fs.lstatSync(out).isSymbolicLink()).toBe(!links);
    published(out, first);
    expect(traces(out)).toEqual(left);
  });

  test("replaces an empty folder", () => {
    const out = join(temporaryFolder(), "out");
    fs.mkdirSync(out);
    published(out, first);
    expect(shown(out)).toEqual(first);
  });

  test("leaves what was there when the files cannot be made", () => {
    const out = join(temporaryFolder(), "out");
    published(out, first);
    expect(() => publish(out, broken(), { links })).toThrow(RangeError);
    expect(shown(out)).toEqual(first);
    expect(traces(out)).toEqual(left);
    expect(() => publish(out, [{ path: "../x", content: "" }], { links })).toThrow(OutputError);
    expect(traces(out)).toEqual(left);
  });
});

test("builds follow each other although the clock stands still, or goes back", () => {
  const out = join(temporaryFolder(), "out");
  const clock = vi.spyOn(Date, "now");
  try {
    for (let build = 0; build < 20; build++) {
      clock.mockReturnValue(1_800_000_000_000 - (build % 2) * 60_000);
      publish(out, list({ "index.html": String(build) }));
      expect(traces(out)).toEqual(linked);
    }
  } finally {
    clock.mockRestore();
  }
  expect(shown(out)).toEqual({ "index.html": "19" });
});

test("folders are shown themselves where symbolic links are not possible", () => {
  const out = join(temporaryFolder(), "out");
  publish(out, list(first), { links: true, fileSystem: { ...nodeFileSystem, symlinkSync } });
  expect(fs.lstatSync(out).isDirectory()).toBe(true);
  expect(shown(out)).toEqual(first);
});

test("an output that was moved away with its builds still works", () => {
  const folder = temporaryFolder();
  publish(join(folder, "a/out"), list(first));
  fs.renameSync(join(folder, "a"), join(folder, "b"));
  expect(publish(join(folder, "b/out"), list(second))).toMatchObject({ written: 2, kept: 2 });
});

test("a link that lost its build is replaced", () => {
  const out = join(temporaryFolder(), "out");
  publish(out, list(first));
  fs.rmSync(fs.realpathSync(out), { recursive: true });
  expect(publish(out, list(first))).toMatchObject({ written: 4, kept: 0 });
});

test("bytes are written as they are, texts as UTF-8", () => {
  const out = join(temporaryFolder(), "out");
  const bytes = Uint8Array.from([0, 255, 10]);
  expect(
    publish(out, [
      { path: "a", content: bytes },
      { path: "b", content: "é" },
    ]).bytes,
  ).toBe(5);
  expect([...fs.readFileSync(join(out, "a"))]).toEqual([0, 255, 10]);
  expect(
    publish(out, [
      { path: "a", content: bytes },
      { path: "b", content: Buffer.from("é") },
    ]).kept,
  ).toBe(2);
});

test("files are asked for one by one", () => {
  const out = join(temporaryFolder(), "out");
  const lazy = function* () {
    yield { path: "a", content: "a" };
    const build = fs.readdirSync(join(out, "../.out.builds")).find((name) => name.startsWith("build"));
    expect(fs.readFileSync(join(out, "../.out.builds", build ?? "", "a"), "utf8")).toBe("a");
    yield { path: "b", content: "b" };
  };
  expect(publish(out, lazy()).written).toBe(2);
});

describe("what is not ours is refused and left alone", () => {
  const cases: [string, (out: string) => void, RegExp][] = [
    ["a file", (out) => fs.writeFileSync(out, "mine"), /is a file that varbook did not make/],
    [
      "a folder",
      (out) => (fs.mkdirSync(out), fs.writeFileSync(join(out, "mine"), "")),
      /is a folder with content/,
    ],
    ["a link", (out) => fs.symlinkSync("elsewhere", out), /is a symbolic link to something else/],
    [
      "a link out of the builds",
      (out) => fs.symlinkSync(".out.builds/../..", out),
      /symbolic link to something else/,
    ],
  ];
  test.each(cases)("%s", (_, make, message) => {
    const out = join(temporaryFolder(), "out");
    make(out);
    for (const links of [true, false]) {
      expect(() => publish(out, list(first), { links })).toThrow(message);
      expect(() => publish(out, list(first), { links })).toThrow(OutputError);
    }
    expect(traces(out)).toEqual(["out"]);
  });

  test("the root, the home folder, the catalogue and what is above", () => {
    const folder = temporaryFolder();
    const catalogue = join(folder, "work/catalogue");
    fs.mkdirSync(catalogue, { recursive: true });
    fs.symlinkSync("work", join(folder, "link"));
    const protectedPaths = [join(folder, "link/catalogue")];
    expect(() => publish("/", [])).toThrow(/root of the disk/);
    expect(() => publish(homedir(), [])).toThrow(/choose another/);
    expect(() => publish(catalogue, [], { protectedPaths })).toThrow(/is this folder/);
    expect(() => publish(join(folder, "work"), [], { protectedPaths })).toThrow(/is inside it/);
    expect(() => publish(`${folder}/`, [], { protectedPaths })).toThrow(/is inside it/);
    expect(publish(join(catalogue, "out"), [], { protectedPaths }).written).toBe(0);
  });
});

describe("a damaged or forged manifest never changes the result", () => {
  const damages: [string, (text: string) => string][] = [
    ["nothing", () => ""],
    ["half", (text) => text.slice(0, text.length / 2)],
    ["another shape", () => '{"identity":1,"files":{}}'],
    ["null", () => "null"],
    ["entries of another shape", () => '{"identity":"","files":[["fr/a.html"]]}'],
    ["paths that leave", (text) => text.replaceAll("fr/a.html", "../../../../etc/passwd")],
    ["a path to the prototype", (text) => text.replaceAll("fr/a.html", "__proto__")],
    [
      "paths exchanged",
      (text) => text.replace("fr/a.html", "?").replace("fr/b.html", "fr/a.html").replace("?", "fr/b.html"),
    ],
  ];
  test.each(damages)("%s", (_, damage) => {
    const out = join(temporaryFolder(), "out");
    publish(out, list(first));
    const text = fs.readFileSync(manifestOf(out), "utf8");
    fs.writeFileSync(manifestOf(out), damage(text));
    publish(out, list(second));
    expect(shown(out)).toEqual(second);
    expect(publish(out, list(second)).kept).toBe(4);
    expect(traces(out)).toEqual(linked);
  });

  test("the stamp of a file that was tampered with", () => {
    const out = join(temporaryFolder(), "out");
    publish(out, list(first));
    fs.writeFileSync(join(out, "fr/a.html"), "?");
    const { ino, size, mtimeMs, mode } = fs.statSync(join(out, "fr/a.html"));
    const stamp = `${ino}.${size}.${mtimeMs}.${mode}`;
    const text = fs.readFileSync(manifestOf(out), "utf8");
    const forged = text.replace(/("fr\/a.html",")[^"]*/, `$1${stamp}`);
    expect(forged).not.toBe(text);
    fs.writeFileSync(manifestOf(out), forged);
    publish(out, list(second));
    expect(shown(out)).toEqual(second);
  });
});
