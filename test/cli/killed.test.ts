import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { copyCatalogue } from "../catalogue.ts";
import { forEach } from "../disk/helpers.ts";
import { runTool, tool } from "../varbook.ts";

// Every command that writes more than one file, or a part of one: killed before each operation that changes the disk (a write
// is done by half), then run again, it ends where it ends when nothing happens. What is built and released is killed in
// test/disk/crash.test.ts and test/release/crash.test.ts.

const top = mkdtempSync(join(tmpdir(), "varbook-killed-"));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const variable = "variables/At/stat_020_033_At.yaml";
const cube = "variables/At/cube_013_008_At.yaml";

function edit(folder: string, file: string, change: (text: string) => string): void {
  const text = readFileSync(join(folder, file), "utf8");
  expect(change(text)).not.toBe(text);
  writeFileSync(join(folder, file), change(text));
}

/** What a command is, and the state in which it has much to do. */
const commands: Readonly<Record<string, { args: readonly string[]; prepare: (folder: string) => void }>> = {
  fix: {
    args: ["fix"],
    prepare(folder) {
      for (const file of [variable, cube])
        edit(folder, file, (text) => text.replace(/(\d{4})-(\d{2})-(\d{2})/, "$3/$2/$1"));
    },
  },
  fmt: {
    args: ["fmt"],
    prepare(folder) {
      for (const file of [variable, cube]) edit(folder, file, (text) => `${text}\n\n\n`);
    },
  },
  rename: {
    args: ["rename", "cube_013_008_At", "cube_013_108_At"],
    prepare: (folder) => void runTool(folder, ["translate", "accept"]),
  },
  "translate accept": {
    args: ["translate", "accept"],
    prepare(folder) {
      runTool(folder, ["translate", "accept"]);
      for (const name of [`translations/${variable}`, `translations/${cube}`])
        rmSync(join(folder, name.replace(".yaml", ".txt")));
      rmSync(join(folder, "translations/.gitattributes"));
    },
  },
  "translate import": {
    args: ["translate", "import", "work.xlf", "--apply"],
    prepare(folder) {
      runTool(folder, ["translate", "accept"]);
      for (const file of [variable, cube])
        edit(folder, file, (text) =>
          text.replace(/( {2}fr: (?:>-\n\s*)?"?)(Nombre|Volume)/, "$1Total ou $2"),
        );
      rmSync(join(folder, "translations/.gitattributes"));
      runTool(folder, ["translate", "export", "--to", "nl", "--out", "work.xlf"]);
      edit(folder, "work.xlf", (text) => text.replaceAll("<target>", "<target>Totaal of "));
    },
  },
  "translate export": {
    args: ["translate", "export", "--to", "nl", "--all", "--out", "all.xlf"],
    prepare: () => {},
  },
  "new, in a file of its own": { args: ["new", "variable", "stat_020_034_At"], prepare: () => {} },
  "new, in a file of several": { args: ["new", "keyword", "a-new-one"], prepare: () => {} },
  review: {
    args: ["review", "HEAD", "--out", "reports"],
    prepare(folder) {
      const git = (...args: string[]): void =>
        void execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], {
          cwd: folder,
        });
      git("init", "--quiet");
      git("add", "--all");
      git("commit", "--quiet", "--message=x");
      edit(folder, cube, (text) => text.replace("2025", "2024"));
    },
  },
};

/** Every file, by path; what Git keeps for itself left out. */
function content(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  const files = paths.filter((path) => !path.startsWith(".git/") && lstatSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** @returns Whether it was killed. */
function runKilled(folder: string, args: readonly string[], at: number): Promise<boolean> {
  const patch = join(import.meta.dirname, "../disk/kill-at.mjs");
  const env = { ...process.env, KILL_AT: String(at), KILL_IN: folder, LC_ALL: "C", NODE_OPTIONS: "" };
  const child = spawn(process.execPath, ["--import", patch, tool, ...args], {
    cwd: folder,
    env,
    stdio: "ignore",
  });
  return new Promise((resolve) => child.once("close", (_, signal) => resolve(signal === "SIGKILL")));
}

describe("a killed", () => {
  for (const [name, { args, prepare }] of Object.entries(commands))
    test(`${name} is completed by running it again`, { timeout: 300_000 }, async () => {
      const { folder: start, remove } = copyCatalogue();
      prepare(start);
      const before = content(start);
      const copy = (to: string): string => {
        cpSync(start, join(top, to), { recursive: true });
        return join(top, to);
      };
      const whole = copy(`${name} whole`);
      runTool(whole, args);
      const after = content(whole);
      expect(after).not.toEqual(before);
      const operations = await forEach(async (at) => {
        const folder = copy(`${name} ${at}`);
        const isKilled = await runKilled(folder, args, at);
        runTool(folder, args);
        expect(content(folder), `killed at ${at}`).toEqual(after);
        expect(existsSync(join(folder, ".varbook")), `killed at ${at}`).toBe(false);
        rmSync(folder, { recursive: true });
        return isKilled;
      });
      expect(operations).toBeGreaterThan(5);
      remove();
    });
});
