import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { htmlExporter } from "../../src/site/index.ts";
import { browser } from "../browser.ts";
import { htmlFaults } from "./html-faults.ts";
import type { SmallRecords } from "./small-catalogue.ts";
import { asset, smallCatalogue } from "./small-catalogue.ts";

const words = ["Crâne d'enfant", "Fémur", "Œsophage", "Łódź", "Straße", "Thorax"];

/** A table with so many rows, named `t`, and a book that shows it. */
function records(size: number): SmallRecords {
  const rows = Array.from({ length: size }, (_, index) => ({
    key: String(index).padStart(4, "0"),
    text: { fr: `${words[index % words.length] ?? ""} ${index}`, nl: `Rij ${index}` },
  }));
  const about = {
    fr: "Voir la [table](table:t) ci-dessous, et [l'autre](table:u).",
    nl: "Zie [tabel](table:t).",
  };
  const named = { fr: "Catégorie", nl: "Categorie" };
  return {
    table: {
      t: { id: "t", name: named, whole: true, rows },
      u: { id: "u", name: { fr: "Autre", nl: "Andere" }, whole: true, rows: [] },
    },
    note: { shared: { words: { fr: "Dans la [table](table:t).", nl: "In de [tabel](table:t)." } } },
    book: {
      one: {
        id: "one",
        mark: "ONE",
        name: { fr: "Un", nl: "Een" },
        about,
        notes: [{ use: "shared" }],
        tables: ["t"],
      },
      two: { id: "two", mark: "TWO", name: { fr: "Deux", nl: "Twee" }, about, notes: [{ use: "shared" }] },
    },
    shelf: {
      s: { name: named },
      x: { name: { fr: "Pareil", nl: "Gelijk" } },
      y: { name: { fr: "pareil", nl: "Verschillend" } },
    },
  };
}

function pagesOf(size: number): Map<string, string> {
  const files = htmlExporter(smallCatalogue(records(size)), { assets: new Map(), version: "0" });
  return new Map([...files].map(({ path, content }) => [path, String(content)]));
}

const pages = pagesOf(1500);
const pageOf = (path: string): string => pages.get(path) ?? "";

describe("a long table", () => {
  test("says how many rows it has, and has a field that only a script shows", () => {
    for (const path of ["fr/tables/t.html", "fr/books/one.html"]) {
      expect(pageOf(path)).toContain(">1\u202F500 lignes</p>");
      expect(pageOf(path)).toContain(
        '<p class="filter" hidden><label>Filtrer cette liste <input type="search"',
      );
      expect(pageOf(path)).toContain('<script src="../../assets/table.js" defer></script>');
      expect(pageOf(path).match(/<th scope="row">/g)).toHaveLength(1500);
    }
    expect(pageOf("nl/tables/t.html")).toContain(">1.500 rijen</p>");
    expect(pageOf("fr/books/two.html")).not.toContain("table.js");
  });
  test("adds nothing to its rows", () => {
    const [row = ""] = /<tr><th scope="row">.*?<\/tr>/.exec(pageOf("fr/tables/t.html")) ?? [];
    expect(row).toBe('<tr><th scope="row"><code>0000</code></th><td>Crâne d’enfant 0</td></tr>');
  });
  test("is not a box; its files stand before it", () => {
    expect(asset("styles.css")).not.toMatch(/\.scroll[^{]*\{[^}]*max-height: \d/);
    const page = pageOf("fr/tables/t.html");
    expect(page.indexOf("t.xlsx")).toBeGreaterThan(0);
    expect(page.indexOf("t.xlsx")).toBeLessThan(page.indexOf("<table"));
  });
  test("is valid HTML, on its own page and on one that shows it", async () => {
    const some = pagesOf(30);
    for (const path of ["fr/tables/t.html", "nl/books/one.html"])
      expect(await htmlFaults(path, some.get(path) ?? "")).toEqual([]);
  });
  test("a short one has no field", () => expect(pagesOf(20).get("fr/tables/t.html")).not.toContain("filter"));
});

describe("the filter", () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await browser()).newPage();
    await page.setContent(
      pageOf("fr/tables/t.html").replace(/<script.*?<\/script>|<meta http-equiv[^>]*>/gs, ""),
    );
    await page.addScriptTag({ content: asset("table.js") });
    // A second table of a page brings the script again.
    await page.addScriptTag({ content: asset("table.js") });
  });
  afterAll(() => page.close());

  test.each([
    ["FEMUR", 250],
    // Pages show one apostrophe, keyboards have the other.
    ["d'enfant", 250],
    ["d’enfant", 250],
    ["oesophage", 250],
    ["lodz 1491", 1],
    ["strasse", 250],
    ["0005 thorax", 1],
    ["no such row", 0],
    ["", 1500],
  ])("finds what is meant: %s", async (query, count) => {
    await page.getByLabel("Filtrer cette liste").fill(query);
    const number = String(count).replace(/(\d)(\d{3})$/, "$1\u202F$2");
    const status = page.getByRole("status");
    const expected = query === "" ? `${number} lignes` : `${number} sur 1\u202F500 lignes`;
    await expect.poll(() => status.textContent()).toBe(expected);
    expect(await status.count()).toBe(1);
    expect(await page.locator("tbody tr:not([hidden])").count()).toBe(count);
  });
});

describe("a link in a text to what the page shows", () => {
  test("stays in the page, in shared texts too; any other leads to the record's page", () => {
    const one = pageOf("fr/books/one.html");
    expect(one.match(/<a href="#_table-t">table<\/a>/g)).toHaveLength(2);
    expect(one.match(/ id="_table-t"/g)).toHaveLength(1);
    expect(one).toContain('<a href="../tables/u.html">l’autre</a>');
    // The heading of the table leads to its own page.
    expect(one).toContain('<a href="../tables/t.html">Catégorie</a>');
  });
  test("leads to the record's page where it is not shown", () =>
    expect(pageOf("fr/books/two.html").match(/<a href="\.\.\/tables\/t\.html">table<\/a>/g)).toHaveLength(2));
});

function titleOf(path: string): string {
  return /<title>(.*?) – Bi/.exec(pageOf(path))?.[1] ?? "";
}

describe("the title of a page", () => {
  test.each([
    ["a code", "fr/books/one.html", "Un (ONE)"],
    ["the kind, where records of two kinds have the same", "fr/tables/t.html", "Catégorie (table)"],
    ["", "fr/shelves/s.html", "Catégorie (étagère)"],
    ["the id alone, where only records of one kind have", "fr/shelves/x.html", "Pareil (x)"],
    ["", "fr/shelves/y.html", "pareil (y)"],
    ["nothing else, where it is the only one", "nl/shelves/y.html", "Verschillend"],
  ])("has %s", (_, path, title) => expect(titleOf(path)).toBe(title));
  test("is no other's", () => {
    const titles = [...pages.keys()]
      .filter((path) => /\/(tables|shelves|books)\/.*html$/.test(path))
      .map((path) => `${path.slice(0, 2)} ${titleOf(path)}`);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
