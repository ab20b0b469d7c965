import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFileSystem } from "../../src/host/disk/file-system.ts";
import type { FileSystem } from "../../src/host/disk/file-system.ts";
import { OutputError } from "../../src/host/disk/publish-output.ts";
import { withStore } from "../../src/host/disk/store/open-store.ts";
import { list, systemError, temporaryFolder } from "../disk/helpers.ts";

// An archive that cannot be written is named, with the reason; nothing of the stream that it is made by shows.

const one = { version: "2026.1", time: "2026-03-15T10:00:00Z" };
const files = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`a${at}.html`, `${at} ${Math.PI ** at}`.repeat(3000)]),
);

function release(out: string, fileSystem: FileSystem = nodeFileSystem): Promise<number> {
  return withStore(out, { protectedPaths: [], fileSystem }, async (store) => {
    if (!store.names().includes(one.version)) store.add(one.version, list(files), undefined);
    return store.complete([one], list({ "index.html": "list" }));
  });
}

/** A disk that refuses to write into the archive, from the nth time on. */
function refusing(code: string, from: number): FileSystem {
  const archives = new Set<number>();
  let count = 0;
  return {
    ...nodeFileSystem,
    openSync: (...values: Parameters<FileSystem["openSync"]>) => {
      const file = nodeFileSystem.openSync(...values);
      if (String(values[0]).endsWith(".varbook/archive")) archives.add(file);
      return file;
    },
    writeSync: ((file: number, ...values: [Uint8Array, number]) => {
      if (archives.has(file) && ++count >= from) {
        const { message, ...rest } = systemError(code, "write") as Error & { path?: string };
        const error = Object.assign(new Error(message), rest);
        delete error.path;
        throw error;
      }
      return nodeFileSystem.writeSync(file, ...values);
    }) as FileSystem["writeSync"],
  };
}

test.each([
  ["ENOSPC", "the disk is full"],
  ["EACCES", "permission denied"],
  ["EIO", "the disk reports an error"],
  ["EDQUOT", "the disk quota is used up"],
  ["EFBIG", "a file is too large for the disk"],
  ["EWHATEVER", "the system does not allow it"],
])("%s at the first write, or a later one", async (code, reason) => {
  for (const from of [1, 2, 5]) {
    const out = join(temporaryFolder(), "store");
    const archive = join(out, "v/2026.1.tar.gz");
    await expect(release(out, refusing(code, from))).rejects.toThrow(
      new OutputError(
        `"${archive}" cannot be written: ${reason} (${code}, "${join(out, ".varbook/archive")}").`,
      ),
    );
    expect(existsSync(archive)).toBe(false);
    expect(existsSync(join(out, ".varbook"))).toBe(false);
    expect(await release(out)).toBeGreaterThan(0);
    expect(readdirSync(join(out, "v")).toSorted()).toEqual([
      "2026.1",
      "2026.1.tar.gz",
      "2026.1.tar.gz.sha256",
      "latest",
    ]);
  }
});

test.each(["2026.1.tar.gz", "2026.1.tar.gz.sha256"])("a folder in the place of %s", async (name) => {
  const out = join(temporaryFolder(), "store");
  mkdirSync(join(out, "v", name), { recursive: true });
  await expect(release(out)).rejects.toThrow(`a folder is in its place (EISDIR`);
  await expect(release(out)).rejects.toThrow(`/v/${name}"`);
  rmSync(join(out, "v", name), { recursive: true });
  expect(await release(out)).toBeGreaterThan(0);
});

test("a folder in the place of both is no archive that is there", async () => {
  const out = join(temporaryFolder(), "store");
  await release(out);
  for (const name of ["2026.1.tar.gz", "2026.1.tar.gz.sha256"]) {
    rmSync(join(out, "v", name));
    mkdirSync(join(out, "v", name));
  }
  await expect(release(out)).rejects.toThrow("a folder is in its place");
});
