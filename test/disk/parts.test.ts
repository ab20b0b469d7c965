import fc from "fast-check";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FileInParts } from "../../src/model/output.ts";
import type { OutputFile, Parts } from "../../src/model/output.ts";
import { nodeFileSystem } from "../../src/host/disk/file-system.ts";
import { OutputError, publish } from "../../src/host/disk/output.ts";
import { temporaryFolder } from "./helpers.ts";

/** Parts with a key are made of it, and say their length to those after them. */
const part = fc.record({ key: fc.string({ unit: fc.constantFrom(..."abc") }), isKeyed: fc.boolean() });
const versions = fc.array(fc.array(part, { maxLength: 12 }), { minLength: 1, maxLength: 4 });
type Version = readonly { readonly key: string; readonly isKeyed: boolean }[];

function keyed(...keys: readonly string[]): Version {
  return keys.map((key) => ({ key, isKeyed: true }));
}

function fileOf(version: Version, made: string[]): OutputFile {
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

test("a file made part by part is the one that is made at once, whatever was there before", () => {
  fc.assert(
    fc.property(versions, (all) => {
      const folder = temporaryFolder();
      const out = join(folder, "out");
      for (const version of all) {
        const file = fileOf(version, []);
        const { bytes } = publish(out, [file]);
        const text = readFileSync(join(out, "list.txt"));
        expect(text.toString()).toBe(String(Buffer.from(file.content)));
        expect(bytes).toBe(text.length);
      }
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 60 },
  );
});

test("parts are taken from the last build, and a file that is the same is not written", () => {
  const out = join(temporaryFolder(), "out");
  publish(out, [fileOf(keyed("a", "b", "c"), [])]);
  const { ino } = statSync(join(out, "list.txt"));
  const same: string[] = [];
  expect(publish(out, [fileOf(keyed("a", "b", "c"), same)])).toMatchObject({ written: 0, kept: 1 });
  expect(same).toEqual([]);
  expect(statSync(join(out, "list.txt")).ino).toBe(ino);
  const made: string[] = [];
  expect(publish(out, [fileOf(keyed("x", "a", "c"), made)])).toMatchObject({ written: 1, kept: 0 });
  expect(made).toEqual(["x"]);
  expect(readFileSync(join(out, "list.txt"), "utf8")).toBe("<x><a><c>111");
});

test("parts of a file that someone touched are made again", () => {
  const out = join(temporaryFolder(), "out");
  const version = [{ key: "a", isKeyed: true }];
  publish(out, [fileOf(version, [])]);
  rmSync(join(out, "list.txt"));
  const made: string[] = [];
  publish(out, [fileOf(version, made)]);
  expect(made).toEqual(["a"]);
  expect(readFileSync(join(out, "list.txt"), "utf8")).toBe("<a>1");
});

test("a last build that can no longer be read is told in one line, and stays", () => {
  const out = join(temporaryFolder(), "out");
  publish(out, [fileOf(keyed("a", "b"), [])]);
  for (let refused = 1; refused <= 6; refused++) {
    let reads = 0;
    const readSync = ((...args: Parameters<typeof nodeFileSystem.readSync>) => {
      if (++reads >= refused) throw Object.assign(new Error("EIO"), { code: "EIO", syscall: "read" });
      return nodeFileSystem.readSync(...args);
    }) as typeof nodeFileSystem.readSync;
    let error: unknown;
    try {
      publish(out, [fileOf(keyed("a", "x"), [])], { fileSystem: { ...nodeFileSystem, readSync } });
    } catch (thrown) {
      error = thrown;
    }
    const expected = error === undefined ? "<a><x>11" : "<a><b>11";
    expect(readFileSync(join(out, "list.txt"), "utf8")).toBe(expected);
    if (error !== undefined) expect(error).toBeInstanceOf(OutputError);
    publish(out, [fileOf(keyed("a", "b"), [])]);
  }
});
