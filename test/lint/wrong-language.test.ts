import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exclusions, openings, remarks } from "../../scripts/generate/sentences.ts";
import { otherLanguages } from "../../src/project/configure/read-languages.ts";
import { withCounted } from "../../src/check/lint/language-id/counted-languages.ts";
import type { LanguageMismatch } from "../../src/check/lint/language-id/mismatches.ts";
import { languageMismatches, readingsOf } from "../../src/check/lint/language-id/mismatches.ts";
import { Identifier } from "../../src/check/lint/language-id/identifier.ts";
import { leastWords } from "../../src/check/lint/language-id/verdicts.ts";
import { LocalizedText } from "../../src/check/lint/localized-text.ts";
import { messages } from "../../src/messages/generated.ts";
import type { Language } from "../../src/model/language.ts";
import type { Field } from "../../src/model/shape.ts";
import { loadToolkit } from "../../src/host/disk/load-toolkit.ts";
import { repository } from "../catalogue.ts";
import { checkNotes } from "../rules/notes.ts";

// The pairs were written for this test: the trigrams know nothing of them. The thresholds were chosen with the first
// ones in view; those of fr-nl-apart.txt, which have more abbreviations, numbers and words alike, were written later.

const languages = otherLanguages([], loadToolkit());
const identifier = new Identifier(languages);

type Pair = Readonly<Record<string, string>>;

function linesOf(file: string): [first: string, second: string][] {
  const lines = readFileSync(join(repository, "test/samples/pairs", file), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [first = "", second = ""] = line.split(" | ");
    return [first, second];
  });
}

function belgianOf(file: string): { readonly fr: string; readonly nl: string }[] {
  return linesOf(file).map(([fr, nl]) => ({ fr, nl }));
}

const belgian = belgianOf("fr-nl.txt");
const others = linesOf("de-en.txt").map(([de, en]) => ({ de, en }));
const apart = belgianOf("fr-nl-apart.txt");
/** What may stay the same, or is a name, a code or a term of a third language. */
const silent = belgianOf("silent.txt");

function found(
  pair: Pair,
  using = identifier,
  of: readonly Language[] = languages,
): readonly LanguageMismatch[] {
  const own = of.filter(({ tag }) => pair[tag] !== undefined);
  const text = new LocalizedText({ name: "title" } as Field, ["title"], "text", pair);
  return languageMismatches(readingsOf(text, own, using), using, leastWords);
}

function types(pair: Pair): string[] {
  return found(pair).map(({ type }) => type);
}

/** By the number of words of a text: the share of the pairs of which something is true, in per cent. */
function shares<Item>(
  items: readonly Item[],
  text: (item: Item) => string,
  isTrue: (item: Item) => boolean,
): Record<string, number> {
  const counts = new Map<string, [yes: number, all: number]>();
  for (const item of items) {
    const words = text(item).split(" ").length;
    const size = words < 3 ? "1-2" : words < 6 ? "3-5" : words < 11 ? "6-10" : "11+";
    const count = counts.get(size) ?? [0, 0];
    counts.set(size, [count[0] + (isTrue(item) ? 1 : 0), count[1] + 1]);
  }
  return Object.fromEntries([...counts].map(([size, [yes, all]]) => [size, (100 * yes) / all]));
}

const exchanged = (pair: Pair): Pair => {
  const tags = Object.keys(pair);
  return Object.fromEntries(tags.map((tag, at) => [tag, pair[tags[1 - at] ?? tag] ?? ""]));
};

function hasFrenchInDutch(pair: Pair): boolean {
  const [one] = found(pair);
  return one?.type === "other" && one.own.language.tag === "nl" && one.language.tag === "fr";
}

describe("what is found", () => {
  test("exchanged texts", () => {
    const share = shares(
      belgian,
      ({ fr }) => fr,
      (pair) => types(exchanged(pair)).includes("exchanged"),
    );
    expect(share["1-2"]).toBeGreaterThan(90);
    expect(share["3-5"]).toBeGreaterThan(97);
    expect(share["6-10"]).toBe(100);
    expect(share["11+"]).toBe(100);
    expect(others.filter((pair) => !types(exchanged(pair)).includes("exchanged"))).toEqual([]);
  });

  test("of pairs kept apart", () => {
    const share = shares(
      apart,
      ({ fr }) => fr,
      (pair) => types(exchanged(pair)).includes("exchanged"),
    );
    expect(share["1-2"]).toBeGreaterThanOrEqual(78);
    expect(share["3-5"]).toBeGreaterThan(90);
    expect(share["6-10"]).toBe(100);
    const copies = apart.flatMap(({ fr, nl }) => [fr, nl]);
    const copied = shares(
      copies,
      (copy) => copy,
      (copy) => types({ fr: copy, nl: copy }).includes("copied"),
    );
    expect(copied["3-5"]).toBeGreaterThan(80);
  });

  test("the same text in both languages", () => {
    const copies = belgian.flatMap(({ fr, nl }) => [fr, nl]);
    const share = shares(
      copies,
      (copy) => copy,
      (copy) => types({ fr: copy, nl: copy }).includes("copied"),
    );
    expect(share["3-5"]).toBeGreaterThan(90);
    expect(share["6-10"]).toBeGreaterThan(98);
    expect(share["11+"]).toBe(100);
  });

  test("a third language", () => {
    const texts = others.flatMap((pair) => Object.entries(pair));
    const wrong = texts.flatMap(([own, text]) => ["fr", "nl"].map((field) => ({ own, text, field })));
    const isFound = ({ own, text, field }: (typeof wrong)[number]): boolean =>
      found({ [field]: text }).some((each) => each.type === "other" && each.language.tag === own);
    const share = shares(wrong, ({ text }) => text, isFound);
    expect(share["3-5"]).toBeGreaterThan(70);
    expect(share["6-10"]).toBeGreaterThan(93);
  });

  test("the other language of the pair, beside a text that is right", () => {
    const copied = belgian.map(({ fr }, at) => ({ fr, nl: belgian[(at + 1) % belgian.length]!.fr }));
    const share = shares(copied, ({ nl }) => nl, hasFrenchInDutch);
    expect(share["3-5"]).toBeGreaterThan(80);
    expect(share["6-10"]).toBeGreaterThan(97);
  });

  test.each([
    [{ fr: "Nombre de bénéficiaires", nl: "Nombre de bénéficiaires" }, "copied"],
    [{ fr: "Aantal rechthebbenden", nl: "Nombre de bénéficiaires" }, "exchanged"],
    [{ fr: "Geslacht", nl: "Sexe" }, "exchanged"],
    [{ fr: "Nombre d'assurés", nl: "Anzahl der Versicherten" }, "other"],
    [{ fr: "NOMBRE DE BÉNÉFICIAIRES PAR COMMUNE", nl: "NOMBRE DE BÉNÉFICIAIRES PAR COMMUNE" }, "copied"],
  ])("%o", (pair, type) => {
    expect(types(pair)).toEqual([type]);
  });
});

describe("what is not", () => {
  test("a pair that is right", () => {
    expect(belgian.length).toBeGreaterThanOrEqual(300);
    expect([...belgian, ...apart, ...others].filter((pair) => found(pair).length > 0)).toEqual([]);
  });

  test("names, codes, and terms of a third language", () => {
    expect(silent.length).toBeGreaterThanOrEqual(100);
    const pairs = silent.map(({ fr, nl }) => ({ fr: fr.slice(4), nl: nl.slice(4) }));
    expect(pairs.filter((pair) => found(pair).length > 0)).toEqual([]);
  });

  test("the words of the pages and the tool's own messages, in any two languages", () => {
    const texts: readonly Pair[] = [
      ...ofPages(),
      ...ofMessages(),
      ...[...openings, ...remarks, ...exclusions.items].map(({ fr, nl }) => ({ fr, nl })),
    ];
    const pairs = texts.flatMap((text): Pair[] => {
      const tags = Object.keys(text);
      return tags.flatMap((one, at) =>
        tags.slice(at + 1).map((other) => ({ [one]: text[one] ?? "", [other]: text[other] ?? "" })),
      );
    });
    expect(pairs.length).toBeGreaterThan(1900);
    expect(pairs.filter((pair) => found(pair).length > 0)).toEqual([]);
  });
});

function ofPages(): Pair[] {
  const [{ words } = { words: {} }] = languages;
  return Object.keys(words).map((key) =>
    Object.fromEntries(languages.map(({ tag, words: own }) => [tag, own[key] ?? ""])),
  );
}

function ofMessages(): Pair[] {
  const tags = ["en", "fr", "nl"] as const;
  return Object.values(messages).flatMap(({ words }) => [
    Object.fromEntries(tags.map((tag) => [tag, words[tag].text])),
    Object.fromEntries(tags.map((tag) => [tag, words[tag].why])),
  ]);
}

/** What is said of the language of titles, in a catalogue that has only these. */
function codes(...titles: readonly (readonly [fr: string, nl: string])[]): string[] {
  const files = titles.map(
    ([fr, nl], at) => [`notes/n${at}.yaml`, `id: n${at}\ntitle: { fr: "${fr}", nl: "${nl}" }\n`] as const,
  );
  const codesFound = [...checkNotes(new Map(files)).values()].flat().map(({ code }) => code);
  return codesFound.filter((code) => code.startsWith("lang/") || code === "i18n/identical");
}

describe("in a catalogue", () => {
  const suspect = ["Programmes de gestion des maladies", "Disease management programmes"] as const;

  test("a word that another text of the language uses says nothing", () => {
    expect(codes(suspect)).toContain("lang/wrong-language-short");
    const other = [
      "Participation à la gestion des maladies",
      "Deelname aan disease management programmes",
    ] as const;
    expect(codes(suspect, other)).not.toContain("lang/wrong-language-short");
  });

  test("texts in the wrong language do not excuse one another", () => {
    const codesFound = codes(suspect, ["Programmes et gestion", "Management programmes for each disease"]);
    expect(codesFound.filter((code) => code === "lang/wrong-language-short")).toHaveLength(2);
  });

  test("one mistake is one problem", () => {
    const [fr, nl] = [
      "Le nombre de patients qui ont un dossier dans la commune, et ceux qui en ont plusieurs dans la même année.",
      "Het aantal patiënten dat in de gemeente een dossier heeft, en degenen die er in hetzelfde jaar meer hebben.",
    ];
    expect(codes([nl, fr])).toEqual(["lang/exchanged"]);
    expect(codes([fr, fr])).toEqual(["i18n/identical"]);
    expect(codes([fr, fr.replace("commune", "ville")])).toEqual(["lang/wrong-language"]);
  });
});

test("a language without trigrams is known by the catalogue's own texts", () => {
  const own = languages
    .filter(({ tag }) => tag !== "de" && tag !== "en")
    .map((language) => (language.tag === "nl" ? { ...language, trigrams: [], stopWords: [] } : language));
  const half = belgian.filter((_, at) => at % 2 === 0);
  const known = withCounted(own, ({ tag }) => half.map((pair) => pair[tag as "fr" | "nl"]));
  expect(known.map(({ trigrams }) => trigrams.length)).toEqual([9, 9]);
  const counted = new Identifier([...known, ...languages.filter(({ tag }) => tag === "de" || tag === "en")]);
  const rest = belgian.filter((_, at) => at % 2 === 1);
  const isExchanged = (pair: Pair): boolean =>
    found(pair, counted, known).some(({ type }) => type === "exchanged");
  expect(rest.filter(isExchanged)).toEqual([]);
  expect(rest.filter((pair) => isExchanged(exchanged(pair))).length).toBeGreaterThan(0.8 * rest.length);
});
