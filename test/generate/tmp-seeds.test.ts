import { expect, test } from "vitest";
import { baseFiles } from "../../scripts/generate/base.ts";
import { generateCatalogue } from "../../scripts/generate/catalogue.ts";
import { placed, problemsOf } from "./check.ts";
for (const seed of ["varbook", "x2", "x3", "x4", "x5", "x6"]) test(seed, { timeout: 120_000 }, () => {
  const catalogue = generateCatalogue({ count: 1500, seed, errors: 900, base: baseFiles() });
  const p = catalogue.faults.map(placed), f = problemsOf(catalogue).map(placed);
  console.log(seed, p.length, new Set(catalogue.faults.map((x) => x.code)).size, f.filter((x) => !p.includes(x)), p.filter((x) => !f.includes(x)));
  for (const [count, errors] of [[3, 3], [30, 200], [4000, 72]] as const) {
    const c = generateCatalogue({ count, seed, errors, base: baseFiles() });
    const p = c.faults.map(placed), f = problemsOf(c).map(placed);
    console.log(count, p.length, f.filter((x) => !p.includes(x)), p.filter((x) => !f.includes(x)));
  }
  expect(1).toBe(1);
});
