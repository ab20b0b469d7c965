// The law of `varbook fix`: only what a fix says changes, and nothing else of a file's data, comments or layout.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic, Edit } from "../../src/model/diagnostic.ts";
import { unifiedDiff } from "../../src/change/repair/line-diff.ts";
import { applyEdits } from "../../src/yaml/edit.ts";
import { repairText } from "../../src/change/repair/repair-text.ts";

/** A diagnostic that replaces the nth occurrence of a text. */
function change(source: string, wanted: string, replacement: string, nth = 0): Diagnostic {
  let start = source.indexOf(wanted);
  for (let count = 0; count < nth; count++) start = source.indexOf(wanted, start + 1);
  const end = start + wanted.length;
  const span = { start, end, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    code: "test/test",
    severity: "error",
    file: "a.yaml",
    arguments: {},
    ...span,
    fix: { start, end, text: replacement },
  };
}

const source = `# note
id:   a        # spaced
title: { fr: "Un",   nl: Een }
list:
    - x
    - y  # why
text: >-
  du  texte
  plié
`;

describe("repairing a text", () => {
  it("makes all fixes at once and keeps the rest as it is", () => {
    const fixes = [
      change(source, "Een", "Eén"),
      change(source, "du  texte", "du texte"),
      change(source, "id", "code"),
    ];
    const expected = source.replace("Een", "Eén").replace("du  texte", "du texte").replace("id:", "code:");
    expect(repairText(source, fixes)).toEqual({ text: expected, made: 3 });
  });

  it("drops a fix that changes more than its own value, and makes the others", () => {
    const bad = [
      change(source, "a  ", "a: b"),
      change(source, "x", "[x"),
      change(source, "Een", "'"),
      change(source, "y", "y\n    - z"),
      change(source, "id", "title"),
    ];
    const good = change(source, "plié", "replié");
    for (const one of bad) {
      expect(repairText(source, [one])).toEqual({ text: source, made: 0 });
      expect(repairText(source, [one, good])).toEqual({ text: source.replace("plié", "replié"), made: 1 });
    }
  });

  it("takes a fix that removes an item as a whole", () => {
    const fixed = repairText(source, [change(source, "    - x\n", "")]);
    expect(fixed).toEqual({ text: source.replace("    - x\n", ""), made: 1 });
  });

  it("leaves overlapping fixes for the next round, and writes the file's line ends", () => {
    const windows = source.replaceAll("\n", "\r\n");
    const fixes = [
      change(windows, "plié", "replié"),
      change(windows, "lié", "lus"),
      change(windows, "du  texte", "du\n  texte"),
    ];
    expect(repairText(windows, fixes)).toEqual({
      text: windows.replace("du  texte", "du\r\n  texte").replace("plié", "replié"),
      made: 2,
    });
  });

  it("does not count a fix that changes nothing", () => {
    expect(repairText(source, [change(source, "Een", "Een")])).toEqual({ text: source, made: 0 });
  });
});

describe("edits", () => {
  it("change just their own characters, whatever their order", () => {
    const edits = fc.array(
      fc.record({ start: fc.nat(30), length: fc.nat(5), text: fc.string({ maxLength: 4 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.string({ minLength: 36, maxLength: 36 }), edits, (text, drawn) => {
        const all = drawn.map(({ start, length, text: own }): Edit => ({
          start,
          end: start + length,
          text: own,
        }));
        const { text: result, made } = applyEdits(text, all);
        expect(applyEdits(text, all.toReversed()).text.length).toBeGreaterThanOrEqual(0);
        let backwards = text;
        for (const { start, end, text: own } of made.toReversed())
          backwards = backwards.slice(0, start) + own + backwards.slice(end);
        expect(result).toBe(backwards);
        for (const edit of all)
          if (!made.includes(edit))
            expect(made.some(({ start, end }) => edit.start <= end && start <= edit.end)).toBe(true);
      }),
    );
  });
});

describe("a diff", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", ""), { maxLength: 30 })
    .map((lines) => lines.map((line) => `${line}\n`).join(""));

  it("says what to remove and what to add, line by line", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(patched(before, unifiedDiff(before, after))).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it("is empty for equal texts, and shows three lines around a change", () => {
    expect(unifiedDiff("a\nb\n", "a\nb\n")).toEqual([]);
    const lines = Array.from({ length: 20 }, (_, index) => String(index));
    const before = `${lines.join("\n")}\n`;
    expect(unifiedDiff(before, before.replace("9\n", "nine\n"))).toEqual([
      "@@ -7,7 +7,7 @@",
      " 6",
      " 7",
      " 8",
      "-9",
      "+nine",
      " 10",
      " 11",
      " 12",
    ]);
  });

  it("of large texts with nothing in common ends soon", () => {
    expect(unifiedDiff(many("a"), many("b"))).toHaveLength(40_001);
  });
});

function many(word: string): string {
  return Array.from({ length: 20_000 }, (_, index) => `${word}${index}\n`).join("");
}

/** Applies a diff as `patch` would. */
function patched(before: string, diff: readonly string[]): string {
  const old = before.split("\n").slice(0, -1);
  const result: string[] = [];
  let at = 0;
  for (const line of diff) {
    const hunk = /^@@ -(\d+),(\d+)/.exec(line);
    if (hunk) {
      const from = Number(hunk[1]) - (hunk[2] === "0" ? 0 : 1);
      result.push(...old.slice(at, from));
      at = from;
    } else if (line.startsWith("+")) result.push(line.slice(1));
    else {
      expect(old[at]).toBe(line.slice(1));
      if (line.startsWith(" ")) result.push(line.slice(1));
      at++;
    }
  }
  return [...result, ...old.slice(at)].map((line) => `${line}\n`).join("");
}
