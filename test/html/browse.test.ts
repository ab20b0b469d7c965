import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { htmlExporter } from "../../src/site/index.ts";
import type { Catalogue, Configuration } from "../../src/model/catalogue.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { smallCatalogue } from "./small-catalogue.ts";

/* Lists: short ones on one page, long ones in parts, and every record in its lists. */

const themes = { pattern: "^(?<theme>[A-Z])_", labels: { a: { fr: "Arbres", nl: "Bomen" } } };

function pagesOf(catalogue: Catalogue): Map<string, string> {
  return new Map(
    [...htmlExporter(catalogue, { assets: new Map(), version: "0" })].map(({ path, content }) => [
      path,
      String(content),
    ]),
  );
}

/** Books whose codes have the theme A or B, by turns, or none. */
function library(count: number, changes: Partial<Configuration> = {}): Map<string, string> {
  const words =
    "Nombre d'examens remboursés par bénéficiaire et par année de référence selon la région".split(" ");
  const book = (index: number): JsonObject => ({
    id: `b${index}`,
    mark: `${["A_", "B_", ""][index % 3]}${index}`,
    shelf: "s",
    name: { fr: `${words[index % 12]} ${words[(index * 7) % 11]} ${index}`, nl: `Boek ${count - index}` },
    day: `2025-0${1 + (index % 9)}-11`,
  });
  const books = Object.fromEntries(Array.from({ length: count }, (_, index) => [`b${index}`, book(index)]));
  return pagesOf(
    smallCatalogue({ shelf: { s: { name: { fr: "Rayon", nl: "Rek" } } }, book: books }, undefined, {
      themes,
      ...changes,
    }),
  );
}

const bookLinks = (page = ""): string[] =>
  [...page.matchAll(/<li><a href="[./]*books\/(b\d+)\.html"/g)].map(([, id]) => id ?? "");

describe("a short list", () => {
  const pages = library(40);
  test("has all records by title, under letters", () => {
    const page = pages.get("fr/browse/all~book.html");
    expect(new Set(bookLinks(page)).size).toBe(40);
    expect(page).toContain('<a href="#_letter-d">D</a>');
    expect(page).toMatch(
      /<h2 id="_letter-d">D<\/h2><ul class="links"><li><a href="\.\.\/books\/b1\.html">d’examens/,
    );
  });
  test("is there for every theme, with the theme's name when it has one", () => {
    expect(pages.get("fr/browse/themes.html")).toMatch(
      /theme~a\.html">Thème Arbres<\/a> <span class="count">14<\/span>.*theme~b\.html">Thème b</s,
    );
    expect(bookLinks(pages.get("nl/browse/theme~b.html"))).toHaveLength(13);
    expect(pages.get("nl/index.html")).toContain('href="browse/theme~a.html">Thema Bomen</a>');
  });
  test("without themes in the configuration there is no word of them", () => {
    const none = pagesOf(smallCatalogue({ book: { one: { id: "one", mark: "A_1" } } }));
    expect([...none.keys()].filter((path) => path.includes("theme"))).toEqual([]);
    expect(none.get("fr/index.html")).not.toContain("themes");
  });
});

describe("a long list", () => {
  const pages = library(2200);
  const parts = (language: string, stem: string): string[] =>
    [...pages.keys()].filter((path) => path.startsWith(`${language}/browse/${stem}~`));

  test("is in parts of one theme, none of them heavy, that together have all records once", () => {
    expect(parts("fr", "all~book")).toEqual([
      "fr/browse/all~book~a~1.html",
      "fr/browse/all~book~a~2.html",
      "fr/browse/all~book~b~1.html",
      "fr/browse/all~book~b~2.html",
      "fr/browse/all~book~1.html",
      "fr/browse/all~book~2.html",
    ]);
    const all = parts("fr", "all~book").flatMap((path) => bookLinks(pages.get(path)));
    expect(all).toHaveLength(2200);
    expect(new Set(all).size).toBe(2200);
    for (const [path, page] of pages) expect(gzipSync(page).length, path).toBeLessThan(20 * 1024);
  });
  test("has the same parts in every language", () =>
    expect(parts("nl", "all~book")).toEqual(
      parts("fr", "all~book").map((path) => path.replace("fr/", "nl/")),
    ));
  test("is linked part by part", () => {
    const overview = pages.get("fr/browse/all~book.html");
    for (const path of parts("fr", "all~book")) expect(overview).toContain(`"../${path.slice(3)}"`);
  });
  test("of those who name a record stands on pages of its own", () => {
    const shelf = pages.get("fr/shelves/s.html");
    expect(shelf).toContain('href="../browse/of~shelf~s~1.html">Voir la liste complète (2\u202F200)</a>');
    expect(bookLinks(shelf)).toEqual([]);
    const all = parts("fr", "of~shelf~s~1").flatMap((path) => bookLinks(pages.get(path)));
    expect(new Set(all).size).toBe(2200);
  });
});

test("the last changes: newest first, a hundred, by month", () => {
  const page = library(1000).get("fr/recent.html");
  expect(bookLinks(page)).toHaveLength(100);
  expect(
    [...(page ?? "").matchAll(/<h2 id="_(\S+)"><time datetime="\S+">([^<]+)</g)].map(([, ...found]) => found),
  ).toEqual([["2025-09", "Septembre 2025"]]);
  const few = library(9).get("nl/recent.html");
  expect([...(few ?? "").matchAll(/<h2 id="_([\d-]+)"/g)].map(([, month]) => month)).toEqual(
    [9, 8, 7, 6, 5, 4, 3, 2, 1].map((month) => `2025-0${month}`),
  );
  expect(few).toContain(">September 2025<");
});
