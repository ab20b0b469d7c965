import { join } from "node:path";
import { expect, test } from "vitest";
import { publish } from "../../src/host/disk/publish-output.ts";
import { compiledForTests } from "./compiled.ts";
import { type Files, linked, list, publishInChild, shown, temporaryFolder, traces } from "./helpers.ts";

const compiled = compiledForTests();

function content(value: string): Files {
  return { "a.html": value, "b/c.html": value, "same.html": "same" };
}

test.each([
  { state: "nothing is there", killInside: false },
  { state: "a killed process left its lock", killInside: true },
])("eight at once, when $state: never two at a time", async ({ killInside }) => {
  const folder = temporaryFolder();
  const out = join(folder, "out");
  if (killInside) await publishInChild(compiled(), { out, files: content("killed"), killInside });
  // Making the marker fails if another process has it.
  const marker = join(folder, "marker");
  const jobs = Array.from({ length: 8 }, (_, number) => ({
    out,
    files: content(`${number}`),
    pause: 30,
    marker,
  }));
  const answers = await Promise.all(jobs.map((job) => publishInChild(compiled(), job)));

  const published = jobs.filter((_, number) => answers[number]?.published);
  expect(published.map((job) => job.files)).toContainEqual(shown(out));
  const refused = answers.filter((answer) => !answer?.published);
  const line = /^The output folder is locked by process \d+ on host \S+ since 20[^\n]*\.$/;
  for (const answer of refused) {
    expect(answer).toMatchObject({ name: "OutputError", message: expect.stringMatching(line) });
  }
  expect(traces(out)).toEqual(linked);
});

test("a killed process's lock and half a build are cleaned up", async () => {
  const out = join(temporaryFolder(), "out");
  publish(out, list(content("old")));
  expect(await publishInChild(compiled(), { out, files: content("new"), killInside: true })).toBeUndefined();
  expect(traces(out).some((name) => name.startsWith("lock_"))).toBe(true);
  expect(publish(out, list(content("new")))).toMatchObject({ written: 2, kept: 1 });
  expect(traces(out)).toEqual(linked);
});
