import { array, assert, constantFrom, integer, nat, property, string, uniqueArray } from "fast-check";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { decodePostings, encodePostings } from "../../src/export/search/postings.ts";
import { searchExporter } from "../../src/export/search/index.ts";
import { extract, wordFinder } from "../../src/export/search/find/extract.ts";
import { dataScript } from "../../src/model/data-script.ts";
import { tokens } from "../../src/model/search-tokens.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { copyCatalogue, open, repository } from "../catalogue.ts";
import { dataOf, finder, searchOf } from "./script.ts";

const own = open(repository).catalogue;
const changed = copyCatalogue();
afterAll(() => changed.remove());
const hostile = "</script><script>alert(1)</script> & \u2028 “L’été”";
addVariable("stat_099_001", "published", { fr: `Titre ${hostile}` });
addVariable("stat_099_002", "stub", {
  fr: "Beeldvormingsonderzoek alpha",
  nl: "Beeldvormingsonderzoek alpha",
});
addVariable("stat_099_003", "published", {
  fr: "Beeldvormingsonderzoek alpha",
  nl: "Beeldvormingsonderzoek alpha",
});
appendFileSync(
  `${changed.folder}/vocabularies/keywords.yaml`,
  "\nhearts:\n  title: { fr: Cœur d'enfant, nl: Hart }\n",
);
const more: Catalogue = open(changed.folder).catalogue;

function addVariable(code: string, status: string, title: Readonly<Record<string, string>>): void {
  mkdirSync(`${changed.folder}/variables/At`, { recursive: true });
  const data = { id: `${code}_At`, code, database: "At", type: "indicator", status, title };
  writeFileSync(`${changed.folder}/variables/At/${code}_At.yaml`, JSON.stringify(data));
}

function ids(found: readonly { readonly id: string }[]): string[] {
  return found.map(({ id }) => id);
}

describe("words", () => {
  test.each([
    ["L'Œuvre d’Été", ["l", "oeuvre", "d", "ete"]],
    ["arts-specialist niet‑radioloog", ["arts", "specialist", "niet", "radioloog"]],
    ["stat_020_033_At (code)", ["stat_020_033_at", "code"]],
    ["_mot_ __", ["mot"]],
    ["Straße ΑΒΓ", ["strasse", "αβγ"]],
    ["x".repeat(65), []],
  ])("of %j", (text, words) => expect(tokens(text)).toEqual(words));
});

const decode = (text: string): number[] => {
  const numbers: number[] = [];
  decodePostings(text, (number) => numbers.push(number));
  return numbers;
};

describe("lists of record numbers", () => {
  test("are read as they were written", () => {
    const list = uniqueArray(nat({ max: 1_000_000 }), { minLength: 1, maxLength: 200 }).map((some) =>
      some.toSorted((a, b) => a - b),
    );
    assert(
      property(list, (numbers) => {
        expect(decode(encodePostings(numbers))).toEqual(numbers);
      }),
    );
    const all = Array.from({ length: 1000 }, (_, index) => index);
    expect(decode(encodePostings(all))).toEqual(all);
    expect(encodePostings(all).length).toBeLessThan(170);
    expect(decode(encodePostings([0, 1, 2, 99_999]))).toEqual([0, 1, 2, 99_999]);
  });

  test("hold no sign that JSON, a script or HTML would escape", () =>
    expect(encodePostings([0, 3, 77, 4000])).toMatch(/^[\w-]+$/));
});

describe("finds", () => {
  const fr = finder(own, "fr");
  const nl = finder(own, "nl");

  test.each([
    ["stat_020_033_At"],
    ["stat_020_033"],
    ["STAT_020_033"],
    ["stat-020-033"],
    ["020_033"],
    ["stat_020"],
    ["généticiens"],
    ["GENETICIENS"],
    ["geneticien clinicien"],
    ["cliniciens généticiens"],
    ["nombre de généticiens"],
  ])("the seed first: %s", (query) => expect(ids(fr(query))[0]).toBe("stat_020_033_At"));

  test("the words of texts, once they are loaded", () => {
    expect(ids(fr("médian ETP"))).toContain("stat_020_033_At");
    expect(ids(nl("terugbetaalde"))).toEqual(["cube_013_008_At"]);
    expect(nl("terugbetaalde", 1)).toEqual([]);
  });

  test("every kind that has pages, and no other", () => {
    expect(fr("prestataires de soins de santé")[0]).toMatchObject({
      id: "care-providers",
      href: "keywords/care-providers.html",
      notes: ["mot-clé"],
    });
    expect(fr("At")[0]).toMatchObject({ id: "At", href: "databases/At.html" });
    expect(fr("ETP")[0]).toMatchObject({
      id: "fte",
      href: "glossary.html#fte",
      notes: ["terme du glossaire", "ETP"],
    });
    expect(ids(fr("tranche d'âge")).concat(ids(fr("catégorie d'âge")))).toContain("age-10y");
    for (const [name, records] of own.records) {
      const listed = own.kinds.get(name)?.page.mode !== "none";
      for (const { id } of records.values())
        expect(ids(fr(id)).includes(id) || !listed, `${name} ${id}`).toBe(true);
    }
  });

  test("a variable by its keyword, and by the words of a record without a page", () => {
    expect(ids(nl("zorgverleners")).length).toBeGreaterThan(1);
    expect(ids(fr("arrondissement"))).toContain("stat_020_033_At");
    expect(ids(fr("31 décembre"))).toContain("cube_013_008_At");
  });

  test("nothing for words that are not all there, nor for no words", () => {
    for (const query of ["_", "!?", "généticiens zzz"]) expect(fr(query)).toEqual([]);
  });
});

describe("ranks", () => {
  const fr = finder(own, "fr");
  const nl = finder(more, "nl");

  test("exactly this code, then titles, then texts", () => {
    expect(ids(fr("IMAG_SPEC_N"))[0]).toBe("IMAG_SPEC_N_Gz");
    const found = ids(fr("radiologue"));
    expect(found[0]).toBe("radiologist");
    expect(found.indexOf("cube_013_004_At")).toBeLessThan(found.length);
    const titled = fr("imagerie", 1).length;
    expect(new Set(ids(fr("imagerie")).slice(0, titled))).toEqual(new Set(ids(fr("imagerie", 1))));
  });

  test("a part of a compound, and stubs after the others", () => {
    expect(ids(nl("beeldvorming alpha"))).toEqual(["stat_099_003_At", "stat_099_002_At"]);
    expect(nl("stat_099_002")[0]?.notes).toEqual([
      "variabele",
      "stat_099_002_At",
      "Atlas",
      "nog niet beschreven",
    ]);
    expect(nl("stat_099_003")[0]?.notes).toEqual(["variabele", "stat_099_003_At", "Atlas"]);
  });

  test("ligatures like their letters", () => expect(ids(finder(more, "fr")("coeur"))).toEqual(["hearts"]));

  test("a missing translation by the text that is shown instead, with its language", () => {
    expect(nl("stat_099_001")[0]).toMatchObject({
      locale: "fr-BE",
      title: `Titre ${hostile}`.replace("\u2028", " ").replace(/ +/g, " "),
    });
  });
});

describe("what is found is shown", () => {
  const { names } = searchOf(more, "fr");
  const lineOf = (query: string, text: string, length = 60): string => {
    const { pieces } = extract(text, wordFinder(query, names)(text), length);
    return pieces.map((piece) => (typeof piece === "string" ? piece : `[${piece.found}]`)).join("");
  };
  const long =
    "Un texte assez long pour que le mot ne tienne pas à son début, où se trouvent des dentistes et des médecins.";

  test.each([
    ["dentiste", "Les dentistes, la dentisterie.", "Les [dentistes], la [dentisterie]."],
    ["d'âge AGE", "Âge et tranche d’âge", "[Âge] et tranche d’[âge]"],
    ["", "Sans question.", "Sans question."],
    ["le de", "Sans mot vide de sens.", "Sans mot vide [de] sens."],
    ["medecin dentiste", long, "… pas à son début, où se trouvent des [dentistes] et des [médecins]."],
    ["zzz", long, "Un texte assez long pour que le mot ne tienne pas à son début, …"],
  ])("%s in: %s", (query, text, expected) => expect(lineOf(query, text)).toBe(expected));

  test("the pieces of an extract are the text, in whole words", () => {
    const words = constantFrom("dentiste", "à", "œil", "le", "l’an", "x", "médecins");
    assert(
      property(array(words, { maxLength: 40 }), integer({ min: 5, max: 60 }), (some, length) => {
        const text = some.join(" ");
        const shown = lineOf("dentiste médecin", text, length).replace(/[[\]]/g, "");
        const inner = shown.replace(/^… | …$/g, "");
        expect(` ${text} `).toContain(text === "" ? "" : ` ${inner} `);
      }),
    );
  });
});

describe("is harmless", () => {
  test("whatever a title says", () => {
    const files = [...searchExporter(more, { assets: new Map(), version: "0.0.0" })];
    expect(files.map(({ path }) => path)).toEqual(
      ["fr", "nl"].flatMap((tag) =>
        ["", "-words", "-words-0"].map((tier) => `assets/search/${tag}${tier}.js`),
      ),
    );
    for (const { content } of files) {
      expect(String(content)).toMatch(/^varbookSearch\.load\(\{.*\}\);\n$/);
      expect(String(content)).not.toMatch(/[<\u2028\u2029]/);
    }
    expect(ids(finder(more, "fr")("alert"))).toEqual(["stat_099_001_At"]);
  });

  test("and any data come out as they went in", () => {
    assert(
      property(string({ unit: "binary" }), (text) => {
        expect(dataOf([dataScript({ text })])).toEqual([{ text }]);
      }),
    );
  });

  test("however long the query", () => expect(finder(own, "fr")("mot ".repeat(100_000))).toEqual([]));
});
