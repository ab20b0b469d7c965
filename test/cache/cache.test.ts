import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSealed, readSealedLines, writeSealed, writeSealedLines } from "../../src/host/cache/sealed.ts";
import { copyCatalogue } from "../catalogue.ts";
import { runTool, startTool } from "../varbook.ts";

// Whatever becomes of the cache, of the files or of the program that wrote it: the answer is the one without a cache.

let folder: string;
let caches: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = copyCatalogue());
  caches = mkdtempSync(join(tmpdir(), "varbook-cache-"));
});
afterEach(() => {
  remove();
  rmSync(caches, { recursive: true, force: true });
});

const variable = "variables/At/stat_020_033_At.yaml";

function check(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): string {
  const own = { CI: undefined, XDG_CACHE_HOME: caches, ...env };
  return JSON.stringify(runTool(folder, ["check", "--format", "gitlab", ...args], own));
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

/** Makes all files look as if they had not been touched for long: what was touched just now is never trusted by its look. */
function settle(): void {
  const now = Date.now();
  while (Date.now() < now + 2200) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
}

function cacheFiles(): string[] {
  return readdirSync(caches, { recursive: true, encoding: "utf8" })
    .map((name) => join(caches, name))
    .filter((path) => statSync(path).isFile());
}

test("nothing is kept in the catalogue, and nothing at all when it is not wanted", () => {
  const before = readdirSync(folder, { recursive: true }).length;
  check(["--no-cache"]);
  expect(cacheFiles()).toEqual([]);
  check();
  expect(cacheFiles()).toHaveLength(2);
  expect(readdirSync(folder, { recursive: true })).toHaveLength(before);
});

function expectSame(env: Readonly<Record<string, string>>): void {
  expect(check([], env)).toBe(check(["--no-cache"], env));
}

for (const env of [{}, { CI: "true" }]) {
  test(`every change is seen${"CI" in env ? ", where files are read to know them" : ""}`, () => {
    expectSame(env);
    settle();
    expectSame(env);
    expectSame(env);
    edit(variable, "[care-providers]", "[care-provider]");
    expectSame(env);
    edit(variable, "[care-provider]", "[care-providers]");
    edit("varbook.config.yaml", "languages:", "preset: strict\nlanguages:");
    expectSame(env);
    rmSync(join(folder, variable));
    expectSame(env);
    writeFileSync(join(folder, "variables/At/stat_999_999_At.yaml"), "id: stat_999_999_At\n");
    expectSame(env);
    edit("schemas/keyword.schema.json", '"title"', '"titel"');
    expect(check([], env)).toBe(check(["--no-cache"], env));
  });
}

test("a file of the same size whose times were set back is read all the same", () => {
  settle();
  check();
  const path = join(folder, variable);
  const { atime, mtime } = statSync(path);
  edit(variable, "[care-providers]", "[care-provider5]");
  utimesSync(path, atime, mtime);
  expect(check()).toBe(check(["--no-cache"]));
  expect(check()).toContain("care-provider5");
});

test("a release and another day are other questions", () => {
  check();
  expect(check(["--release"])).toBe(check(["--release", "--no-cache"]));
  expect(check()).toBe(check(["--no-cache"]));
});

test("a damaged cache is no cache", () => {
  edit(variable, "[care-providers]", "[care-provider]");
  settle();
  const right = check(["--no-cache"]);
  expect(check()).toBe(right);
  for (const path of cacheFiles()) {
    const whole = readFileSync(path);
    for (const at of [0, Math.floor(whole.length / 2)]) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      expect(check()).toBe(right);
    }
    // Where it says what was found.
    writeFileSync(path, whole.toString().replaceAll("care-provider", "care-provided"));
    expect(check()).toBe(right);
    writeFileSync(path, whole);
    truncateSync(path, Math.floor(whole.length / 3));
    expect(check()).toBe(right);
    // What is sealed, but holds something else.
    for (const value of [null, { key: 1, question: [], files: [[1]] }]) {
      writeSealed(path, value);
      expect(check()).toBe(right);
    }
  }
});

test("another process finds what the one before it kept, and says the same", () => {
  const own = { CI: undefined, XDG_CACHE_HOME: caches };
  const right = startTool(folder, ["check", "--no-cache"], own);
  for (let time = 0; time < 3; time++) expect(startTool(folder, ["check"], own)).toEqual(right);
  expect(cacheFiles()).toHaveLength(2);
});

test("a cache that cannot be written is no fault", () => {
  writeFileSync(join(caches, "varbook"), "a file where the folder should be");
  expect(check()).toBe(check(["--no-cache"]));
});

test("of what is sealed no bit may change", () => {
  const path = join(caches, "sealed.json");
  const value = { a: [1, "é", null], b: { c: true } };
  writeSealed(path, value);
  expect(readSealed(path)).toEqual(value);
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
      writeFileSync(path, damaged);
      expect(readSealed(path), `byte ${at}, bit ${bit}`).toBeUndefined();
    }
  }
});

test("values are read one by one, wherever the pieces end in which the file is read", () => {
  const path = join(caches, "sealed.json");
  const values = Array.from({ length: 300 }, (_, index) => ({
    index,
    text: "é€\n".repeat((index * 37) % 3000),
  }));
  values.push({ index: 300, text: "é".repeat(1_500_000) });
  writeSealedLines(path, values);
  expect(statSync(path).size).toBeGreaterThan(3 * 1024 * 1024);
  expect(readSealedLines(path)).toEqual(values);
  expect(readSealedLines(path, (first) => first === null)).toBeUndefined();
  writeSealedLines(path, []);
  expect(readSealedLines(path)).toEqual([]);
});
