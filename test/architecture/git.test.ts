import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { options, gitCommands, settings, variables } from "../../src/host/git/allowed.ts";
import { repository } from "../catalogue.ts";

// Git is started in one place, for what a list says, and docs/pull-requests.md has the same list.

const read = (path: string): string => readFileSync(join(repository, path), "utf8");
const filesIn = (folder: string): string[] =>
  readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(repository.length + 1));

test("one file starts a program, and that program is Git", () => {
  const programs = /child_process|process\.binding|\bexecve?\b\(|node:cluster/;
  expect(filesIn("src").filter((path) => programs.test(read(path)))).toEqual(["src/host/git/run-git.ts"]);
  const text = read("src/host/git/run-git.ts");
  expect(text.match(/\b(?:spawn|exec|fork)\w*\([^,]*/g)).toEqual(['spawnSync("git"']);
});

test("what is sent to servers starts no Git: one script starts gh, and shell steps run Git in a folder of their own", () => {
  const sent = ["ci", ".github", ".ci"].flatMap(filesIn).concat("action.yml", "lefthook.yml");
  expect(sent.filter((path) => read(path).includes("child_process"))).toEqual(["ci/comment/github.mjs"]);
  expect(read("ci/comment/github.mjs").match(/execFileSync\([^,]*/g)).toEqual(['execFileSync("gh"']);
  const lines = sent.filter((path) => !path.endsWith(".mjs")).flatMap((path) => read(path).split("\n"));
  const run = lines.filter((line) => /(?:^|[\s;&|(])git\s+[-a-z]/.test(line.replace(/(?:^|\s)#.*$/, "")));
  expect(run.map((line) => line.trim())).toEqual([
    'git -C "$VARBOOK" init --quiet',
    'git -C "$VARBOOK" fetch --quiet --depth 1 "$VARBOOK_URL" "$VARBOOK_COMMIT"',
    'git -C "$VARBOOK" checkout --quiet FETCH_HEAD',
  ]);
});

test("only plumbing is asked, that opens no file of the checkout", () => {
  const commands = new Set(Object.values(gitCommands).map(({ args }) => args[0]));
  expect([...commands].toSorted()).toEqual([
    "cat-file",
    "config",
    "diff-tree",
    "ls-files",
    "ls-tree",
    "merge-base",
    "rev-list",
  ]);
  const all = Object.values(gitCommands).flatMap(({ args }) => args);
  expect(
    all.filter((arg) => /^--(?:filters|textconv|ext-diff|patch|show-signature|recurse|edit)/.test(arg)),
  ).toEqual([]);
});

test("docs/pull-requests.md has the list, with the reasons", () => {
  const docs = read("docs/pull-requests.md");
  for (const [name, { args, why }] of Object.entries(gitCommands))
    expect(docs).toContain(`| ${name} | \`git ${args.join(" ")}\` | ${why} |\n`);
  for (const [option, why] of Object.entries(options)) expect(docs).toContain(`| \`${option}\` | ${why} |\n`);
  for (const [name, [value, why]] of Object.entries(settings))
    expect(docs).toContain(`| \`-c ${name}=${value}\` | ${why} |\n`);
  for (const [name, [value, why]] of Object.entries(variables))
    expect(docs).toContain(`| \`${name}=${value}\` in the environment | ${why} |\n`);
});
