import { describe, expect, test } from "vitest";
import type { Comparison } from "../../src/change/diff/change.ts";
import { reviewComment } from "../../src/change/review/comment.ts";
import { newlySilenced } from "../../src/change/review/silenced.ts";
import type { Silence } from "../../src/change/review/silenced.ts";
import { suggestionsOf } from "../../src/change/review/suggestions.ts";

// The parts of a review: what a change silences, and which repairs are offered at which lines.

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const suggested = (before: string, after: string) =>
  suggestionsOf(new Map([["a.yaml", { before: bytes(before), after: bytes(after) }]])).map(
    ({ start, end, text }) => [start, end, text],
  );

describe("a repair as lines and their new text", () => {
  test.each<[string, string, string, (number | string)[][]]>([
    ["one line", "a\nb\nc\n", "a\nB\nc\n", [[2, 2, "B"]]],
    [
      "two places",
      "a\nb\nc\nd\n",
      "A\nb\nc\nD\n",
      [
        [1, 1, "A"],
        [4, 4, "D"],
      ],
    ],
    ["lines that become more", "a\nb\nc\n", "a\nx\ny\nz\nc\n", [[2, 2, "x\ny\nz"]]],
    ["lines that go", "a\nb\nc\n", "a\nc\n", [[2, 2, ""]]],
    ["lines that only come, above the next", "a\nc\n", "a\nb\nc\n", [[2, 2, "b\nc"]]],
    ["at the end there is none below", "a\n", "a\nb\n", []],
    ["the last line without an end", "a\nb", "a\nB", [[2, 2, "B"]]],
    ["a file with CRLF has none", "a\r\nb\r\n", "a\r\nB\r\n", []],
    ["a very long text has none", "a\n", `${"x".repeat(4_001)}\n`, []],
    ["nothing", "a\n", "a\n", []],
  ])("%s", (_, before, after, expected) => expect(suggested(before, after)).toEqual(expected));

  test("at most 100, of whatever is repaired", () => {
    const lines = Array.from({ length: 300 }, (_, index) => `a${index}\nsame ${index}`).join("\n");
    expect(suggested(lines, lines.replaceAll(/^a/gm, "b"))).toHaveLength(100);
  });
});

const none: Silence = { silenced: [], configuration: { rules: {} } };
const one = { code: "space/double", file: "a.yaml", line: 3, reason: "as it is cited" };

function codes(before: Silence, after: Silence): string[] {
  return newlySilenced(before, after).map(({ code }) => code);
}

describe("what a change silences", () => {
  test("comments that were not there, or that silence more than they did; each once", () => {
    expect(newlySilenced(none, { ...none, silenced: [one, one] })).toEqual([one]);
    expect(newlySilenced({ ...none, silenced: [one] }, { ...none, silenced: [{ ...one, line: 9 }] })).toEqual(
      [],
    );
    expect(newlySilenced({ ...none, silenced: [one] }, { ...none, silenced: [one, one] })).toEqual([one]);
    const other = { ...one, reason: "another reason" };
    expect(newlySilenced({ ...none, silenced: [one] }, { ...none, silenced: [other] })).toEqual([other]);
    expect(newlySilenced({ ...none, silenced: [one] }, none)).toEqual([]);
  });

  test("rules that weigh less, by what they weighed before or weigh by themselves", () => {
    const rules = (set: Silence["configuration"]["rules"]): Silence => ({
      ...none,
      configuration: { rules: set },
    });
    expect(codes(none, rules({ "space/double": "off", "date/older-than-change": "error" }))).toEqual([
      "space/double",
    ]);
    expect(codes(rules({ "space/double": "off" }), rules({ "space/double": "off" }))).toEqual([]);
    expect(codes(rules({ "own/rule": "error" }), rules({ "own/rule": "warning" }))).toEqual(["own/rule"]);
  });

  test("what the configuration allows or lets go, with its reason", () => {
    const configuration = {
      rules: {},
      release: { allow: [{ code: "status/stub", reason: { fr: "en 2027" }, index: 0 }] },
      removed: [{ kind: "variable", id: "a_At", reason: "made twice", index: 0 }],
    };
    expect(newlySilenced(none, { ...none, configuration })).toMatchObject([
      { code: "status/stub", reason: { fr: "en 2027" } },
      { code: "variable:a_At", reason: "made twice" },
    ]);
    expect(newlySilenced({ ...none, configuration }, { ...none, configuration })).toEqual([]);
  });
});

test("a comment with very long lists is no longer than one may be, and nothing in it acts", () => {
  const comparison: Comparison = {
    worst: undefined,
    impact: "none",
    records: [],
    affected: [],
    unread: [],
    settings: [],
    settingChanges: [],
    languages: [],
  };
  const report = {
    diagnostics: [],
    notes: [],
    filesChecked: 1,
    recordsChecked: 1,
    suppressed: 0,
    version: "1",
    source: () => undefined,
  };
  const evil = "</code> @all <img src=x>\n\n# x ";
  const silenced = Array.from({ length: 5_000 }, (_, line) => ({
    ...one,
    line,
    reason: `${evil}${"x".repeat(400)}`,
  }));
  const texts = ["fr", "nl"].map((language) => ({ language, text: evil.repeat(1_000) }));
  const accepted = Array.from({ length: 50 }, (_, index) => ({ name: `a#${index}`, texts }));
  const text = reviewComment(
    { report, comparison, accepted, silenced },
    { language: "nl", colour: false, width: 80 },
  );
  expect(new TextEncoder().encode(text).length).toBeLessThan(65_535);
  expect(text).toContain("Verzwegen door deze wijziging (5000)");
  expect(text).toMatch(/… en nog \d+\./);
  expect(text).not.toMatch(/<img|\n\n/);
});
