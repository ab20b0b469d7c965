import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { filesIn } from "../../scripts/rules/ground.ts";
import { unifiedDiff } from "../../src/change/repair/line-diff.ts";
import { describe } from "../../src/report/describe-diagnostic.ts";
import { repository } from "../catalogue.ts";
import { tryRepair } from "./laws.ts";

// Each folder of test/samples/repair/ is a case: files that join those of this repository's catalogue, and what a repair
// changes in them and leaves to their author (expected.txt). A new case is a new folder.

const samples = join(repository, "test/samples/repair");
const ground = ["varbook.config.yaml", "schemas", "variables", "vocabularies"].flatMap((part) => [
  ...filesIn(repository, part),
]);

for (const name of readdirSync(samples).toSorted()) {
  test(name, async () => {
    const files = new Map(filesIn(join(samples, name, "files")));
    const { repair, breaches } = tryRepair(memoryTree(new Map([...ground, ...files])));
    expect(breaches).toEqual([]);
    const decoder = new TextDecoder();
    const changes = [...repair.changes].flatMap(([file, { before, after }]) => [
      `--- ${file}`,
      ...unifiedDiff(decoder.decode(before), decoder.decode(after)),
    ]);
    const left = repair.workspace
      .allDiagnostics()
      .filter(({ file, severity }) => files.has(file) && severity !== "info")
      .map((one) => `${one.line}:${one.column} ${one.severity} ${one.code}: ${describe(one, "en").message}`);
    const text = [`Repaired: ${repair.repaired}`, ...changes, "", "Left:", ...left, ""].join("\n");
    await expect(text).toMatchFileSnapshot(join(samples, name, "expected.txt"));
  });
}
