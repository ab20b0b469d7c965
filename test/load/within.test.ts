import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { partFinder } from "../../src/yaml/within.ts";

afterEach(() => void vi.restoreAllMocks());

const piece = fc.constantFrom("a", "ab", "b", "-", "é", "'", " ", "  ", "\n", "\n    ", "\r\n  ", "|", ">");
const textOf = (most: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength: most }).map((pieces) => pieces.join(""));
const part = fc.record({ text: textOf(3), occurrence: fc.nat(6), whole: fc.boolean() });

test("what was asked for before makes no difference", () => {
  fc.assert(
    fc.property(textOf(40), fc.array(part, { maxLength: 12 }), (source, parts) => {
      const find = partFinder(source, [0, source.length]);
      const fresh = parts.map((one) => partFinder(source, [0, source.length])(one));
      expect(parts.map(find)).toEqual(fresh);
    }),
  );
});

test("what is found is what was asked for, that many times before it", () => {
  fc.assert(
    fc.property(textOf(40), part, (source, { text: own, occurrence }) => {
      const text = own.trim();
      const found = partFinder(source, [0, source.length])({ text, occurrence });
      const content = /^[|>][^\n]*\n/.exec(source)?.[0].length ?? 0;
      const before = folded(source.slice(content)).split(folded(text));
      if (text === "" || before.length <= occurrence + 1) expect(found).toBeUndefined();
      else expect(folded(source.slice(...found!))).toBe(folded(text));
    }),
  );
});

/** The text on one line. */
function folded(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** How much is searched to find each of so many parts of one text. */
function work(count: number): number {
  let steps = 0;
  const { indexOf, matchAll } = String.prototype;
  vi.spyOn(String.prototype, "indexOf").mockImplementation(function (this: string, ...args) {
    const at = indexOf.apply(this, args);
    steps += (at === -1 ? this.length : at) - (args[1] ?? 0);
    return at;
  });
  vi.spyOn(String.prototype, "matchAll").mockImplementation(function (this: string, ...args) {
    steps += this.length;
    return matchAll.apply(this, args);
  });
  const source = "du quartier\n  ".repeat(count);
  const find = partFinder(source, [0, source.length]);
  const parts = Array.from({ length: count }, (_, occurrence) => find({ text: "quartier", occurrence }));
  vi.restoreAllMocks();
  expect(parts.at(-1)).toEqual([14 * count - 11, 14 * count - 3]);
  return steps / count;
}

test("a problem costs no more in a text with thousands of them", () => {
  expect(work(4000)).toBeLessThan(work(40) * 1.5);
});
