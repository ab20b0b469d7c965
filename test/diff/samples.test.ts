import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { Comparison } from "../../src/change/diff/change.ts";
import { compareCatalogues } from "../../src/change/diff/compare-catalogues.ts";
import { diffReporters } from "../../src/change/diff/report/index.ts";
import { openPair } from "../../src/apps/cli/state.ts";
import { copyCatalogue, repository, toolkit } from "../catalogue.ts";

// Each folder of test/samples/diff/ is a case: files that replace or join those of this repository's catalogue before
// and after, what is then taken away (remove.txt, a path a line), and what the reports say. A new case is a new folder.

const samples = join(repository, "test/samples/diff");
const schema = JSON.parse(
  readFileSync(join(repository, "src/project/schemas/diff.schema.json"), "utf8"),
) as object;
const isValid = new Ajv2020().compile(schema);

/** The comparison of a case, and the other way round. */
function compare(sample: string): { there: Comparison; back: Comparison } {
  const copies = [copyCatalogue(), copyCatalogue()] as const;
  const [before, after] = copies;
  try {
    for (const { folder } of copies) {
      if (existsSync(join(sample, "before"))) cpSync(join(sample, "before"), folder, { recursive: true });
    }
    if (existsSync(join(sample, "after"))) cpSync(join(sample, "after"), after.folder, { recursive: true });
    const removed = join(sample, "remove.txt");
    if (existsSync(removed))
      for (const path of readFileSync(removed, "utf8").trim().split("\n")) rmSync(join(after.folder, path));
    return {
      there: compareCatalogues(openPair(before.folder, after.folder), toolkit),
      back: compareCatalogues(openPair(after.folder, before.folder), toolkit),
    };
  } finally {
    for (const { remove } of copies) remove();
  }
}

const mirrored = { added: "removed", removed: "added", renamed: "renamed", changed: "changed" } as const;

function names({ records }: Comparison, swap: boolean): string[] {
  const said = records.map(({ how, record, before }) => {
    const own = swap && how === "renamed" ? (before?.id ?? "") : record.id;
    return `${swap ? mirrored[how] : how} ${record.kind.name}:${own}`;
  });
  return said.toSorted();
}

for (const name of readdirSync(samples).toSorted()) {
  test(name, async () => {
    const sample = join(samples, name);
    const { there, back } = compare(sample);
    const options = { colour: false, styles: "" };
    const json = diffReporters.json(there, { ...options, language: "en" });
    expect(isValid(JSON.parse(json)), JSON.stringify(isValid.errors)).toBe(true);
    await expect(diffReporters.pretty(there, { ...options, language: "en" })).toMatchFileSnapshot(
      join(sample, "expected.txt"),
    );
    await expect(diffReporters.markdown(there, { ...options, language: "fr" })).toMatchFileSnapshot(
      join(sample, "expected.md"),
    );
    await expect(json).toMatchFileSnapshot(join(sample, "expected.json"));
    // The way back finds the same records, the other way round.
    expect(names(back, true)).toEqual(names(there, false));
  });
}
