import { expect, test } from "vitest";
import { figuresIn } from "../../src/check/lint/numbers/figure.ts";
import { spokenNumbers } from "../../src/check/lint/numbers/spoken.ts";
import { numeralsOf, unreadIn, writers } from "../../scripts/number-words.ts";
import { languages } from "./languages.ts";

const cases = Object.entries(writers).flatMap(([tag, own]) =>
  own.map((writer, index) => ({ tag, writer, index })),
);

test.each(cases)("$tag: what a library writes is read back ($index)", ({ tag, writer: [write, from] }) => {
  expect(unreadIn(languages[tag]!, write, from)).toEqual([]);
});

test.each(Object.entries(writers))("%s: the numerals are in its file", (tag, own) => {
  const known = languages[tag]!.numberWords?.numerals ?? {};
  for (const [write, from] of own) {
    if (from > 0) continue;
    const missing = Object.entries(numeralsOf(write)).filter(
      ([word, value]) => !/[ -]/.test(word) && known[word] !== value,
    );
    expect(missing).toEqual([]);
  }
});

test.each([
  ["fr", "un million et demi", "1500000"],
  ["fr", "deux millions trois cent mille", "2300000"],
  ["fr", "heptavalent", "7"],
  ["fr", "trois quarts", "75"],
  ["fr", "deux tiers", "67"],
  ["nl", "tienjarenplan", "10"],
  ["nl", "driekwart", "75"],
  ["nl", "tweeënhalf jaar", "2.5"],
  ["nl", "vijfenzestigplussers", "65"],
  ["nl", "een half miljoen", "500000"],
  ["de", "Zehnjahresplan", "10"],
  ["de", "zweieinhalb", "2"],
])("%s: %s is %s", (tag, words, value) => {
  expect([...spokenNumbers(words, languages[tag]!).values]).toContain(value);
});

test.each([
  ["fr", "unité, trop, sixte, dizain, mercredi"],
  ["nl", "achter, eenheid, tijd, energie"],
  ["de", "Einkommen, Achtung, Vierung"],
])("%s: other words begin like numerals, and are none: %s", (tag, words) => {
  const found = words.split(", ").filter((word) => spokenNumbers(word, languages[tag]!).values.size > 0);
  expect(found).toEqual(tag === "de" ? ["Vierung"] : []);
});

test.each([
  ["2019 100 patients", ["2019", "100"]],
  ["1 000 000,50 et 1.234,5", ["1 000 000,50", "1.234,5"]],
  ["1,2,3 et 348,398,586", ["1", "2", "3", "348,398,586"]],
  ["le 27.08.1994, v. 4.2.1", ["27.08.1994", "4.2.1"]],
  ["1'000'000.00 et 5'30", ["1'000'000.00", "5", "30"]],
  ["0,585-0,60", ["0,585", "0,60"]],
])("the numbers of %s", (text, expected) => {
  expect(figuresIn(text).map((figure) => figure.text)).toEqual(expected);
});
