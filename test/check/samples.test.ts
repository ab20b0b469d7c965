import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reporters } from "../../src/report/index.ts";
import { copyCatalogue, open, repository } from "../catalogue.ts";

// Each folder of test/samples/check/ is a case: files that replace or join those of this repository's catalogue, what
// to take away (remove.txt, a path a line), and what an editor then sees (expected.txt). A new case is a new folder.

const samples = join(repository, "test/samples/check");

for (const name of readdirSync(samples).toSorted()) {
  test(name, async () => {
    const { folder, remove } = copyCatalogue();
    try {
      const sample = join(samples, name);
      cpSync(join(sample, "files"), folder, { recursive: true });
      const removed = join(sample, "remove.txt");
      if (existsSync(removed))
        for (const path of readFileSync(removed, "utf8").trim().split("\n")) rmSync(join(folder, path));
      const workspace = open(folder);
      const text = reporters.pretty(
        { ...workspace, version: "0.0.0" },
        { language: "en", colour: false, width: 100 },
      );
      await expect(withoutCounts(text)).toMatchFileSnapshot(join(sample, "expected.txt"));
    } finally {
      remove();
    }
  });
}

/** The notes and totals at the end depend on the catalogue around the case, which may grow. */
function withoutCounts(text: string): string {
  const end = text.search(/^Notes, counted only/m);
  return end < 0 ? text : text.slice(0, end);
}
