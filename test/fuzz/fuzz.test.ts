// Hostile catalogues, always the same ones. `npm run fuzz` tries others for as long as wanted.
import { expect, it } from "vitest";
import { judge } from "../../scripts/fuzz/check.ts";
import { goodCatalogue, makeRound } from "../../scripts/fuzz/round.ts";
import { baseFiles } from "../../scripts/generate/base.ts";
import { loadToolkit } from "../../src/host/disk/load-toolkit.ts";

const toolkit = loadToolkit();
const seed = "hostile";
const original = goodCatalogue(baseFiles(), seed);

it("finds nothing wrong with a catalogue that nobody touched", () => {
  const verdict = judge({ original, touched: new Map(), ruined: new Set(), story: [] }, { toolkit });
  expect(verdict).toEqual({ failures: [], isCompiled: true });
});

it("answers hostile files with problems, never with an exception", () => {
  const failed: string[] = [];
  let compiled = 0;
  for (let index = 0; index < 45; index++) {
    const round = makeRound(original, toolkit, `${seed} ${index}`);
    const { failures, isCompiled } = judge(round, { toolkit });
    if (isCompiled) compiled++;
    if (failures.length > 0) failed.push([`round ${index}`, ...round.story, ...failures].join("\n  "));
  }
  expect(failed).toEqual([]);
  expect(compiled).toBeGreaterThan(2);
});
