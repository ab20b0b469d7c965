import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
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
import { runTool, tool } from "../varbook.ts";

// Every command that writes files: in each state that a kill would leave, before any operation that changes the disk and in the
// middle of each write, running it again ends where it ends when nothing happens. What is built and released is killed in
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
  "new, in a file of its own": {
    args: ["new", "variable", "stat_020_034_At"],
    prepare: () => {},
  },
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

/** Runs a command in a folder. @returns Each state in which a kill would have left it, as a copy of the folder. */
function statesOf(folder: string, args: readonly string[], states: string): string[] {
  mkdirSync(states);
  const watch = join(import.meta.dirname, "../disk/states-of-a-run.mjs");
  const env = { ...process.env, RUN_IN: folder, RUN_STATES: states, LC_ALL: "C", NODE_OPTIONS: "" };
  spawnSync(process.execPath, ["--import", watch, tool, ...args], { cwd: folder, env });
  return readdirSync(states).map((name) => join(states, name));
}

describe("a killed", () => {
  for (const [name, { args, prepare }] of Object.entries(commands))
    test(`${name} is completed by running it again`, { timeout: 300_000 }, () => {
      const { folder, remove } = copyCatalogue();
      prepare(folder);
      const before = content(folder);
      const states = statesOf(folder, args, join(top, name));
      const after = content(folder);
      expect(after).not.toEqual(before);
      expect(states.length).toBeGreaterThan(3);
      for (const state of states) {
        runTool(state, args);
        expect(content(state), state).toEqual(after);
        expect(existsSync(join(state, ".varbook")), state).toBe(false);
        rmSync(state, { recursive: true });
      }
      remove();
    });
});
