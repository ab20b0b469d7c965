import fc from "fast-check";
import { expect, test } from "vitest";
import { numberFaults } from "../../src/check/lint/numbers/faults.ts";
import { proseOf } from "../../src/check/lint/mask-prose.ts";
import { languages } from "./languages.ts";

function faults(text: string, tag: string): ReturnType<typeof numberFaults> {
  const reading = { text, prose: proseOf(text), language: languages[tag]!, isMarkdown: true, signs: ~0 };
  return [...numberFaults(reading, "number/thousands"), ...numberFaults(reading, "number/decimal-point")];
}

function repaired(text: string, tag: string): string {
  let own = text;
  for (const { start, end, fix } of faults(text, tag).toSorted((a, b) => b.start - a.start))
    if (fix !== undefined) own = own.slice(0, start) + fix + own.slice(end);
  return own;
}

const numbers = fc.constantFrom(
  ...[
    "0.05",
    "1.35",
    "0,05",
    "12.5",
    "31.12",
    "3.8",
    "4.2.1",
    "1.000",
    "12.345",
    "1 000",
    "12 345",
    "1,000",
    "2019",
  ],
  ...[
    "1.234,50",
    "1,234.50",
    "1 234,50",
    "1'000'000.00",
    "1'000",
    "1.234.567",
    "86.210",
    "101.150",
    "0.70-1.35",
  ],
);
const words = fc.constantFrom(
  ...["%", " %", " €", " euros", " euro", " personnes", " et", " en", ",", ".", "\n\n", " puis"],
  ...[" le code", " de codes", " section", " (", ")", " NACE-BEL", " n°", " risque"],
);
const texts = fc
  .array(fc.tuple(words, numbers), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([word, number]) => `${word} ${number}`).join(""));

test.each(Object.keys(languages))(
  "%s: numbers are repaired all or none, once, and keep their digits",
  (tag) => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = faults(text, tag);
        expect(new Set(found.map(({ fix }) => fix === undefined)).size).toBeLessThan(2);
        const after = repaired(text, tag);
        expect(after.replace(/[^0-9]/g, "")).toBe(text.replace(/[^0-9]/g, ""));
        expect(faults(after, tag).filter(({ fix }) => fix !== undefined)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  },
);

test.each([
  ["fr", "Les codes 101.150, 101.172 et 102.410 comptent."],
  ["fr", "Les classes NACE-BEL 86.101 et 86.210 comptent."],
  ["nl", "De codes 101 150, 101 172 en 102 410 tellen."],
  ["fr", "Voir 3.8 et 86.210."],
  ["fr", "Un montant de 1.000 habitants à 12.345 habitants."],
])("%s: nothing is changed in: %s", (tag, text) => {
  expect(repaired(text, tag)).toBe(text);
});
