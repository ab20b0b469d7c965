import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { citationTemplate } from "../../src/present/format/citation.ts";
import { formatDate } from "../../src/present/format/format-date.ts";
import { compareFolded } from "../../src/present/format/fold-position.ts";
import { joinWords } from "../../src/present/format/join-words.ts";
import { choose, labelText } from "../../src/present/format/localized.ts";
import { formatNumber } from "../../src/present/format/number.ts";
import {
  capitalise,
  fillText,
  templateParts,
  placeholderNames,
} from "../../src/present/format/text-template.ts";
import { typography } from "../../src/present/format/typography.ts";
import { hasWord, word } from "../../src/present/format/page-words.ts";
import { fold } from "../../src/model/fold.ts";
import { languages } from "../html/small-catalogue.ts";

const { fr, nl, de } = languages;

describe("numbers", () => {
  test.each([
    [1000, "1\u202F000", "1.000", "1.000"],
    [1234567.891, "1\u202F234\u202F567,891", "1.234.567,891", "1.234.567,891"],
    [-12.5, "−12,5", "−12,5", "−12,5"],
    [999, "999", "999", "999"],
    [0, "0", "0", "0"],
    [1e21, "1\u202F000\u202F000\u202F000\u202F000\u202F000\u202F000\u202F000", undefined, undefined],
    [0.0000001, "0,0000001", "0,0000001", "0,0000001"],
  ])("%d", (value, french, dutch, german) => {
    expect(formatNumber(value, fr)).toBe(french);
    if (dutch !== undefined) expect(formatNumber(value, nl)).toBe(dutch);
    if (german !== undefined) expect(formatNumber(value, de)).toBe(german);
  });
});

describe("dates", () => {
  test("have the language's order and all digits", () => {
    expect(formatDate("2025-11-07", fr)).toBe("07/11/2025");
    expect(formatDate("2025-11-07", nl)).toBe("07/11/2025");
    expect(formatDate("2025-11-07", de)).toBe("07.11.2025");
  });
  test("what is no date stays", () => expect(formatDate("<b>soon</b>", fr)).toBe("<b>soon</b>"));
});

describe("templates", () => {
  test("are texts and names", () => {
    expect(templateParts("a {b} c{d}")).toEqual(["a ", { name: "b" }, " c", { name: "d" }]);
    expect(placeholderNames("{from}–{to}")).toEqual(["from", "to"]);
    expect(templateParts("{}, { a }, {__proto__}")).toEqual(["{}, { a }, {__proto__}"]);
  });
  test("are filled, and keep what has no value", () => {
    expect(fillText("{n} par {per}", (name) => (name === "per" ? "$& 1" : undefined))).toBe("{n} par $& 1");
  });
  test("start with a capital", () => {
    expect(["élan", "ijs", "−1", "", "𐐨x"].map(capitalise)).toEqual(["Élan", "Ijs", "−1", "", "𐐀x"]);
  });
});

describe("citation", () => {
  test("has a part in brackets", () => {
    expect(citationTemplate("A ({updated})[ (le {accessed})].")).toEqual({
      pieces: ["A (", { name: "updated" }, ")"],
      accessed: [" (le ", { name: "accessed" }, ")"],
      after: ["."],
    });
  });
  test("without brackets all is always there", () => {
    expect(citationTemplate("{code}")).toEqual({ pieces: [{ name: "code" }], accessed: [], after: [] });
  });
});

describe("typography", () => {
  test("French signs keep with their words", () => {
    expect(typography(fr)("5 % : oui ; non ? « a » 12:30")).toBe(
      "5\u00A0%\u00A0: oui\u202F; non\u202F? «\u00A0a\u00A0» 12:30",
    );
  });
  test("Dutch has none, but a minus keeps with its year", () => {
    expect(typography(nl)("kalenderjaar −2: 5 %")).toBe("kalenderjaar\u00A0−2: 5 %");
  });
  test("no space is added", () => expect(typography(fr)("5%:a!")).toBe("5%:a!"));
});

describe("languages", () => {
  const all = [fr, nl, de];
  test("another language's text stands in, in the configuration's order", () => {
    expect(choose({ nl: "twee", de: "zwei" }, fr, all)).toEqual({ value: "twee", language: nl });
    expect(choose({ fr: "", de: "zwei" }, fr, all)).toEqual({ value: "zwei", language: de });
    expect(choose({ en: "two" }, fr, all)).toBeUndefined();
    expect(choose("two", fr, all)).toBeUndefined();
    expect(choose({ toString: "x" }, fr, all)).toBeUndefined();
  });
  test("a label always says something", () => expect(labelText({ en: "two" }, fr, all)).toBe("two"));
  test("a word that is not there is its key", () => {
    expect(word(fr, "noSuchWord")).toBe("noSuchWord");
    expect(word(fr, "toString")).toBe("toString");
    expect(hasWord(fr, "constructor")).toBe(false);
    expect(word(fr, "untranslated", { language: "Nederlands" })).toContain("Nederlands");
  });
  test("every word that the pages say is there in every language", () => {
    const folder = new URL("../../src/site/", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const keys = files
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) =>
        [...readFileSync(new URL(name, folder), "utf8").matchAll(/say\([\w.]+, "(\w+)"/g)].map(
          ([, key = ""]) => key,
        ),
      );
    expect(keys.length).toBeGreaterThan(20);
    for (const language of all)
      for (const key of keys) expect(hasWord(language, key), `${language.tag} ${key}`).toBe(true);
  });
  test("lists", () => expect(joinWords(["a", "b", "c"], fr)).toBe("a, b et c"));
});

describe("sorting", () => {
  test("has no regard to capitals and diacritics", () => {
    const sorted = ["zone", "Élan", "œuvre", "eau", "Opéra", "étage"]
      .map((id) => ({ id, folded: fold(id) }))
      .toSorted(compareFolded);
    expect(sorted.map(({ id }) => id)).toEqual(["eau", "Élan", "étage", "œuvre", "Opéra", "zone"]);
  });
});
