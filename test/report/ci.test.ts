import * as fc from "fast-check";
import { expect, test } from "vitest";
import { locator } from "../../src/yaml/locate.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { fingerprints } from "../../src/report/fingerprints.ts";
import { githubSummary } from "../../src/report/github-summary.ts";
import { hash } from "../../src/model/hash.ts";
import { reporters } from "../../src/report/index.ts";
import type { Report, ReportOptions } from "../../src/report/reporter.ts";

// What CI systems ask of their formats.

const options: ReportOptions = { language: "en", colour: false, width: 80 };

/** A report on one text: a problem at each occurrence of a word. */
function reportOn(text: string, word: string, count = Infinity): Report {
  const locate = locator(text);
  const diagnostics = [...text.matchAll(new RegExp(word, "g"))]
    .slice(0, count)
    .map(({ index }): Diagnostic => {
      const { isExact: _, ...span } = locate({ file: "a.yaml", range: [index, index + word.length] });
      return {
        code: "ref/unresolved",
        severity: "error",
        file: "a.yaml",
        arguments: { id: word, kind: "k" },
        ...span,
      };
    });
  return { diagnostics, notes: [], filesChecked: 1, recordsChecked: 1, source: () => text, version: "1.2.3" };
}

test("fingerprints differ, and stay the same when lines are added above or the text is folded otherwise", () => {
  const before = fingerprints(reportOn("a: wrong\nb: [wrong, x]\n", "wrong"));
  expect(new Set(before).size).toBe(2);
  expect(fingerprints(reportOn("# one\n\n\na: wrong\nb: [x,\n  wrong]\n", "wrong"))).toEqual(before);
  expect(fingerprints(reportOn("a: wrang\n", "wrang"))).not.toContain(before[0]);
});

test("the hash tells texts apart", () => {
  const texts = fc.uniqueArray(fc.string({ unit: "binary", maxLength: 8 }), {
    minLength: 50,
    maxLength: 200,
  });
  fc.assert(fc.property(texts, (all) => new Set(all.map(hash)).size === all.length));
  expect(hash("")).toMatch(/^[0-9a-f]{32}$/);
});

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: {
      readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] };
    };
    readonly invocations: readonly {
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
    }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: Readonly<Record<"startLine" | "startColumn" | "endLine" | "endColumn", number>>;
        };
      }[];
    }[];
  }[];
}

function sarifOf(report: Report): SarifLog["runs"][number] {
  const log = JSON.parse(reporters.sarif(report, options)) as SarifLog;
  expect(log.version).toBe("2.1.0");
  expect(log.runs.length).toBe(1);
  return log.runs[0] as SarifLog["runs"][number];
}

test("sarif has what its schema requires, and points at UTF-16 columns", () => {
  const run = sarifOf(reportOn("a: 🧬 wrong\n", "wrong"));
  expect(run.columnKind).toBe("utf16CodeUnits");
  expect(run.tool.driver.name).toBe("varbook");
  for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of run.results) {
    expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(["error", "warning", "note"]).toContain(level);
    expect(message.text).not.toBe("");
    expect(partialFingerprints["primaryLocationLineHash"]).toMatch(/^[0-9a-f]{32}:1$/);
    expect(locations[0]?.physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 7,
      endLine: 1,
      endColumn: 12,
    });
  }
});

test.each(["a b/ü.yaml", "C:/x.yaml", "..%2f.yaml", "\ud800.yaml", "javascript:x"])(
  "sarif names the file %j by a relative address",
  (file) => {
    const report = reportOn("a: wrong\n", "wrong");
    const { results } = sarifOf({
      ...report,
      diagnostics: report.diagnostics.map((one) => ({ ...one, file })),
    });
    const uri = results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? "";
    expect(uri).toMatch(/^[A-Za-z0-9%._~!'()*/-]+$/);
    expect(decodeURIComponent(uri)).toBe(file.replace("\ud800", "\ufffd"));
  },
);

test("sarif has at most 5,000 results and says so", () => {
  const { results, invocations } = sarifOf(reportOn("wrong\n".repeat(5100), "wrong"));
  expect(results.length).toBe(5000);
  expect(invocations[0]?.toolExecutionNotifications[0]?.message.text).toBe(
    "The first 5000 of 5100 problems are in this report.",
  );
});

test("gitlab has one finding each, with a name of its own", () => {
  const findings = JSON.parse(reporters.gitlab(reportOn("wrong, wrong\n", "wrong"), options)) as Record<
    string,
    unknown
  >[];
  expect(findings.map(({ check_name, severity, location }) => ({ check_name, severity, location }))).toEqual(
    Array.from({ length: 2 }, () => ({
      check_name: "ref/unresolved",
      severity: "major",
      location: { path: "a.yaml", lines: { begin: 1, end: 1 } },
    })),
  );
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});

test("junit is well-formed XML, whatever the input holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const report = reportOn("a: wrong\n", "wrong");
      const hostile = {
        ...report,
        diagnostics: report.diagnostics.map((one) => ({
          ...one,
          file: text,
          arguments: { id: text, kind: text },
        })),
      };
      const xml = reporters.junit(hostile, options);
      expect(xml).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      const bare = xml
        .replace(/<\?xml[^>]*\?>|<\/?[a-z-]+(?: [a-z]+="[^"<>]*")*>/g, "")
        .replace(/&(?:amp|lt|gt|quot|apos);/g, "");
      expect(bare).not.toMatch(/[<>&]/);
    }),
  );
});

test("the step summary keeps to its room and says how many more there are", () => {
  const text = githubSummary(reportOn("wrong\n".repeat(9000), "wrong"), options, 1024 * 1024);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
  const rows = text.match(/<tr><td>/g)?.length ?? 0;
  expect(rows).toBeGreaterThan(3000);
  expect(text.trim().split("\n").at(-1)).toBe(`<p>… and ${9000 - rows} more</p>`);
  expect(githubSummary(reportOn("wrong\n", "wrong"), options, 10)).toBe("");
});
