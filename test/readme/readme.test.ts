import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reporters } from "../../src/report/index.ts";
import { copyCatalogue, open, repository } from "../catalogue.ts";

test("the faulty edit in the README gets the diagnostics that it shows", () => {
  const readme = readFileSync(join(repository, "README.md"), "utf8");
  const shown = /\$ npx varbook check --lang fr\n([\s\S]*?)```/.exec(readme)?.[1];
  const { folder, remove } = copyCatalogue();
  try {
    const file = join(folder, "variables/At/cube_013_008_At.yaml");
    const before = readFileSync(file, "utf8");
    const after = before.replace("quarter: 4", "quarter: T4").replace("care-providers]", "care-provider]");
    writeFileSync(file, after);
    const report = { ...open(folder), version: "" };
    expect(shown).toBe(reporters.pretty(report, { language: "fr", colour: false, width: 100 }));
  } finally {
    remove();
  }
});
