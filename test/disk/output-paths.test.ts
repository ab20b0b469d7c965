import { expect, test } from "vitest";
import { OutputError } from "../../src/host/disk/publish-output.ts";
import { OutputPaths } from "../../src/host/disk/output-paths.ts";

const add = (...paths: string[]): void => {
  const all = new OutputPaths();
  for (const path of paths) all.add(path);
};

test.each([
  "",
  "/",
  "/a",
  "a/",
  "a//b",
  ".",
  "..",
  "../a",
  "a/../b",
  "a/./b",
  "a/..",
  "a\\b",
  "C:/a",
  "C:a",
  "a\nb",
  "a\u0000",
  "a\u007f",
  "con",
  "Con.html",
  "fr/nul/a",
  "com1.txt",
  "LPT9",
  "com¹",
  "a.",
  "a ",
  "a./b",
  "a?b",
  "a*b",
  'a"b',
  "a|b",
  "<a>",
  "a\ud800",
])("refuses %j", (path) => {
  expect(() => add(path)).toThrow(OutputError);
  expect(() => add(path)).toThrow(/^The output path "[^\p{Cc}]*" is refused: [^\p{Cc}]*\.$/u);
});

test.each([
  ["the same path", "a/b", "a/b"],
  ["another case", "a/B.html", "a/b.html"],
  ["another case, not ASCII", "É", "é"],
  ["another composition", "e\u0301", "é"],
  ["a folder in another case", "A/x", "a/y"],
  ["a file that is a folder", "a/b/c", "a/b"],
  ["a folder that is a file", "a/B", "a/b/c/d"],
])("refuses %s", (_, one, two) => {
  expect(() => add(one, two)).toThrow(OutputError);
});

test("takes ordinary paths and counts their folders", () => {
  const paths = new OutputPaths();
  const taken = [
    "index.html",
    "fr/variables/PP40_At.html",
    "fr/index.html",
    "console",
    "a.b/..c/.d",
    "é/ü",
    "constructor",
  ];
  for (const path of taken) paths.add(path);
  expect(paths.folders).toBe(5);
});
