import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, readlinkSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFileSystem } from "../../src/host/disk/file-system.ts";
import type { FileSystem } from "../../src/host/disk/file-system.ts";
import { OutputError } from "../../src/host/disk/publish-output.ts";
import { withStore } from "../../src/host/disk/store/open-store.ts";
import { compiledForTests } from "../disk/compiled.ts";
import type { Files } from "../disk/helpers.ts";
import { failing, forEach, list, runChild, temporaryFolder } from "../disk/helpers.ts";

// A release that dies, or that the disk refuses, at each of its steps.

const compiled = compiledForTests();

interface Job {
  readonly out: string;
  readonly version: string;
  readonly previous?: string;
  readonly files: Files;
  readonly versions: readonly { readonly version: string; readonly time: string }[];
  readonly beside: Files;
}

const one = { version: "2026.1", time: "2026-03-15T10:00:00Z" };
const two = { version: "2026.2", time: "2026-06-15T10:00:00Z" };

/** The first version, and the second, in which a file stays, changes, goes and comes. */
function jobs(out: string): [Job, Job] {
  return [
    {
      out,
      version: one.version,
      files: { "index.html": "one", "fr/a.html": "a", "fr/b.html": "b" },
      versions: [one],
      beside: { "index.html": "list of one", "feeds/fr/all.atom": "feed of one" },
    },
    {
      out,
      version: two.version,
      previous: one.version,
      files: { "index.html": "two", "fr/a.html": "a", "nl/c.html": "c" },
      versions: [two, one],
      beside: {
        "index.html": "list of two",
        "feeds/fr/all.atom": "feed of two",
        "feeds/nl/all.atom": "feed",
      },
    },
  ];
}

function run(
  { out, version, files, previous, versions, beside }: Job,
  fileSystem?: FileSystem,
): Promise<number> {
  return withStore(out, { protectedPaths: [], ...(fileSystem && { fileSystem }) }, async (store) => {
    if (!store.names().includes(version)) store.add(version, list(files), previous);
    return store.complete(versions, list(beside));
  });
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** Everything in a store, links as what they lead to; what is unfinished, and who is at it, left out. */
function stateOf(out: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const path of readdirSync(out, { recursive: true, encoding: "utf8" }).toSorted()) {
    const status = lstatSync(join(out, path));
    if (/^(?:\.varbook|v\/latest\/)/.test(path) || status.isDirectory()) continue;
    found[path] = status.isSymbolicLink()
      ? `-> ${readlinkSync(join(out, path))}`
      : createHash("sha256")
          .update(readFileSync(join(out, path)))
          .digest("hex");
  }
  return found;
}

/** What may be seen while the second version comes: each file as it was or as it will be, versions as a whole. */
function expectSound(
  out: string,
  old: Record<string, string>,
  next: Record<string, string>,
  when: string,
): void {
  const state = stateOf(out);
  for (const [path, content] of Object.entries(state))
    expect([old[path], next[path]], `${path} ${when}`).toContain(content);
  expect(Object.keys(state), when).toEqual(expect.arrayContaining(Object.keys(old)));
  const isThere = existsSync(join(out, "v/2026.2"));
  for (const path of Object.keys(next))
    if (path.startsWith("v/2026.2/")) expect(state[path] !== undefined, `${path} ${when}`).toBe(isThere);
  if (read(join(out, "index.html")) === "list of two") expect(isThere, when).toBe(true);
  if (state["v/latest"] === "-> 2026.2") expect(read(join(out, "index.html")), when).toBe("list of two");
}

test("killed at any operation, it leaves the old state or one that the next run completes", async () => {
  const folder = temporaryFolder();
  const [first, second] = jobs(join(folder, "whole"));
  await run(first);
  const old = stateOf(first.out);
  await run(second);
  const next = stateOf(second.out);
  expect(Object.keys(next)).toEqual(
    expect.arrayContaining(["v/2026.1.tar.gz", "v/2026.2/SHA256SUMS", "v/latest"]),
  );

  const seen = new Set<string>();
  const operations = await forEach(async (killAt) => {
    const out = join(folder, String(killAt));
    const [before, after] = jobs(out);
    await run(before);
    const answer = await runChild(join(import.meta.dirname, "child.mjs"), compiled(), { ...after, killAt });
    expectSound(out, old, next, `killed at ${killAt}`);
    seen.add(existsSync(join(out, "v/2026.2")) ? "new" : "old");
    await run(after);
    expect(stateOf(out), `after ${killAt}`).toEqual(next);
    expect(existsSync(join(out, ".varbook")), `after ${killAt}`).toBe(false);
    expect(await run(after)).toBe(0);
    return answer === undefined;
  });
  expect(operations).toBeGreaterThan(60);
  expect([...seen].toSorted()).toEqual(["new", "old"]);
});

test.each([
  { code: "ENOSPC", persistent: false },
  { code: "ENOSPC", persistent: true },
  { code: "EACCES", persistent: false },
  { code: "EIO", persistent: true },
])(
  "$code at any operation (and after it: $persistent) is told in one line, and mended by the next run",
  async ({ code, persistent }) => {
    const folder = temporaryFolder();
    const [first, second] = jobs(join(folder, "whole"));
    await run(first);
    const old = stateOf(first.out);
    await run(second);
    const next = stateOf(second.out);
    let count = 0;
    for (let at = 1, more = true; more; at += 1) {
      const out = join(folder, String(at));
      const [before, after] = jobs(out);
      await run(before);
      const { fileSystem, failed } = failing(nodeFileSystem, { at, code, persistent });
      const error = await run(after, fileSystem).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      more = failed();
      if (error !== undefined) {
        count++;
        expect(error).toBeInstanceOf(OutputError);
        expect((error as Error).message).toMatch(/^"[^\n]*\.$/);
      }
      expectSound(out, old, next, `${code} at ${at}`);
      for (const name of existsSync(join(out, ".varbook")) ? readdirSync(join(out, ".varbook")) : [])
        if (name.startsWith("lock_")) nodeFileSystem.unlinkSync(join(out, ".varbook", name));
      await run(after);
      expect(stateOf(out), `after ${code} at ${at}`).toEqual(next);
    }
    expect(count).toBeGreaterThan(40);
  },
);

test("two at once: one of them is told to wait", async () => {
  const out = join(temporaryFolder(), "store");
  const [first] = jobs(out);
  const outcomes = await Promise.allSettled([
    withStore(out, { protectedPaths: [] }, async () => {
      await expect(run(first)).rejects.toThrow("is locked by process");
    }),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled"]);
  await run(first);
});
