// A folder that cannot be listed is no folder without files.
import { expect, test } from "vitest";
import { refuseUnread } from "../../src/apps/cli/refuse-unread.ts";
import { UsageError } from "../../src/messages/spoken-error.ts";
import { problem } from "../../src/messages/problem.ts";
import type { Sources } from "../../src/model/sources.ts";
import { open, repository } from "../catalogue.ts";

const { catalogue } = open(repository);

const sources = (paths: readonly string[]): Sources => ({
  paths,
  read: (path) =>
    path === "variables/Gz"
      ? { problem: problem("file/unreadable", { file: path }, { reason: "EACCES" }) }
      : { bytes: new Uint8Array() },
});

test("a folder that cannot be listed ends what counts or changes its files", () => {
  const found = sources(["variables/At/stat_020_033_At.yaml", "variables/Gz", "variables/README.md"]);
  expect(() => refuseUnread(found, catalogue)).toThrow(UsageError);
  expect(() => refuseUnread(found, catalogue)).toThrow("variables/Gz cannot be read");
});

test("other files than those of the catalogue end nothing", () => {
  const found = sources(["variables/At/stat_020_033_At.yaml", "variables/README.md"]);
  expect(() => refuseUnread(found, catalogue)).not.toThrow();
});
