import { afterEach, expect, test, vi } from "vitest";
import { isSafe } from "../../src/project/schema/pattern.ts";

afterEach(() => void vi.restoreAllMocks());

/** One of so many words, none of which begins like another. */
const oneOf = (count: number): string =>
  `^(?:${Array.from({ length: count }, (_, at) => String.fromCodePoint(0x3b1 + at)).join("|")})$`;

const nested = (depth: number): string => `^${"(?:".repeat(depth)}a${")".repeat(depth)}$`;

test.each([
  "^[a-z]+(?:-[a-z]+)*$",
  "^[A-Z]{2}[0-9]{5}[A-Z]?$",
  "^(?<code>[A-Za-z0-9_]+)_(?:At|Gz|Pp)$",
  "^[\\p{L}\\p{N} ,.'-]{1,200}$",
  "^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}/[0-9]{2}/[0-9]{4})$",
  // A bracket in a set or after a backslash opens no group.
  "^[(]{2}\\(\\([(\\]((]\\(\\($",
])("%s is safe", (pattern) => {
  expect(isSafe(pattern)).toBe(true);
});

test.each(["^(a+)+$", "^(?:a|a)*$", "(a*)*b", "^(?:.*x){30}$", "[", "(?<=a"])("%s is not", (pattern) => {
  expect(isSafe(pattern)).toBe(false);
});

test("a pattern has a thousand characters at most", () => {
  expect([1000, 1001].map((length) => isSafe(`[${"a".repeat(length - 2)}]`))).toEqual([true, false]);
});

test("groups may stand five deep", () => {
  expect([5, 6].map((depth) => isSafe(nested(depth)))).toEqual([true, false]);
});

// The clocks leap by an hour each time that they are read: a verdict that depends on them is another one.
test("near what is too much, the verdict is the same on the slowest machine", () => {
  let now = Date.now();
  for (const clock of [Date, performance])
    vi.spyOn(clock, "now").mockImplementation(() => (now += 3_600_000));
  expect([38, 39].map((count) => isSafe(oneOf(count)))).toEqual([true, false]);
});
