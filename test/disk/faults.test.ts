import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeFileSystem } from "../../src/host/disk/file-system.ts";
import { OutputError, publish } from "../../src/host/disk/publish-output.ts";
import {
  failing,
  linked,
  list,
  moved,
  removeLock,
  shown,
  temporaryFolder,
  thrownBy,
  traces,
} from "./helpers.ts";
import { bringBack, next, old, stateOf } from "./states.ts";

describe.each([
  { links: true, left: linked },
  { links: false, left: moved },
])("with links: $links", ({ links, left }) => {
  test.each([
    { code: "ENOSPC", persistent: false },
    { code: "ENOSPC", persistent: true },
    { code: "EACCES", persistent: false },
    { code: "EACCES", persistent: true },
    { code: "EIO", persistent: false },
  ])("$code at any operation (and after it: $persistent) leaves what was there", ({ code, persistent }) => {
    const folder = temporaryFolder();
    // Only if the folder can be moved neither there nor back, nothing is left at its place.
    const afterError = persistent && !links ? ["old", "nothing"] : ["old"];
    const messages: string[] = [];
    for (let at = 1, more = true; more; at += 1) {
      const out = join(folder, String(at), "out");
      publish(out, list(old), { links });
      const { fileSystem, failed } = failing(nodeFileSystem, { at, code, persistent });
      const error = thrownBy(() => publish(out, list(next), { links, fileSystem }));
      more = failed();
      if (error !== undefined) messages.push(`${error.name}: ${error.message}`);

      expect(error === undefined ? ["new"] : afterError, `at ${at}`).toContain(stateOf(out, old));
      removeLock(out);
      expect(error === undefined || persistent ? left : traces(out), `at ${at}`).toEqual(left);
      bringBack(out);
      expect(["old", "new"]).toContain(stateOf(out, old));
      publish(out, list(next), { links });
      expect(shown(out)).toEqual(next);
      expect(traces(out), `at ${at}`).toEqual(left);
    }
    expect(messages.length).toBeGreaterThan(20);
    for (const message of messages) expect(message).toMatch(/^OutputError: "[^\n]*\.$/);
  });
});

test("the message says what is wrong", () => {
  const out = join(temporaryFolder(), "out");
  const { fileSystem } = failing(nodeFileSystem, { at: 12, code: "ENOSPC" });
  const message = `"${out}" cannot be written: the disk is full (ENOSPC, "/somewhere").`;
  expect(() => publish(out, list(old), { fileSystem })).toThrow(new OutputError(message));
});
