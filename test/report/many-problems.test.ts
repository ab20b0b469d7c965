import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { reporters, streamedReporters } from "../../src/report/index.ts";
import type { Report, ReportOptions } from "../../src/report/reporter.ts";

// Up to 1,000 problems are shown; of more, the worst 100 and how many there are of what, and where.

const languages = ["en", "fr", "nl"] as const;

/** A problem in each of some files, three of them an error in the last file of its folder. */
function problems(count: number): Diagnostic[] {
  return Array.from({ length: count }, (_, index): Diagnostic => {
    const isError = index % 400 === 399;
    const folder = index < 40 ? "" : `variables/D${String(Math.floor(index / 100)).padStart(2, "0")}/`;
    return {
      code: isError ? "ref/unresolved" : index % 3 === 0 ? "ref/self" : "ref/asymmetric",
      severity: isError ? "error" : "warning",
      file: `${folder}v${String(index).padStart(5, "0")}.yaml`,
      arguments: isError ? { kind: "variable", id: "a" } : { id: "a", other: "b", field: "equivalents" },
      start: 0,
      end: 1,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 2,
    };
  });
}

function reportOn(diagnostics: readonly Diagnostic[]): Report {
  const [filesChecked, recordsChecked] = [5000, 5000];
  return { diagnostics, notes: [], filesChecked, recordsChecked, source: () => "a: 1\n", version: "0.0.0" };
}

function options(language: ReportOptions["language"], showsAll = false): ReportOptions {
  return { language, colour: false, width: 80, showsAll };
}

/** The files that are shown. */
function shownIn(text: string): string[] {
  return Array.from(text.matchAll(/^── (\S+)/gm), ([, file = ""]) => file);
}

describe.each(languages)("%s", (language) => {
  test("2,500 problems", async () => {
    await expect(reporters.pretty(reportOn(problems(2500)), options(language))).toMatchFileSnapshot(
      new URL(`../samples/many-problems/pretty.${language}.txt`, import.meta.url).pathname,
    );
  });
});

test("1,000 problems are shown, of 1,001 the worst 100, with --all every one", () => {
  const [few, many] = [problems(1000), problems(1001)];
  expect(shownIn(reporters.pretty(reportOn(few), options("en")))).toHaveLength(1000);
  const shown = shownIn(reporters.pretty(reportOn(many), options("en")));
  const errors = many.filter(({ severity }) => severity === "error").map(({ file }) => file);
  expect(shown).toHaveLength(100);
  expect(shown.slice(0, errors.length)).toEqual(errors);
  expect(shownIn(reporters.pretty(reportOn(many), options("en", true)))).toHaveLength(1001);
});

test("the counts add up to all problems", () => {
  const text = reporters.pretty(reportOn(problems(2500)), options("en"));
  for (const title of ["By rule:", "By folder:"]) {
    const rows = text.split(`${title}\n`)[1]?.split("\n\n")[0] ?? "";
    const counts = Array.from(rows.matchAll(/^ +(\d+) /gm), ([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count)).toBe(2500);
  }
});

test.each(["json", "gitlab", "junit", "sarif", "pretty"] as const)(
  "%s is written as it is made",
  (format) => {
    const source = reportOn(problems(3000));
    let read = 0;
    const told: Report = { ...source, source: (file) => (read++, source.source(file)) };
    const pieces = streamedReporters[format](told, options("en", true))[Symbol.iterator]();
    let longest = 0;
    let count = 0;
    for (let piece = pieces.next(); piece.done !== true; piece = pieces.next()) {
      longest = Math.max(longest, piece.value.length);
      count++;
    }
    expect(count).toBeGreaterThan(3000);
    expect(longest).toBeLessThan(20_000);
    expect(read).toBeLessThanOrEqual(3000);
  },
);
