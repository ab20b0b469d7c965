import { array, assert, constantFrom, integer, nat, property } from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { baseFiles } from "../../scripts/generate/base.ts";
import { generateCatalogue } from "../../scripts/generate/catalogue.ts";
import { edits as editsBetween } from "../../src/export/search/find/likeness.ts";
import { searchExporter } from "../../src/export/search/index.ts";
import { foldedEndings, stemmer } from "../../src/model/stem.ts";
import { tokens } from "../../src/model/search-tokens.ts";
import type { CatalogueRecord } from "../../src/model/catalogue.ts";
import { open } from "../catalogue.ts";
import type { Search } from "./script.ts";
import { searchIn } from "./script.ts";

const folder = mkdtempSync(join(tmpdir(), "varbook-search-"));
for (const { path, content } of generateCatalogue({ count: 1000, seed: "search", base: baseFiles() }).files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const { catalogue } = open(folder);
afterAll(() => rmSync(folder, { recursive: true }));
const files = [...searchExporter(catalogue, { assets: new Map(), version: "0.0.0" })];
const searches = new Map<string, Search>(catalogue.languages.map(({ tag }) => [tag, searchIn(files, tag)]));
const variables = [...catalogue.kinds.values()]
  .filter(({ roles }) => roles.has("code"))
  .flatMap(({ name }) => [...(catalogue.records.get(name)?.values() ?? [])]);
const some = {
  record: nat(variables.length - 1).map((i) => variables[i] as CatalogueRecord),
  language: constantFrom(...catalogue.languages),
};

function wordsOfTitle(record: CatalogueRecord, tag: string): string[] {
  const title = record.data["title"] as Record<string, string>;
  return tokens(title[tag] ?? "");
}

function ids(tag: string, query: string, choices = {}): string[] {
  return (searches.get(tag) as Search).ask(query, choices).found.map(({ id }) => id);
}

describe("every variable is found", () => {
  test("by its code, first", () => {
    assert(
      property(some.record, some.language, ({ id }, { tag }) => {
        expect(ids(tag, id)[0]).toBe(id);
        expect(ids(tag, id.replaceAll("_", " ").toUpperCase())[0]).toBe(id);
      }),
    );
  });

  test("by each word of its title, each start of one, and all of them in any order", () => {
    assert(
      property(
        some.record,
        some.language,
        nat(),
        integer({ min: 1, max: 12 }),
        (record, { tag }, at, length) => {
          const words = wordsOfTitle(record, tag);
          const word = words[at % words.length] ?? "";
          expect(ids(tag, word)).toContain(record.id);
          expect(ids(tag, word.slice(0, length))).toContain(record.id);
          expect(ids(tag, words.toReversed().join(" "))).toContain(record.id);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("by a long word with one typing error, unless that is another word", () => {
    let near = 0;
    assert(
      property(
        some.record,
        some.language,
        nat(),
        nat(),
        constantFrom(...edits),
        (record, { tag }, which, at, edit) => {
          const long = wordsOfTitle(record, tag).filter(({ length }) => length >= 5);
          const word = long[which % long.length];
          if (word === undefined) return;
          const { found, unknown } = (searches.get(tag) as Search).ask(edit(word, at % word.length));
          if (unknown.length > 0) near++;
          if (unknown.length > 0 || found.length === 0)
            expect(found.map(({ id }) => id)).toContain(record.id);
        },
      ),
      { numRuns: 100 },
    );
    expect(near).toBeGreaterThan(50);
  });
});

const edits = [
  (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
  (word: string, at: number) => `${word.slice(0, at)}q${word.slice(at)}`,
  (word: string, at: number) => `${word.slice(0, at)}q${word.slice(at + 1)}`,
  (word: string, at: number) =>
    word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2),
];

describe("facets", () => {
  const { names, ask } = searches.get("nl") as Search;

  test("come from the schema, after the theme that codes tell", () => {
    expect(names.facets.map(({ label, values }) => [label, values.length > 0])).toEqual([
      ["Thema", true],
      ["Databank", true],
      ["Status", true],
      ["Kleinste geografische niveau", true],
      ["Eerste jaar", true],
      ["Dimensie", true],
      ["Trefwoord", true],
    ]);
    const years = names.facets[4]?.values.map(({ title }) => Number(title)) ?? [];
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect(names.facets[2]?.values.map(({ title }) => title).slice(0, 3)).toEqual([
      "ontwerp",
      "nog niet beschreven",
      "gepubliceerd",
    ]);
  });

  test("count what each of their values would leave", () => {
    const choice = nat().map((at) => {
      const facet = names.facets[at % names.facets.length];
      return [facet?.name ?? "", facet?.values[at % facet.values.length]?.id ?? ""] as const;
    });
    const query = constantFrom("", "patient", "ziekenhuis", "stat_0", "zzzz", "aantal kinderen");
    assert(
      property(query, array(choice, { maxLength: 3 }), choice, (typed, others, [name, id]) => {
        const choices: Record<string, string[]> = {};
        for (const [facet, value] of others) (choices[facet] ??= []).push(value);
        const { counts } = ask(typed, choices);
        const at = names.facets.findIndex((facet) => facet.name === name);
        const value = names.facets[at]?.values.findIndex((one) => one.id === id) ?? -1;
        expect(counts[at]?.[value]).toBe(ask(typed, { ...choices, [name]: [id] }).found.length);
      }),
    );
  });

  test("widen in one, narrow between two", () => {
    const one = ids("nl", "", { database: ["At"], theme: ["001"] });
    const other = ids("nl", "", { database: ["At"], theme: ["002"] });
    expect(one.length).toBeGreaterThan(0);
    const both = ids("nl", "", { database: ["At"], theme: ["001", "002"] });
    expect(both.toSorted()).toEqual([...one, ...other].toSorted());
    expect(ids("nl", "", { database: ["Gz"], theme: ["001"] })).toEqual([]);
  });
});

describe("words in another form", () => {
  test.each(catalogue.languages)("have a stem that has itself: $tag", ({ endings, tag }) => {
    const stem = stemmer(foldedEndings(endings));
    for (const record of variables.slice(0, 100)) {
      for (const word of wordsOfTitle(record, tag))
        expect([word, stem(stem(word))]).toEqual([word, stem(word)]);
    }
  });
});

const count = (typed: string, word: string): number[] => Object.values(editsBetween(typed, word, 2));

test("typing errors are counted as they are made", () => {
  expect(count("dentist", "dentiste")).toEqual([1, 0]);
  expect(count("detniste", "dentiste")).toEqual([1, 1]);
  expect(count("dntist", "dentisterie")).toEqual([5, 1]);
  expect(count("xyz", "dentiste")[0]).toBeGreaterThan(2);
});

test("what a first query loads, and all there is, keep within their size", () => {
  // 1 MiB for 10,000 variables; here are a tenth of them.
  const budget = 1024 ** 2 / 10;
  for (const { tag } of catalogue.languages) {
    const size = (tiers: RegExp): number =>
      files.reduce(
        (sum, { path, content }) => (tiers.test(path) ? sum + gzipSync(content, { level: 9 }).length : sum),
        0,
      );
    const first = size(new RegExp(`/${tag}(-words)?\\.js$`));
    const all = size(new RegExp(`/${tag}(-words(-\\d+)?)?\\.js$`));
    expect(first).toBeLessThan(budget / 2);
    expect(all).toBeLessThan(budget);
  }
});
