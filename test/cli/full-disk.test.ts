import { spawnSync } from "node:child_process";
import { existsSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyCatalogue } from "../catalogue.ts";
import { runTool, tool } from "../varbook.ts";

// What cannot be written is told in one line that names it, whatever writes it.

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = copyCatalogue());
});
afterEach(() => remove());

test.skipIf(!existsSync("/dev/full"))("a report on a full disk is no stack of calls", () => {
  const { status, stderr } = spawnSync(process.execPath, [tool, "explain", "text/nfc"], {
    stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    encoding: "utf8",
  });
  expect(stderr).toBe("varbook: what was found cannot be written: the disk is full (ENOSPC).\n");
  expect(status).toBe(2);
});

test.each([
  [
    ["translate", "export", "--to", "nl", "--out", "no/a.xlf"],
    /^varbook: "no\/a\.xlf" cannot be written: there is no such file or folder \(ENOENT.*\n$/,
  ],
  [
    ["build", "--out", "file/out", "--no-cache"],
    /\nvarbook: ".*file\/out" cannot be written: .* \(E\w+, ".*"\)\.\n$/,
  ],
  [["new", "variable", "stat_020_034_At"], /^varbook: ".*\.varbook" is not a folder: move or delete it\.\n$/],
] as const)("%j where something is in the way", (args, line) => {
  for (const name of ["file", ".varbook"]) writeFileSync(join(folder, name), "");
  const { status, stderr } = runTool(folder, args);
  expect(stderr).toMatch(line);
  expect(status).toBe(2);
});
