import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyCatalogue, repository } from "../catalogue.ts";
import { runTool } from "../varbook.ts";

// Each folder of test/samples/terminal/ is a case: files that join this repository's catalogue, and all that
// `varbook check` then prints, in each of its languages (expected.<language>.txt).

const samples = join(repository, "test/samples/terminal");
const cases = readdirSync(samples).flatMap((name) =>
  ["en", "fr", "nl"].map((language) => [name, language] as const),
);

test.each(cases)("%s, in %s", async (name, language) => {
  const { folder, remove } = copyCatalogue();
  try {
    cpSync(join(samples, name, "files"), folder, { recursive: true });
    const { status, stdout, stderr } = runTool(folder, ["check", "--lang", language]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(join(samples, name, `expected.${language}.txt`));
  } finally {
    remove();
  }
});
