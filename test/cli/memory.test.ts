import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { baseFiles } from "../../scripts/generate/base.ts";
import { generateCatalogue } from "../../scripts/generate/catalogue.ts";
import { startTool } from "../varbook.ts";

// V8 aborts a process whose memory is full, with pages of its own: it must not come to that.

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "varbook-memory-"));
  for (const { path, content } of generateCatalogue({ count: 1000, seed: "memory", base: baseFiles() })
    .files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function withHeap(megabytes: number, ...args: readonly string[]): ReturnType<typeof startTool> {
  return startTool(folder, args, { NODE_OPTIONS: `--max-old-space-size=${megabytes}` });
}

test.each([
  ["en", "varbook: the 24 MiB of memory that Node may use are not enough for this catalogue. Set "],
  ["fr", "varbook: les 24 Mio de mémoire que Node peut utiliser ne suffisent pas pour ce catalogue. Donnez "],
  ["nl", "varbook: de 24 MiB geheugen die Node mag gebruiken, volstaan niet voor deze catalogus. Geef "],
])("too little memory is one line that says what to do: %s", (language, start) => {
  const { status, stdout, stderr } = withHeap(24, "check", "--no-cache", "--lang", language);
  expect(stderr.startsWith(start)).toBe(true);
  expect(stderr).toContain("--max-old-space-size=48");
  expect(stderr.split("\n")).toHaveLength(2);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
});

test.each([["fix", "--dry-run"], ["stats"], ["translate", "status"], ["build", "--out", "out"]])(
  "so it is for %s",
  (...args) => {
    const { status, stderr } = withHeap(24, ...args);
    expect(stderr).toContain("NODE_OPTIONS");
    expect(status).toBe(2);
  },
);

test("with enough memory nothing is said of it", () => {
  const { stderr } = withHeap(64, "check", "--no-cache");
  expect(stderr).toBe("");
});
