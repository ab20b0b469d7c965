import { expect, test } from "vitest";
import { HeldData } from "../../src/check/held-data.ts";
import { LoadedRecord } from "../../src/check/loaded-record.ts";
import { Recent } from "../../src/check/recent-values.ts";
import type { Kind } from "../../src/model/shape.ts";

const mostHeld = 100;

// Of a large catalogue only some records have their data in memory; the others say the same when they are asked.

/** A file of records that counts how often it is read. */
class File {
  readonly records: LoadedRecord[];
  reads = 0;

  constructor(held: HeldData, file: string, count: number) {
    const read = (): void => {
      this.reads++;
      for (const record of this.records) record.hold({ id: record.id });
      held.hold(file, this.records);
    };
    // Of its kind, a record only knows what its file holds.
    const kind = { files: { holds: "map" } } as Kind;
    this.records = Array.from({ length: count }, (_, index) => {
      const analysis = { id: `${file}${index}`, slots: [], targets: [], kept: {} };
      return new LoadedRecord(analysis, { kind, file, read });
    });
  }
}

test("the data that were read last stay, those before them are read again", () => {
  const held = new HeldData(mostHeld);
  const files = Array.from({ length: 5 }, (_, index) => new File(held, `f${index}.`, mostHeld / 4));
  const askAll = (): void => {
    for (const { records } of files)
      for (const record of records) expect(record.data).toEqual({ id: record.id });
  };
  askAll();
  expect(files.map(({ reads }) => reads)).toEqual([1, 1, 1, 1, 1]);
  expect(files.map(({ records }) => records[0]?.known !== undefined)).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
  for (const { records } of files.slice(1)) void records[0]?.data;
  expect(files.map(({ reads }) => reads)).toEqual([1, 1, 1, 1, 1]);
  askAll();
  expect(files[0]?.reads).toBe(2);
});

test("a file with more records than are held is read once, as long as no other is asked for", () => {
  const held = new HeldData(mostHeld);
  const [large, small] = [new File(held, "large", mostHeld + 1), new File(held, "small", 1)];
  for (const record of [...large.records, ...large.records]) expect(record.data).toEqual({ id: record.id });
  expect(large.reads).toBe(1);
  expect(small.records[0]?.data).toEqual({ id: "small0" });
  expect(large.records[0]?.known).toBeUndefined();
  expect(large.records[mostHeld]?.data).toEqual({ id: `large${mostHeld}` });
});

test("what was asked for last is remembered, whatever its value", () => {
  const made: string[] = [];
  const recent = new Recent((key) => (made.push(key), key === "none" ? undefined : key), 2);
  for (const key of ["a", "none", "a", "none", "b", "none", "a"]) recent.get(key);
  expect(made).toEqual(["a", "none", "b", "a"]);
});
