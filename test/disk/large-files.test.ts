import fc from "fast-check";
import { readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FileInParts } from "../../src/model/output.ts";
import type { OutputFile, Parts } from "../../src/model/output.ts";
import { nodeFileSystem } from "../../src/host/disk/file-system.ts";
import { OutputError, publish } from "../../src/host/disk/publish-output.ts";
import { linked, temporaryFolder, traces } from "./helpers.ts";

/** Pieces of about the size of what is read at once, so that their ends fall before, on and behind the ends of that. */
const piece = fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom(0, 1, 1 << 19, (1 << 20) - 1, 1 << 20));
const versions = fc.array(fc.array(piece, { maxLength: 4 }), { minLength: 1, maxLength: 4 });

function fileOf(pieces: readonly string[]): FileInParts {
  return new FileInParts("list.txt", function* () {
    for (const text of pieces) yield { make: () => ({ bytes: Buffer.from(text) }) };
  });
}

test("a file made piece by piece is the one that is made at once, whatever was there before", () => {
  fc.assert(
    fc.property(versions, (all) => {
      const folder = temporaryFolder();
      const out = join(folder, "out");
      for (const version of all) {
        const pieces = version.map(([letter, times]) => letter.repeat(times));
        const file = fileOf(pieces);
        const { bytes } = publish(out, [file]);
        const text = readFileSync(join(out, "list.txt"), "utf8");
        expect(text === pieces.join("")).toBe(true);
        expect([bytes, file.size, fileOf(pieces).size]).toEqual([text.length, text.length, text.length]);
      }
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 30 },
  );
});

function other(content: string): OutputFile {
  return { path: "other.txt", content };
}

test("one that is the same is not written, and when nothing differs nothing is touched", () => {
  const out = join(temporaryFolder(), "out");
  publish(out, [fileOf(["a", "b", "c"]), other("1")]);
  const { ino } = statSync(join(out, "list.txt"));
  const build = readlinkSync(out);
  expect(publish(out, [fileOf(["ab", "c"]), other("1")])).toMatchObject({ written: 0, kept: 2 });
  expect(readlinkSync(out)).toBe(build);
  expect(publish(out, [fileOf(["ab", "c"]), other("2")])).toMatchObject({ written: 1, kept: 1 });
  expect(statSync(join(out, "list.txt")).ino).toBe(ino);
  expect(publish(out, [fileOf(["ab", "d"]), other("2")])).toMatchObject({ written: 1, kept: 1 });
  expect(readFileSync(join(out, "list.txt"), "utf8")).toBe("abd");
  expect(traces(out)).toEqual(linked);
});

/** Parts with a key are made of it, and say their length to those after them. */
const part = fc.record({ key: fc.string({ unit: fc.constantFrom(..."abc") }), isKeyed: fc.boolean() });
type Keyed = readonly { readonly key: string; readonly isKeyed: boolean }[];

function keyed(...keys: readonly string[]): Keyed {
  return keys.map((key) => ({ key, isKeyed: true }));
}

function inParts(version: Keyed, made: string[] = []): FileInParts {
  return new FileInParts("list.txt", function* (): Parts {
    const used = new Set<string>();
    let notes = "";
    for (const { key, isKeyed } of version) {
      const isOwn = isKeyed && !used.has(key);
      used.add(key);
      const { note = "" } = yield {
        key: isOwn ? key : undefined,
        make() {
          made.push(key);
          return { bytes: Buffer.from(`<${key}>`), note: String(key.length) };
        },
      };
      notes += note;
    }
    yield { make: () => ({ bytes: Buffer.from(notes) }) };
  });
}

test("one made of parts is the one that is made at once, whatever was there before", () => {
  const all = fc.array(fc.array(part, { maxLength: 12 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(all, (contents) => {
      const folder = temporaryFolder();
      const out = join(folder, "out");
      for (const version of contents) {
        publish(out, [inParts(version)]);
        const text = readFileSync(join(out, "list.txt"), "utf8");
        expect(text).toBe(Buffer.from(inParts(version).content).toString());
      }
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 60 },
  );
});

function unreadable(): never {
  throw Object.assign(new Error("EIO"), { code: "EIO", syscall: "read" });
}

test("parts are taken from the last build, if nobody touched it and it can be read", () => {
  const out = join(temporaryFolder(), "out");
  publish(out, [inParts(keyed("a", "b", "c"))]);
  const made: string[] = [];
  publish(out, [inParts(keyed("x", "a", "c"), made)]);
  expect(made.splice(0)).toEqual(["x"]);
  expect(readFileSync(join(out, "list.txt"), "utf8")).toBe("<x><a><c>111");
  publish(out, [inParts(keyed("a", "y"), made)], { fileSystem: { ...nodeFileSystem, readSync: unreadable } });
  expect(made.splice(0)).toEqual(["a", "y"]);
  expect(readFileSync(join(out, "list.txt"), "utf8")).toBe("<a><y>11");
  rmSync(join(out, "list.txt"));
  publish(out, [inParts(keyed("a", "z"), made)]);
  expect(made).toEqual(["a", "z"]);
  expect(readFileSync(join(out, "list.txt"), "utf8")).toBe("<a><z>11");
});

test("one that cannot be compared with the last build is written", () => {
  const out = join(temporaryFolder(), "out");
  publish(out, [fileOf(["ab"])]);
  for (let refused = 1; refused <= 3; refused++) {
    let reads = 0;
    const readSync = ((...args: Parameters<typeof nodeFileSystem.readSync>) => {
      if (++reads >= refused) throw Object.assign(new Error("EIO"), { code: "EIO", syscall: "read" });
      return nodeFileSystem.readSync(...args);
    }) as typeof nodeFileSystem.readSync;
    const { written } = publish(out, [fileOf(["ab"])], { fileSystem: { ...nodeFileSystem, readSync } });
    expect(written).toBe(1);
    expect(readFileSync(join(out, "list.txt"), "utf8")).toBe("ab");
  }
});

test("an error in the middle of one leaves what was there", () => {
  const out = join(temporaryFolder(), "out");
  publish(out, [fileOf(["ab"])]);
  const failing = new FileInParts("list.txt", function* () {
    yield { make: () => ({ bytes: Buffer.from("x") }) };
    throw new OutputError("no more");
  });
  expect(() => publish(out, [failing])).toThrow("no more");
  expect(readFileSync(join(out, "list.txt"), "utf8")).toBe("ab");
  expect(traces(out)).toEqual(linked);
});
