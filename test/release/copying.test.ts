import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { repository } from "../catalogue.ts";

// The lines of docs/releases.md that copy versions to a host, and the step that pushes them, run as they stand there.

const chapter = /## Publish to a plain folder or server\n([^]*?)\n## /.exec(
  readFileSync(join(repository, "docs/releases.md"), "utf8"),
)?.[1];
const blocks = Array.from(chapter?.matchAll(/```sh\n([^]*?)```/g) ?? [], ([, lines = ""]) => lines);

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "varbook-copying-"));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  rmSync(join(top, path), { force: true });
  writeFileSync(join(top, path), content);
  if (/v\/\d/.test(path)) chmodSync(join(top, path), 0o444);
}

function link(version: string): void {
  rmSync(join(top, "published/v/latest"), { force: true });
  symlinkSync(version, join(top, "published/v/latest"));
}

const read = (path: string): string => readFileSync(join(top, path), "utf8");

function isRunnable(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test("there are two ways, of two lines each, and none deletes", () => {
  expect(
    blocks.map((lines) =>
      lines
        .trim()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ),
  ).toEqual([
    ["rsync", "rsync"],
    ["tar", "tar"],
  ]);
  for (const lines of blocks) expect(lines).not.toContain("--delete");
});

describe.each(blocks)("%s", (lines) => {
  const program = lines.split(" ")[0] ?? "";

  test.runIf(isRunnable(program))(
    "adds versions, follows what leads to them, and replaces no version",
    () => {
      const copy = (): void => {
        const host = join(top, "host/");
        mkdirSync(host, { recursive: true });
        const script = lines.replaceAll("/srv/www/atlas/", host);
        execFileSync("bash", ["-euo", "pipefail", "-c", script], { cwd: top });
      };
      write("published/v/2026.1/index.html", "one");
      write("published/v/2026.1.tar.gz", "archive of one");
      write("published/index.html", "list of one");
      link("2026.1");
      copy();
      expect(read("host/v/latest/index.html")).toBe("one");

      write("published/v/2026.1/index.html", "another one");
      write("published/v/2026.1.tar.gz", "another archive");
      write("published/v/2026.1/fr/lost.html", "was not there yet");
      write("published/v/2026.2/index.html", "two");
      write("published/v/2026.2.tar.gz", "archive of two");
      write("published/index.html", "list of two");
      write("published/withdrawn.json", "{}");
      write("published/feeds/fr/all.atom", "feed");
      link("2026.2");
      copy();
      expect(read("host/v/2026.1/index.html")).toBe("one");
      expect(read("host/v/2026.1.tar.gz")).toBe("archive of one");
      expect(read("host/v/2026.1/fr/lost.html")).toBe("was not there yet");
      expect(read("host/v/2026.2.tar.gz")).toBe("archive of two");
      expect(read("host/index.html")).toBe("list of two");
      expect(read("host/feeds/fr/all.atom")).toBe("feed");
      expect(existsSync(join(top, "host/withdrawn.json"))).toBe(true);
      expect(lstatSync(join(top, "host/v/latest")).isSymbolicLink()).toBe(true);
      expect(readlinkSync(join(top, "host/v/latest"))).toBe("2026.2");
    },
  );
});

function git(...args: readonly string[]): void {
  const identity = ["-c", "user.name=E", "-c", "user.email=e@example.org"];
  execFileSync("git", [...identity, ...args], { cwd: join(top, "published") });
}

describe("the workflow pushes", () => {
  const steps = parse(readFileSync(join(repository, "docs/examples/release.yml"), "utf8")) as {
    jobs: { release: { steps: { name?: string; run?: string }[] } };
  };
  const step = steps.jobs.release.steps.find(({ name }) => name?.startsWith("Publish, unless"))?.run ?? "";

  /** Runs the step in a branch with these files, after a change; says whether it was let through. */
  function pushes(change: () => void): boolean {
    write("published/v/2026.1/index.html", "one");
    write("published/v/2026.1/release.json", "{}");
    write("published/v/2026.1.tar.gz", "archive");
    link("2026.1");
    git("init", "--quiet");
    git("add", "--all");
    git("commit", "--quiet", "--message=published");
    change();
    try {
      const script = step.replace("git push", "true");
      const env = { ...process.env, RUNNER_TEMP: top, VERSION: "2026.2" };
      execFileSync("bash", ["-e", "-c", script], { env, stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  }

  const archived = '{ "format": 1, "archived": ["2026.1"] }';
  test.each<[string, boolean, Record<string, string>]>([
    ["a new version", true, { "v/2026.2/index.html": "two" }],
    ["no version that changed", false, { "v/2026.1/index.html": "other" }],
    ["pages that lead to an archive", true, { "v/2026.1/index.html": "other", "archived.json": archived }],
    [
      "not what an archived version says of itself",
      false,
      { "v/2026.1/release.json": "[]", "archived.json": archived },
    ],
    ["no other archive", false, { "v/2026.1.tar.gz": "other", "archived.json": archived }],
  ])("%s (%s)", (_, isPushed, changes) => {
    const change = (): void =>
      Object.entries(changes).forEach(([path, content]) => write(`published/${path}`, content));
    expect(pushes(change)).toBe(isPushed);
  });
});
