import * as fs from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OutputError, publish } from "../../src/host/disk/publish-output.ts";
import { startOf } from "../../src/host/disk/running.ts";
import { linked, list, shown, temporaryFolder, traces } from "./helpers.ts";

const files = { a: "a" };

function withLock(name: string): { out: string; lock: string } {
  const out = join(temporaryFolder(), "out");
  publish(out, list(files));
  const lock = join(fs.realpathSync(join(out, "../.out.builds")), name);
  fs.writeFileSync(lock, "");
  return { out, lock };
}

test("another host's lock is respected, and the message says what to delete", () => {
  const { out, lock } = withLock("lock_1700000000000_1_1_ab_elsewhere.example.org");
  const message =
    "The output folder is locked by process 1 on host elsewhere.example.org since 2023-11-14T22:13:20.000Z: " +
    `wait until it is done; if that process no longer runs, delete "${lock}".`;
  expect(() => publish(out, list({ b: "b" }))).toThrow(new OutputError(message));
  expect(shown(out)).toEqual(files);
  fs.rmSync(lock);
  publish(out, list({ b: "b" }));
  expect(traces(out)).toEqual(linked);
});

test("a later lock that stays, as of a clock that goes wrong, is respected after a while", () => {
  const { out } = withLock("lock_9999999999999_1_1_ab_elsewhere");
  expect(() => publish(out, list({ b: "b" }))).toThrow(/locked by process 1 on host elsewhere/);
});

test("a running process's lock is respected", () => {
  const { out } = withLock(
    `lock_1700000000000_${process.pid}_${startOf(process.pid) ?? ""}_ab_${hostname()}`,
  );
  expect(() => publish(out, list({ b: "b" }))).toThrow(`locked by process ${process.pid} on host`);
  expect(shown(out)).toEqual(files);
});

test.runIf(process.platform === "linux")(
  "a lock of an earlier process with the number of a running one is not",
  () => {
    const { out } = withLock(`lock_1700000000000_${process.pid}_1_ab_${hostname()}`);
    expect(publish(out, list({ b: "b" })).written).toBe(1);
    expect(traces(out)).toEqual(linked);
  },
);

test.each(["lock", "lock_", "lock_x_1__ab_h", "lock_1700000000000_0__ab_h"])("%s is no lock", (name) => {
  const { out } = withLock(name);
  expect(publish(out, list({ b: "b" })).written).toBe(1);
});

test("a build inside a build of the same output is refused", () => {
  const out = join(temporaryFolder(), "out");
  const nested = function* () {
    yield { path: "a", content: "a" };
    expect(() => publish(out, list(files))).toThrow(/locked by process/);
  };
  publish(out, nested());
  expect(traces(out)).toEqual(linked);
});
