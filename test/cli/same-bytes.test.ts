import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { copyCatalogue, repository } from "../catalogue.ts";
import { temporaryFolder } from "../disk/helpers.ts";

// The same catalogue gives the same bytes, however and wherever it is built (DESIGN 1, promise 4).

interface How {
  readonly folder: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The programs before the tool: Node, and what Node is started by. */
  readonly node?: readonly string[];
}

function build(out: string, { folder, args = [], env = {}, node = [process.execPath] }: How): void {
  const [program = "", ...rest] = node;
  const tool = join(repository, "dist/src/apps/cli/main.js");
  const { status, stderr } = spawnSync(program, [...rest, tool, "build", ".", "--out", out, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: undefined, ...env },
  });
  expect(status, stderr).toBe(0);
}

/** Every file of a build: its path, its mode and the hash of its bytes. */
function bytes(out: string): string[] {
  const paths = readdirSync(out, { recursive: true, encoding: "utf8" }).toSorted();
  return paths.map((path) => {
    const status = lstatSync(join(out, path));
    const mode = (status.mode & 0o777).toString(8);
    if (!status.isFile()) return `${path} ${mode}`;
    return `${path} ${mode} ${createHash("sha256")
      .update(readFileSync(join(out, path)))
      .digest("hex")}`;
  });
}

/** The catalogue again, its files made in the reverse order. */
function reversed(folder: string): string {
  const copy = join(temporaryFolder(), "Ünder 'another name");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted().toReversed();
  for (const path of paths) {
    if (!lstatSync(join(folder, path)).isFile()) continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(folder, path), join(copy, path));
  }
  return copy;
}

let folder: string;
let expected: readonly string[];
beforeAll(() => {
  const copy = copyCatalogue();
  ({ folder } = copy);
  const scratch = mkdtempSync(join(tmpdir(), "varbook-"));
  const out = join(scratch, "site");
  build(out, { folder, args: ["--no-cache"], env: { TZ: "UTC", LC_ALL: "C" } });
  expected = bytes(out);
  return () => {
    copy.remove();
    rmSync(scratch, { recursive: true, force: true });
  };
});

test("in any time zone and locale, whatever the user's mask", () => {
  const elsewhere = [
    { TZ: "Pacific/Kiritimati", LANG: "nl_BE.UTF-8", LC_ALL: "nl_BE.UTF-8" },
    { TZ: "America/Adak", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  ];
  for (const env of elsewhere) {
    const out = join(temporaryFolder(), "site");
    const before = process.umask(0o077);
    try {
      build(out, { folder, env });
    } finally {
      process.umask(before);
    }
    expect(bytes(out)).toEqual(expected);
  }
  expect(expected.length).toBeGreaterThan(60);
});

test("in another folder, whose files were made in another order", () => {
  const out = join(temporaryFolder(), "site");
  build(out, { folder: reversed(folder) });
  expect(bytes(out)).toEqual(expected);
});

test("from a cold and a warm cache, and after a change that was taken back", () => {
  const parent = temporaryFolder();
  const env = { XDG_CACHE_HOME: join(parent, "cache") };
  const copy = reversed(folder);
  const file = join(copy, "variables/At/stat_020_033_At.yaml");
  const text = readFileSync(file, "utf8");
  const out = join(parent, "site");
  build(join(parent, "cold"), { folder: copy, env });
  build(join(parent, "warm"), { folder: copy, env });
  build(out, { folder: copy, env });
  writeFileSync(file, text.replace("title:\n  fr: ", "title:\n  fr: Autre "));
  build(out, { folder: copy, env });
  expect(bytes(out)).not.toEqual(expected);
  writeFileSync(file, text);
  build(out, { folder: copy, env });
  for (const one of [join(parent, "cold"), join(parent, "warm"), out]) expect(bytes(one)).toEqual(expected);
});

// `taskset` is of util-linux; elsewhere the number of cores cannot be set from outside.
const taskset = spawnSync("taskset", ["-c", "0", "true"]).status === 0 && availableParallelism() > 1;
test.runIf(taskset)("on one core", () => {
  const out = join(temporaryFolder(), "site");
  build(out, { folder, args: ["--no-cache"], node: ["taskset", "-c", "0", process.execPath] });
  expect(bytes(out)).toEqual(expected);
});

// `VARBOOK_NODES` has the paths of other versions of Node, with `:` between them.
const others = (process.env["VARBOOK_NODES"] ?? "").split(":").filter(Boolean);
test.runIf(others.length > 0).each(others)("on %s", (node) => {
  const out = join(temporaryFolder(), "site");
  build(out, { folder, args: ["--no-cache"], node: [node] });
  expect(bytes(out)).toEqual(expected);
});
