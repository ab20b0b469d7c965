import fc from "fast-check";
import { expect, test } from "vitest";
import { inlineCodes, inlineElements, withIdsOf } from "../../src/change/translate/inline-elements.ts";
import { markdown, prose } from "../markdown/arbitraries.ts";

const kinds = (text: string): string[] =>
  inlineElements(text, "markdown").map(({ type, raw }) => `${type} ${raw}`);

test("links, emphasis, code and signs of lists are codes around words", () => {
  expect(kinds("Par [ETP](term:fte), *pas* `x` :\n\n- {per} a\n- <https://a.be>")).toEqual([
    "words Par ",
    "open [",
    "words ETP",
    "close ](term:fte)",
    "words , ",
    "open *",
    "words pas",
    "close *",
    "words  ",
    "code `x`",
    "words  :",
    "code \n\n- ",
    "code {per}",
    "words  a",
    "code \n- ",
    "code <https://a.be>",
  ]);
});

test("the cells of a table are words, its layout and addresses are codes", () => {
  expect(kinds("| Âge | Voir |\n|---|---|\n| **0** | www.a.be |\n\nÀ a@b.be, https://a.be/b.")).toEqual([
    "code | ",
    "words Âge",
    "code  | ",
    "words Voir",
    "code  |\n|---|---|\n| ",
    "open **",
    "words 0",
    "close **",
    "code  | ",
    "code www.a.be",
    "code  |\n\n",
    "words À ",
    "code a@b.be",
    "words , ",
    "code https://a.be/b",
    "words .",
  ]);
});

test("a table may be lined up otherwise, and an address be another one", () => {
  const source = inlineElements("|a|b|\n|-|-|\n|c|https://a.be/fr|", "markdown");
  const target = inlineElements("| a    | b |\n|------|---|\n| c    | https://a.be/nl |", "markdown");
  expect(withIdsOf(source, target)).toBeDefined();
});

test("one line of text has placeholders and nothing else", () => {
  expect(inlineElements("Par {per} [x](y)", "text").map(({ type }) => type)).toEqual([
    "words",
    "code",
    "words",
  ]);
});

test("the pieces joined are the text, and a text has the codes of itself", () => {
  fc.assert(
    fc.property(fc.oneof(markdown, prose, fc.string({ unit: "binary" })), (text) => {
      const pieces = inlineElements(text, "markdown");
      expect(pieces.map(({ raw }) => raw).join("")).toBe(text);
      expect(withIdsOf(pieces, pieces)?.map(({ type, raw }) => [type, raw])).toEqual(
        pieces.map(({ type, raw }) => [type, raw]),
      );
      const idsOf = (wanted: string): Set<number | undefined> =>
        new Set(pieces.filter(({ type }) => type === wanted).map(({ id }) => id));
      expect(idsOf("close")).toEqual(idsOf("open"));
    }),
    { numRuns: 1000 },
  );
});

test("a translation may have its codes in another order, and another address on the web", () => {
  const source = inlineElements("[a](term:a) et [b](https://x.be/fr)", "markdown");
  const target = inlineElements("[b](https://x.be/nl) en [a](term:a)", "markdown");
  expect(withIdsOf(source, target)?.map(({ id }) => id)).toEqual([
    2,
    undefined,
    2,
    undefined,
    1,
    undefined,
    1,
  ]);
  expect(withIdsOf(source, inlineElements("[a](term:a)", "markdown"))).toBeUndefined();
  expect([...inlineCodes(source).values()]).toEqual(["[](term:a)", "[](web)"]);
});
