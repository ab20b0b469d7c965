import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { baseFiles } from "../../scripts/generate/base.ts";
import type { CatalogueOptions } from "../../scripts/generate/catalogue.ts";
import { generateCatalogue } from "../../scripts/generate/catalogue.ts";
import { placed, problemsOf } from "./check.ts";

const base = baseFiles();

function digest(options: Omit<CatalogueOptions, "base">): string {
  const hash = createHash("sha256");
  const { files, faults } = generateCatalogue({ ...options, base });
  for (const { path, content } of files) hash.update(`${path}\n`).update(content);
  return hash.update(JSON.stringify(faults)).digest("hex");
}

describe("a generated catalogue", () => {
  test.each([1, 2, 7, 300])("of %i variables has no error and no warning", (count) => {
    expect(problemsOf(generateCatalogue({ count, seed: "a", base })).map(placed)).toEqual([]);
  });

  test("has files as long as the catalogue's own ones", () => {
    const files = [...generateCatalogue({ count: 600, seed: "a", base }).files].filter(({ path }) =>
      path.startsWith("variables/"),
    );
    const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    expect(bytes / files.length).toBeGreaterThan(3000);
    expect(bytes / files.length).toBeLessThan(4100);
  });

  test("is the same for the same seed, and another for another", () => {
    const options = { count: 120, seed: "a", errors: 60 };
    expect(digest(options)).toBe(digest(options));
    expect(digest({ ...options, seed: "b" })).not.toBe(digest(options));
  });

  test.each([0, 1.5, 100_001])("cannot have %d variables", (count) => {
    expect(() => generateCatalogue({ count, seed: "a", base })).toThrow(RangeError);
  });
});
