import { describe, expect, test } from "vitest";
import { refusalOf } from "../../src/release/version-order.ts";

// Which version may come next.

const usual = { isBackport: false, isSure: false };
const years = ["2026.2", "2026.1", "2025.2", "2025.1", "2023.4"];

test.each([
  ["2026.1", []],
  ["2026.7", []],
  ["2026.3", years],
  ["2027.1", years],
  ["2031.1", years],
  ["2026.10", ["2026.9"]],
])("%s is the next one after %j", (version, published) => {
  expect(refusalOf(version, published, usual)).toBe(undefined);
});

test.each([
  ["2026.4", ["2026.3", "2027.1"]],
  ["2026.20", ["2026.3", "2027.1"]],
  ["2027.2", ["2026.3", "2027.1"]],
])("%s leaves versions out: only for who is sure", (version, next) => {
  expect(refusalOf(version, years, usual)).toEqual({ why: "not-next", last: "2026.2", next });
  expect(refusalOf(version, years, { ...usual, isSure: true })).toBe(undefined);
});

test.each([
  ["2026.2", {}],
  ["2026.1", {}],
  ["2024.1", {}],
  ["2025.3", { corrects: "2025.2" }],
  ["2023.1", { corrects: "2023.4" }],
])("%s does not come after what is published, however sure", (version, more) => {
  for (const isSure of [false, true])
    expect(refusalOf(version, years, { ...usual, isSure })).toEqual({
      why: "not-after",
      last: "2026.2",
      ...more,
    });
});

describe("a correction of an older line", () => {
  const backport = { isBackport: true, isSure: false };

  test.each(["2025.3", "2023.5"])("%s is the next of its year", (version) => {
    expect(refusalOf(version, years, backport)).toBe(undefined);
  });

  test("it leaves no version out, and comes after those of its year", () => {
    expect(refusalOf("2025.4", years, backport)).toEqual({
      why: "not-next",
      last: "2025.2",
      next: ["2025.3"],
    });
    expect(refusalOf("2025.4", years, { isBackport: true, isSure: true })).toBe(undefined);
    expect(refusalOf("2025.2", years, backport)).toEqual({ why: "not-after", last: "2025.2" });
  });

  test.each(["2026.3", "2027.1", "2024.1", "2022.1"])("%s is none", (version) => {
    expect(refusalOf(version, years, backport)).toEqual({
      why: "no-older-line",
      next: ["2025.3", "2023.5"],
    });
  });

  test("there is none of the only year, nor of nothing", () => {
    for (const published of [["2026.1"], []])
      expect(refusalOf("2025.1", published, backport)).toEqual({ why: "no-older-line", next: [] });
  });
});
