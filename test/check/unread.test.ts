import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyCatalogue, faults, open } from "../catalogue.ts";

test("what a file that cannot be read may name is not called unused", () => {
  const { folder, remove } = copyCatalogue();
  try {
    const unused = (): string[] =>
      open(folder).notes.flatMap(({ code, place }) => (code === "ref/unused" ? place.file : []));
    expect(unused()).not.toEqual([]);
    const file = join(folder, "variables/At/cube_013_008_At.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("care-providers]", "care-providers"));
    expect(faults(open(folder))).toEqual([expect.stringContaining("yaml/unclosed-bracket")]);
    expect(unused()).toEqual([]);
  } finally {
    remove();
  }
});
