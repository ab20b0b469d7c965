import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publish } from "../../src/host/disk/publish-output.ts";
import { compiledForTests } from "./compiled.ts";
import {
  forEach,
  formerBuilds,
  linked,
  list,
  moved,
  publishInChild,
  shown,
  temporaryFolder,
  traces,
} from "./helpers.ts";
import { bringBack, next, old, stateOf } from "./states.ts";

const compiled = compiledForTests();

describe.each([
  { links: true, before: undefined, states: ["new", "old"] },
  { links: true, before: old, states: ["new", "old"] },
  // Moving folders leaves nothing for the moment between two renamings.
  { links: false, before: old, states: ["new", "nothing", "old"] },
])("with links: $links, after $before", ({ links, before, states }) => {
  test(
    "a process killed at any operation leaves old or new, and the next run no litter",
    { timeout: 120_000 },
    async () => {
      const folder = temporaryFolder();
      const seen = new Set<string>();
      const operations = await forEach(async (killAt) => {
        const out = join(folder, String(killAt), "out");
        if (before === undefined) fs.mkdirSync(join(folder, String(killAt)));
        else publish(out, list(before), { links });
        const answer = await publishInChild(compiled(), { out, files: next, links, killAt });

        const state = stateOf(out, before);
        seen.add(state);
        expect(states, `killed at ${killAt}`).toContain(state);
        if (state === "nothing") bringBack(out);
        expect(stateOf(out, before)).toBe(state === "nothing" ? "new" : state);
        publish(out, list(next), { links });
        expect(shown(out)).toEqual(next);
        expect(traces(out), `killed at ${killAt}`).toEqual(links ? linked : moved);
        expect(formerBuilds(out).length, `killed at ${killAt}`).toBeLessThan(before === undefined ? 1 : 2);
        return answer === undefined;
      });
      expect(operations).toBeGreaterThan(20);
      expect([...seen].toSorted()).toEqual(states);
    },
  );
});

test("modes do not depend on the user's mask", async () => {
  const out = join(temporaryFolder(), "out");
  await publishInChild(compiled(), { out, files: old, umask: 0o077 });
  const paths = ["../.out.builds", ".", "fr", "index.html", "fr/a.html"];
  const modes = paths.map((path) => (fs.statSync(join(out, path)).mode & 0o7777).toString(8));
  expect(modes).toEqual(["755", "755", "755", "644", "644"]);
});
