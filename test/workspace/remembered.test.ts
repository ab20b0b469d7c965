import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import type { FileAnalysis } from "../../src/model/analysis.ts";
import type { Workspace, WorkspaceOptions } from "../../src/check/workspace.ts";
import { openWorkspace } from "../../src/check/workspace.ts";
import { toolkit } from "../catalogue.ts";
import { generated } from "./memory.ts";

const files = generated(40, 60);
const days = ["2020-01-01", "2026-12-31", "2060-06-30"];

function open(options: WorkspaceOptions): Workspace {
  return openWorkspace(memoryTree(files), toolkit, options);
}

test("what is remembered of any of the files, from any day, changes nothing", () => {
  const analyses = new Map<string, FileAnalysis>(
    JSON.parse(JSON.stringify(open({ today: days[0]! }).analyses())) as [string, FileAnalysis][],
  );
  const fresh = days.map((today) => said(open({ today })));
  fc.assert(
    fc.property(fc.nat({ max: days.length - 1 }), fc.infiniteStream(fc.boolean()), (day, remembers) => {
      const remembered = (file: string): FileAnalysis | undefined =>
        remembers.next().value ? analyses.get(file) : undefined;
      expect(said(open({ today: days[day]!, remembered: () => remembered }))).toEqual(fresh[day]);
    }),
    { numRuns: 12 },
  );
});

test("a day makes a difference", () => {
  const [early, late] = [open({ today: days[0]! }), open({ today: days[2]! })];
  expect(future(early)).toBeGreaterThan(future(late));
});

function said({ diagnostics, notes, suppressed, recordsChecked }: Workspace): unknown {
  return {
    diagnostics,
    notes: notes.map((note) => JSON.stringify(note)).toSorted(),
    suppressed,
    recordsChecked,
  };
}

function future({ diagnostics }: Workspace): number {
  return diagnostics.filter(({ code }) => code === "date/future").length;
}
