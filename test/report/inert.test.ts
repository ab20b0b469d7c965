import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { clip } from "../../src/report/clip.ts";
import { githubSummary } from "../../src/report/github-summary.ts";
import { reporters } from "../../src/report/index.ts";
import { printable } from "../../src/model/printable.ts";
import type { Report, ReportOptions } from "../../src/report/reporter.ts";

/** Text that tries to do something. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "::error::x",
        "##[error]",
        "##vso[x]",
        "\u001b[2J",
        "\u202e",
        "\n",
        "\r\n",
        "%0A",
        ",",
        ":",
        " ",
        "\t",
        "\ud800",
        "\u0301",
        "日",
        "🧬",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const location = {
  file: hostile,
  start: fc.constant(0),
  end: fc.constant(0),
  line: fc.nat(4).map((line) => line + 1),
  column: fc.nat(60).map((column) => column + 1),
  endLine: fc.nat(9).map((line) => line + 1),
  endColumn: fc.nat(60).map((column) => column + 1),
};

const diagnostic: fc.Arbitrary<Diagnostic> = fc.record({
  code: fc.constantFrom("schema/unknown-property", "ref/asymmetric", "status/stub"),
  severity: fc.constantFrom("error", "warning", "info"),
  ...location,
  arguments: fc.record({
    field: hostile,
    id: hostile,
    other: hostile,
    suggestions: fc.array(hostile, { maxLength: 3 }),
  }),
  related: fc.array(fc.record(location), { maxLength: 2 }),
});

const cases = fc
  .tuple(fc.array(diagnostic, { maxLength: 15 }), hostile)
  .map(([diagnostics, text]): Report => ({
    diagnostics,
    notes: [{ code: "release/allowed", arguments: { code: text, count: 1, reason: text } }],
    suppressed: 2,
    filesChecked: 1,
    recordsChecked: 1,
    source: () => text,
    version: "0.0.0",
  }));

const options: ReportOptions = { language: "fr", colour: false, width: 60 };

describe("whatever the input holds", () => {
  test.each(Object.entries(reporters))("%s is inert", (_, reporter) => {
    fc.assert(
      fc.property(cases, (report) => {
        const text = reporter(report, options);
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\w*\[/u);
        const commands = text.split("\n").filter((line) => /^\s*::/.test(line));
        for (const line of commands)
          expect(line).toMatch(/^::(error|warning) file=[^,:]*,line=\d+,[^:]*,title=[a-z/-]+::/);
        expect(commands.length).toBeLessThanOrEqual(reporter === reporters.github ? 20 : 0);
      }),
    );
  });

  test("the step summary is inert, has its size, and holds the input in <code> only", () => {
    fc.assert(
      fc.property(cases, fc.nat(20_000), (report, room) => {
        const text = githubSummary(report, options, room);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room);
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\w*\[/u);
        const tags = /<(?:\/?(?:table|tr|th|td|p)|br)>|<code>[^<]*<\/code>/g;
        const rest = text
          .replace(/^<h2>varbook<\/h2>\n/, "")
          .replace(tags, "")
          .trim();
        expect(rest).toMatch(/^[\p{L}\d\s.,…:'()]*$/u);
        expect(text).not.toContain("\n\n");
      }),
    );
  });

  test("json gives every diagnostic back with its real file name", () => {
    fc.assert(
      fc.property(cases, (report) => {
        const read = JSON.parse(reporters.json(report, options)) as { diagnostics: { file: string }[] };
        expect(read.diagnostics.map(({ file }) => file)).toEqual(report.diagnostics.map(({ file }) => file));
      }),
    );
  });

  test("a clipped line fits and its underline is below what is shown", () => {
    fc.assert(
      fc.property(
        hostile,
        fc.nat(80),
        fc.nat(80),
        fc.integer({ min: 20, max: 60 }),
        (line, from, length, width) => {
          const start = Math.min(from, line.length);
          const { underline } = clip(line, start, Math.min(start + length, line.length), width);
          expect(underline.width).toBeGreaterThan(0);
          expect(underline.column + underline.width).toBeLessThanOrEqual(width + 1);
        },
      ),
    );
  });
});

test("plain text stays as it is, and making it inert twice changes nothing", () => {
  expect(printable("é « oui » ‘ja’ 1 000 a:b ::")).toBe("é « oui » ‘ja’ 1 000 a:b ::");
  fc.assert(
    fc.property(hostile, (text) => {
      expect(printable(printable(text))).toBe(printable(text));
    }),
  );
});

test("a line of a million characters is clipped at once", () => {
  const line = "x\u0301".repeat(500_000);
  const before = performance.now();
  for (let round = 0; round < 50; round += 1) clip(line, 500_000, 500_005, 80);
  expect(performance.now() - before).toBeLessThan(500);
});
