import fc from "fast-check";
import { expect, test } from "vitest";
import { normalForm, wordingOf } from "../../src/translate/normal-form.ts";
import { markdown, prose } from "../markdown/arbitraries.ts";

test("applied to its own result, it changes nothing", () => {
  const pieces = fc.array(
    fc.constantFrom(
      ..." |\u00a0|\u202f|1|12|000|.|,|:|%|«|»|“|”|'|’|-|–|…|(|)|[|]|a|é|e\u0301|\u00ad|\n".split("|"),
    ),
    { maxLength: 14 },
  );
  const texts = fc.oneof(
    markdown,
    fc.string({ unit: "binary" }),
    pieces.map((all) => all.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(normalForm(normalForm(text))).toBe(normalForm(text));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["l'année", "l’année"],
  ["« exact »", "“exact”"],
  ["« exact »", "«\u202fexact\u202f»"],
  ["5 % : oui", "5\u00a0%\u202f: oui"],
  ["5 % : oui", "5%: oui"],
  ["1 000 000 euros", "1\u202f000\u202f000 euros"],
  ["2019-2021", "2019–2021"],
  ["a\nb\n\n- c", "a b - c"],
  [" etc… ", "etc..."],
  ["éte\u0301", "e\u0301té"],
  ["zorg\u00adverlener", "zorgverlener"],
])("%j and %j are one wording", (one, other) => {
  expect(wordingOf(one)).toBe(wordingOf(other));
});

test.each([
  ["a b", "ab"],
  ["Atlas", "atlas"],
  ["1 000", "1000,5"],
  ["in 2019 35 dossiers", "in 201935 dossiers"],
  ["3 .5", "3.5"],
  ["[a](term:b)", "[a](term:c)"],
  ["année civile -1", "année civile 1"],
])("%j and %j are two", (one, other) => {
  expect(wordingOf(one)).not.toBe(wordingOf(other));
});

test("other spaces and line breaks are the same wording, another word is another", () => {
  const spaces = fc.constantFrom(" ", "  ", "\n", "\u00a0", "\u202f", "\n\n", "\t ");
  fc.assert(
    fc.property(prose, spaces, fc.nat(), (text, space, at) => {
      expect(wordingOf(text.replace(/\s+/g, space))).toBe(wordingOf(text));
      const words = [...text.matchAll(/\p{L}{2,}/gu)];
      const word = words[at % words.length];
      if (!word) return;
      const changed = `${text.slice(0, word.index)}ander${text.slice(word.index + word[0].length)}`;
      expect(wordingOf(changed) === wordingOf(text)).toBe(word[0] === "ander");
    }),
  );
});

test("takes linear time on a text of nothing but spaces and signs", () => {
  expect(normalForm(`a${" ".repeat(500_000)}b`)).toBe("a b");
  expect(normalForm("1 000".repeat(100_000))).toHaveLength(500_000);
});
