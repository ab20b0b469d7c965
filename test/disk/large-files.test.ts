import fc from "fast-check";
import { readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FileInParts } from "../../src/model/output.ts";
import type { OutputFile } from "../../src/model/output.ts";
import { nodeFileSystem } from "../../src/shells/disk/file-system.ts";
import { OutputError, publish } from "../../src/shells/disk/output.ts";
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

test("one that is the same is not written, and when nothing differs nothing is touched", () => {
  const out = join(temporaryFolder(), "out");
  const other = (content: string): OutputFile => ({ path: "other.txt", content });
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
