import { describe, expect, test } from "vitest";
import { reporters } from "../../src/report/index.ts";
import type { ReportOptions } from "../../src/report/reporter.ts";
import { reportOf, samples, samplesFolder } from "./sample.ts";

const endings: Readonly<Record<string, string>> = {
  gitlab: "json",
  json: "json",
  junit: "xml",
  sarif: "json",
};

describe.each(samples())("%s", (name, sample) => {
  const report = reportOf(sample);
  const options = (language: ReportOptions["language"], colour: boolean): ReportOptions => ({
    language,
    colour,
    width: sample.width ?? 80,
    ...(sample.details
      ? { detailsUrl: (code: string) => `docs/diagnostics.md#${code.replace("/", "-")}` }
      : {}),
  });

  describe.each(sample.languages ?? (["en"] as const))("%s", (language) => {
    test.each(Object.entries(reporters))("%s", async (format, reporter) => {
      const ending = endings[format] ?? "txt";
      await expect(reporter(report, options(language, false))).toMatchFileSnapshot(
        `${samplesFolder}/${name}/${format}.${language}.${ending}`,
      );
    });
  });

  if (sample.colour)
    test("pretty in colour", async () => {
      await expect(reporters.pretty(report, options("en", true))).toMatchFileSnapshot(
        `${samplesFolder}/${name}/pretty.colour.txt`,
      );
    });
});
