import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { releaseCodes } from "../../src/check/lint/linter.ts";
import { reporters } from "../../src/report/index.ts";
import type { Workspace } from "../../src/check/workspace.ts";
import { copyCatalogue, open, withoutEntry } from "../catalogue.ts";

// What must not be published, and what the configuration lets a release contain all the same.

let folder: string;
let remove: () => void;
beforeEach(() => ({ folder, remove } = copyCatalogue()));
afterEach(() => remove());

function configure(change: (text: string) => string): void {
  const file = join(folder, "varbook.config.yaml");
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

function errorCounts({ diagnostics }: Workspace): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code, severity } of diagnostics)
    if (severity === "error") counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

test("this repository's catalogue can be released, and says what it allows and why", () => {
  const workspace = open(folder, { isRelease: true });
  expect(errorCounts(workspace)).toEqual({});
  const report = { ...workspace, version: "0.0.0" };
  const text = reporters.pretty(report, { language: "nl", colour: false, width: 80 });
  expect(text).toMatch(/mag een publicatie `status\/stub` bevatten \(\d+\): De catalogus begint/);
  const { summary } = JSON.parse(reporters.json(report, { language: "en", colour: false, width: 80 })) as {
    summary: { allowed: { code: string; count: number; reason: string }[] };
  };
  expect(summary.allowed.map(({ code }) => code)).toEqual([
    "status/stub",
    "status/unconfirmed",
    "status/incomplete",
  ]);
  for (const { count, reason } of summary.allowed)
    expect([count > 0, reason.length > 20]).toEqual([true, true]);
});

test("what is not allowed is an error in a release only, even when the rule is switched off", () => {
  configure(
    (text) =>
      `${withoutEntry(withoutEntry(text, "release"), "rules")}\nrules: { status/stub: "off" }\npreset: gentle\n`,
  );
  expect(errorCounts(open(folder))).toEqual({});
  const counts = errorCounts(open(folder, { isRelease: true }));
  expect(Object.keys(counts).toSorted()).toEqual(["status/incomplete", "status/stub", "status/unconfirmed"]);
});

test("a missing text of a language that is not required stops a release", () => {
  configure((text) =>
    text.replace("nl: { locale: nl-BE, required: true }", "nl: { locale: nl-BE, required: false }"),
  );
  const file = join(folder, "vocabularies/keywords.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^\s+nl: .*\n/m, ""));
  expect(errorCounts(open(folder))).toEqual({});
  expect(errorCounts(open(folder, { isRelease: true }))).toEqual({ "i18n/missing-optional": 1 });
});

test("an entry without a reason allows nothing", () => {
  configure((text) => text.replace(/(code: status\/incomplete\n +reason:)\n.*\n.*\n/, '$1 " "\n'));
  const counts = errorCounts(open(folder, { isRelease: true }));
  expect(counts["status/incomplete"]).toBeGreaterThan(0);
  expect(Object.keys(counts).length).toBe(2);
});

test("rules know what a release must not contain", () => {
  expect([...releaseCodes].toSorted()).toEqual([
    "i18n/both-changed",
    "i18n/missing-optional",
    "i18n/stale",
    "i18n/unmarked",
    "status/incomplete",
    "status/stub",
    "status/unconfirmed",
  ]);
});
