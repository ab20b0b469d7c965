import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import type * as compiling from "../../src/host/build/compiled.ts";
import type * as publishing from "../../src/host/build/publish-catalogue.ts";
import type * as second from "../../src/host/build/second-thread.ts";
import type * as counting from "../../src/host/build/turns.ts";
import type * as opening from "../../src/host/open-folder.ts";
import type * as output from "../../src/host/disk/output.ts";
import { copyCatalogue, repository } from "../catalogue.ts";
import type { Files } from "../disk/helpers.ts";
import { shown, temporaryFolder } from "../disk/helpers.ts";

/** Of the project's build: a thread runs no code that the test runner has to translate. */
async function load<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(join(repository, "dist/src/shells", path)).href)) as Module;
}
const { compiled } = await load<typeof compiling>("build/compiled.js");
const { publishCatalogue } = await load<typeof publishing>("build/publish-catalogue.js");
const { SecondThread } = await load<typeof second>("build/second-thread.js");
const { Turns } = await load<typeof counting>("build/turns.js");
const { openFolder } = await load<typeof opening>("cli/open.js");
const { OutputError, publishShared } = await load<typeof output>("disk/output.js");

const { folder, remove } = copyCatalogue();
const scratch = mkdtempSync(join(tmpdir(), "varbook-"));
afterAll(() => {
  remove();
  rmSync(scratch, { recursive: true, force: true });
});
const { workspace, toolkit, state } = await openFolder(folder);
const readable = { catalogue: workspace.catalogue, foundation: workspace.foundation, toolkit, state };
const contents = state?.contents ?? "";

async function published(out: string, thread: second.SecondThread): Promise<Files | undefined> {
  const options = { base: {}, source: undefined, note: () => {}, second: thread };
  await publishCatalogue(out, { folder, ...readable }, options);
  return shown(out);
}
const expected = await published(join(scratch, "alone"), new SecondThread(folder));

/** A task at a path; the first thread takes no turn. */
function taskAt(out: string, build = "build-1") {
  const turns = new Turns();
  return { turns, task: { contents, base: {}, out, precious: [folder], build, turns: turns.shared } };
}

test("a second thread makes what the first would have made", async () => {
  const thread = new SecondThread(folder);
  thread.start();
  const out = join(temporaryFolder(), "out");
  await publishShared(out, async (assembly, build) => {
    const { task, turns } = taskAt(out, build);
    thread.begin(task);
    const theirs = await thread.outcome();
    if (theirs) assembly.join(theirs.share);
    expect(turns.areShared).toBe(true);
    expect(turns.madeBySecond).toBe(theirs?.share.files.size);
    assembly.take(compiled(readable, {}).last(theirs?.sizes ?? new Map()));
    await thread.stop();
  });
  expect(shown(out)).toEqual(expected);
});

test("both together make what one would have made", async () => {
  const thread = new SecondThread(folder);
  thread.start();
  expect(await published(join(temporaryFolder(), "out"), thread)).toEqual(expected);
});

test("one that has read something else has no part", async () => {
  const copy = copyCatalogue();
  const file = join(copy.folder, "variables/At/stat_020_033_At.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("title:\n  fr: ", "title:\n  fr: Autre "));
  const thread = new SecondThread(copy.folder);
  thread.start();
  const { task, turns } = taskAt(join(temporaryFolder(), "out"));
  thread.begin(task);
  expect(await thread.outcome()).toBeUndefined();
  expect(turns.areShared).toBe(false);
  await thread.stop();
  copy.remove();
});

test("one that runs out of memory before it has a part does not matter", async () => {
  const thread = new SecondThread(folder, { maxOldGenerationSizeMb: 4 });
  thread.start();
  await expect(thread.outcome()).rejects.toThrow(
    new OutputError("There is not enough memory for two threads: use --threads 1."),
  );
  expect(await published(join(temporaryFolder(), "out"), thread)).toEqual(expected);
});

test("what goes wrong in it is told, and nobody gets another turn", async () => {
  const thread = new SecondThread(folder);
  thread.start();
  const { task, turns } = taskAt("/");
  thread.begin(task);
  await expect(thread.outcome()).rejects.toThrow(/^The root of the disk cannot be the output folder/);
  expect([...turns.of(["a turn"])]).toEqual([]);
  await thread.stop();
});
