import { expect, test } from "vitest";
import { baseFiles } from "../../scripts/generate/base.ts";
import { generateCatalogue } from "../../scripts/generate/catalogue.ts";
import { placed, problemsOf } from "./check.ts";

test(
  "each of 1,000 planted faults is reported once, at its place, and nothing besides",
  { timeout: 120_000 },
  () => {
    const catalogue = generateCatalogue({ count: 1800, seed: "faults", errors: 1000, base: baseFiles() });
    expect(catalogue.faults.length).toBe(1000);
    expect(new Set(catalogue.faults.map(({ code }) => code)).size).toBeGreaterThan(70);
    const planted = catalogue.faults.map(placed).toSorted();
    const found = problemsOf(catalogue).map(placed).toSorted();
    expect(found.filter((line) => !planted.includes(line))).toEqual([]);
    expect(planted.filter((line) => !found.includes(line))).toEqual([]);
    expect(found).toEqual(planted);
  },
);
