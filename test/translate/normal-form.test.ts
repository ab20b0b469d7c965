import fc from "fast-check";
import { expect, test } from "vitest";
import { namesOfWording, normalForm, wordingOf } from "../../src/check/translations/normal-form.ts";
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
  // Punctuation says nothing to a translator that the words do not say.
  ["Les médecins, en Belgique.", "Les médecins en Belgique"],
  ['dit "actif"', "dit « actif »"],
  ['dit "actif"', "dit actif"],
  ["l’« année »", "l'année"],
  ["Wie telt mee ?", "Wie telt mee"],
  ["Opgelet: alleen artsen!", "Opgelet — alleen artsen"],
  ["actifs ; inactifs", "actifs, inactifs"],
  ["actifs - inactifs", "actifs – inactifs"],
  ["(voir ci-dessous).", "(voir ci-dessous.)"],
  ["en 2015.", "en 2015"],
  ["5 %, en moyenne", "5 % en moyenne"],
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
  // What makes a number, a code, an address or a word is no punctuation.
  ["année civile − 1", "année civile 1"],
  ["-1", "1"],
  ["1,5", "15"],
  ["1,5", "1.5"],
  ["1.500", "1,500"],
  ["0,5", ",5"],
  ["les codes 348, 349", "les codes 348 349"],
  ["(1, 500)", "(1 500)"],
  ["10-19", "10, 19"],
  ["10-19", "1019"],
  ["12:30", "1230"],
  ["2019/2020", "2019-2020"],
  ["5 %", "5"],
  ["5 %", "5 ‰"],
  ["< 5", "5"],
  ["< 5", "> 5"],
  ["31/12/2015", "31.12.2015"],
  ["SS00065B_Gz", "SS00065BGz"],
  ["non-actifs", "nonactifs"],
  ["t.e.m. 5", "tem 5"],
  ["[a](https://b.be)", "[a](https://bbe)"],
  ["l'année", "lannée"],
])("%j and %j are two", (one, other) => {
  expect(wordingOf(one)).not.toBe(wordingOf(other));
});

test("a name by the first normal form, which kept punctuation, is still one of the wording", () => {
  const text = "La page publiée n'indique pas dans quelle base de données se trouve cette variable.";
  // As `varbook translate accept` wrote it.
  const first = "39f73376225d42e1";
  expect(namesOfWording(text)).toEqual([wordingOf(text), first]);
  expect(wordingOf(text.replace("données", "données,"))).toBe(wordingOf(text));
  expect(namesOfWording(text.replace("données", "données,"))).not.toContain(first);
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
