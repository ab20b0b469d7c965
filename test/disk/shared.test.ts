import fc from "fast-check";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFileSystem } from "../../src/host/disk/file-system.ts";
import type { PublishOptions, Published } from "../../src/host/disk/output.ts";
import { assembleShare, publish, publishShared } from "../../src/host/disk/output.ts";
import { compiledForTests } from "./compiled.ts";
import type { Files } from "./helpers.ts";
import {
  failing,
  forEach,
  linked,
  list,
  publishInChild,
  removeLock,
  shown,
  temporaryFolder,
  traces,
} from "./helpers.ts";
import { next, old, stateOf } from "./states.ts";

// What several threads put together is what one would have.

const compiled = compiledForTests();

/** Publishes files of which every other one is taken by somebody else, who starts after so many of ours. */
function shareOut(out: string, files: Files, after = 1, options: PublishOptions = {}): Promise<Published> {
  const all = [...list(files)];
  const theirs = all.filter((_, index) => index % 2 === 1);
  const ours = all.filter((_, index) => index % 2 === 0);
  const put: Parameters<typeof publishShared>[1] = async (assembly, build) => {
    assembly.take(ours.slice(0, after));
    const share = assembleShare(out, build, theirs, options);
    assembly.take(ours.slice(after));
    assembly.join(share);
  };
  return publishShared(out, put, options);
}

const paths = ["a.html", "b.html", "fr/a.html", "fr/b.html", "nl/a/a.html", "nl/a/b.html"];
const contents = fc.dictionary(fc.constantFrom(...paths), fc.constantFrom("one", "two"));

test("whatever was there before, whoever takes which file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(contents, fc.nat(3)), { maxLength: 4 }), async (versions) => {
      const folder = temporaryFolder();
      for (const [files, after] of versions) {
        const shared = await shareOut(join(folder, "shared"), files, after);
        const alone = publish(join(folder, "alone"), list(files));
        expect(shared).toEqual(alone);
        expect(shown(join(folder, "shared"))).toEqual(files);
        expect(traces(join(folder, "shared")).filter((name) => !name.includes("alone"))).toEqual(
          linked.map((name) => name.replace("out", "shared")),
        );
      }
    }),
    { numRuns: 40 },
  );
});

test("a path that both have taken is refused, and what was there stays", async () => {
  const out = join(temporaryFolder(), "out");
  publish(out, list(old));
  const put: Parameters<typeof publishShared>[1] = async (assembly, build) => {
    assembly.take([{ path: "fr/A.html", content: "other" }]);
    assembly.join(assembleShare(out, build, list({ "fr/a.html": "a" })));
  };
  await expect(publishShared(out, put)).rejects.toThrow(/another output file has this path/);
  expect(stateOf(out, old)).toBe("old");
  expect(traces(out)).toEqual(linked);
});

test.each(["ENOSPC", "EACCES", "EIO"])("%s at any operation leaves what was there", async (code) => {
  const folder = temporaryFolder();
  const operations = await forEach(async (at) => {
    const out = join(folder, String(at), "out");
    publish(out, list(old));
    const { fileSystem, failed } = failing(nodeFileSystem, { at, code });
    const state = await shareOut(out, next, 1, { fileSystem }).then(
      () => "new",
      (error: Error) => {
        expect(error.name).toBe("OutputError");
        return "old";
      },
    );
    expect(stateOf(out, old), `at ${at}`).toBe(state);
    removeLock(out);
    await shareOut(out, next);
    expect(shown(out)).toEqual(next);
    expect(traces(out), `at ${at}`).toEqual(linked);
    return failed();
  });
  expect(operations).toBeGreaterThan(20);
});

test("a process killed at any operation leaves old or new, and the next run no litter", async () => {
  const folder = temporaryFolder();
  const seen = new Set<string>();
  await forEach(async (killAt) => {
    const out = join(folder, String(killAt), "out");
    publish(out, list(old));
    const answer = await publishInChild(compiled(), { out, files: next, killAt, isShared: true });
    seen.add(stateOf(out, old));
    await shareOut(out, next);
    expect(shown(out)).toEqual(next);
    expect(traces(out), `killed at ${killAt}`).toEqual(linked);
    return answer === undefined;
  });
  expect([...seen].toSorted()).toEqual(["new", "old"]);
});
