import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "../../src/change/diff/word-diff.ts";

function join(runs: ReturnType<typeof wordDiff>, without: "added" | "removed"): string {
  return runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");
}

test("one changed word is one run out and one run in", () => {
  expect(wordDiff("Le nombre de dentistes actifs", "Le volume de dentistes actifs")).toEqual([
    { kind: "same", text: "Le " },
    { kind: "removed", text: "nombre" },
    { kind: "added", text: "volume" },
    { kind: "same", text: " de dentistes actifs" },
  ]);
});

test("the runs give both texts back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
      const runs = wordDiff(before, after);
      expect(join(runs, "added")).toBe(before);
      expect(join(runs, "removed")).toBe(after);
    }),
  );
});

test("texts that share nothing are shown whole, however long", () => {
  const before = "a ".repeat(20_000);
  const after = "b,".repeat(20_000);
  const runs = wordDiff(before, after);
  expect(join(runs, "added")).toBe(before);
  expect(join(runs, "removed")).toBe(after);
});
