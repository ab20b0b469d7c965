import { appendFileSync } from "node:fs";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { htmlExporter } from "../../src/site/index.ts";
import { sitemapFiles } from "../../src/site/sitemap.ts";
import { tableExporter } from "../../src/export/table/index.ts";
import type { Catalogue, Configuration } from "../../src/model/catalogue.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { CompileOptions } from "../../src/model/output.ts";
import { downloadFolder } from "../../src/present/lists.ts";
import { copyCatalogue, faults, open } from "../catalogue.ts";
import { hostileCatalogue } from "./hostile-catalogue.ts";
import type { SmallRecords } from "./small-catalogue.ts";
import { languages, smallCatalogue } from "./small-catalogue.ts";

const records: SmallRecords = {
  shelf: { s: { name: { fr: "Rayon", nl: "Rek" }, cite: "RAYON" } },
  site: {
    city: { name: { fr: "ville", nl: "stad" }, at: { nl: "https://example.org/stad" } },
    away: { name: { fr: "loin", nl: "ver" } },
  },
  note: {
    shared: {
      words: { fr: "Partagée.", nl: "Gedeeld." },
      doubts: [{ path: "words", reason: { fr: "Peut-être." } }],
    },
  },
  table: {
    full: {
      id: "full",
      name: { fr: "Pleine", nl: "Vol" },
      whole: true,
      rows: [{ key: "005", text: { fr: "cinq", nl: "vijf" } }],
    },
    none: { id: "none", name: { fr: "Vide", nl: "Leeg" }, whole: false, rows: [] },
  },
  word: {
    b: { name: { fr: "zèbre", nl: "zebra" } },
    a: {
      name: { fr: "Élan", nl: "eland" },
      short: { fr: "É.", nl: "E." },
      meaning: { fr: "Animal.", nl: "Dier." },
    },
    c: { name: { fr: "2001", nl: "2001" } },
  },
  book: {
    one: {
      id: "one",
      mark: "ONE",
      shelf: "s",
      state: "ready",
      name: { fr: "Premier", nl: "Eerste" },
      about: {
        fr: "Un [élan](word:a), [deux](book:two), [ailleurs](site:away), [ville](site:city).\n",
        nl: "Een [eland](word:a).",
      },
      size: {
        pages: 1200,
        more: "many",
        label: { fr: "jusqu'à {pages} pages", nl: "tot {pages} bladzijden" },
      },
      year: 1999,
      copies: 12000,
      lent: false,
      place: "city",
      seen: "city",
      notes: [{ use: "shared" }, { id: "mine", own: { fr: "À moi : {pages}", nl: "Van mij" } }],
      like: ["two"],
      tables: ["full", "none"],
      day: "2025-11-07",
      doubts: [
        { path: "copies", reason: { fr: "Non compté.", nl: "Niet geteld." } },
        { path: "notes.mine.own", language: "fr", reason: { fr: "Brouillon." } },
        { path: "shelf", language: "nl", reason: { nl: "Welk rek?" } },
      ],
    },
    two: {
      id: "two",
      mark: "TWO",
      shelf: "s",
      state: "stub",
      name: { nl: "Tweede" },
      like: ["one"],
      next: "one",
    },
  },
};
const options: CompileOptions = { assets: new Map(), version: "0" };

function pagesOf(catalogue: Catalogue, more: Partial<CompileOptions> = {}): Map<string, string> {
  return new Map(
    [...htmlExporter(catalogue, { ...options, ...more })].map(({ path, content }) => [path, String(content)]),
  );
}

/** The text of a part of a page, with single spaces. */
function text(page: string | undefined, pattern: RegExp): string {
  const [part = ""] = pattern.exec(page ?? "") ?? [];
  return part
    .replace(/<[^>]*>/g, " ")
    .replace(/[ \n]+/g, " ")
    .replace(/&#39;/g, "'")
    .trim();
}

/** A book that is taken from others. */
function taken(id: string, from: readonly string[]): JsonObject {
  return { id, mark: id.toUpperCase(), shelf: "s", name: { fr: `Livre ${id}`, nl: `Boek ${id}` }, from };
}

/** The link for remarks on a page, when the configuration has a contact. */
function feedback(contact: Configuration["contact"]): string | undefined {
  const linked = pagesOf(smallCatalogue(records, undefined, contact && { contact }));
  return /<a [^>]*>Suggérer une amélioration<\/a>/.exec(linked.get("fr/books/one.html") ?? "")?.[0];
}

const pages = pagesOf(smallCatalogue(records));
const one = pages.get("fr/books/one.html") ?? "";
const field = (label: string, page = one): string =>
  new RegExp(`<dt>${label}.*?</dd>`, "s").exec(page)?.[0] ?? "";

describe("files", () => {
  test("one page each, one for all, none", () => {
    const inEach = [
      "books/one",
      "books/two",
      "browse/all~book",
      "browse/all~shelf",
      "browse/all~table",
      "compare",
      "index",
      "recent",
      "search",
      "shelves/s",
      "tables/full",
      "tables/none",
      "words",
    ];
    const inBoth = [...inEach.map((path) => `${path}.html`), "tables/full.csv", "tables/full.xlsx"];
    const tables = [...tableExporter(smallCatalogue(records), options)].map(({ path }) => path);
    const beside = tables.filter((path) => !path.startsWith(downloadFolder));
    expect([...pages.keys(), ...beside].toSorted()).toEqual(
      [
        "404.html",
        "index.html",
        ...inBoth.map((path) => `fr/${path}`),
        ...inBoth.map((path) => `nl/${path}`),
      ].toSorted(),
    );
  });
  test("a sitemap and canonical links only with a base URL", () => {
    const published = pagesOf(smallCatalogue(records), { baseUrl: "https://example.org/" });
    expect(published.get("sitemap.xml")).toContain(
      "<url><loc>https://example.org/fr/books/one.html</loc><lastmod>2025-11-07</lastmod></url>",
    );
    expect(published.get("robots.txt")).toContain("Sitemap: https://example.org/sitemap.xml");
    expect(published.get("fr/books/one.html")).toContain(
      '<link rel="canonical" href="https://example.org/fr/books/one.html">',
    );
    expect(one).not.toContain("canonical");
    expect(pagesOf(smallCatalogue(records), { baseUrl: "https://example.org/a/" }).has("robots.txt")).toBe(
      false,
    );
  });
  test("a sitemap of many pages is in parts", () => {
    const entries = Array.from({ length: 50_001 }, (_, index) => ({ path: `fr/${index}.html` }));
    const files = [...sitemapFiles("https://example.org/a&b/", entries)];
    expect(files.map(({ path }) => path)).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    expect(files[0]?.content).toContain("<loc>https://example.org/a&amp;b/sitemap-2.xml</loc>");
    expect(String(files[2]?.content).match(/<url>/g)).toHaveLength(1);
  });
  test("the same twice", () => expect([...pagesOf(smallCatalogue(records))]).toEqual([...pages]));
});

describe("a record's page", () => {
  test("a sentence: the first template that is complete, placeholders filled, a capital first", () => {
    expect(text(field("Taille"), /<dd>.*/)).toBe("Jusqu’à 1\u202F200 pages et beaucoup de plus");
  });
  test("scalars", () => {
    expect(text(field("Année"), /<dd>.*/)).toBe("1999");
    expect(text(field("Exemplaires"), /<dd>.*/)).toBe("12\u202F000");
    expect(text(field("Prêté"), /<dd>.*/)).toBe("Non");
    expect(field("Mis à jour")).toContain('<time datetime="2025-11-07">07/11/2025</time>');
  });
  test("x-order goes before the schema's order", () =>
    expect(one.indexOf("<dt>Année")).toBeLessThan(one.indexOf("<dt>Sujet")));
  test("references: plain, or to an address in another language", () => {
    expect(text(field("Lieu"), /<dd>.*/)).toBe("Ville");
    expect(field("Vu sur")).toContain(
      '<a href="https://example.org/stad" rel="noopener noreferrer external" hreflang="nl-BE">ville</a>',
    );
  });
  test("links in texts lead to pages, to anchors, out, or nowhere", () => {
    const about = field("Sujet");
    expect(about).toContain('<a href="../words.html#a">élan</a>');
    expect(about).toContain('<a href="../books/two.html">deux</a>');
    expect(about).toContain(", ailleurs,");
    expect(about).toContain('hreflang="nl-BE"');
  });
  test("inclusions: a text in place, a table under its title, and what is known of an empty list", () => {
    expect(text(field("Notes"), /<ul.*<\/ul>/s)).toContain("Partagée.");
    expect(field("Tables")).toContain(
      '<h3><a href="../tables/full.html">Pleine</a></h3><section class="scroll"',
    );
    expect(field("Tables")).toContain('<th scope="row"><code>005</code></th><td>cinq</td>');
    expect(field("Tables")).toContain('<h3><a href="../tables/none.html">Vide</a></h3><p class="notice">');
    expect(field("Tables")).not.toContain("Depuis");
  });
  test("what is to be confirmed: beside the value and at the end, in the language it is about", () => {
    expect(text(field("Exemplaires"), /<dt>.*<\/dt>/)).toBe("Exemplaires à confirmer");
    expect(text(one, /<section class="confirmations".*?<\/section>/s)).toBe(
      "Points à confirmer Exemplaires Non compté. Notes Brouillon. Note Peut-être.",
    );
    expect(field("Notes").match(/class="mark"/g)).toHaveLength(2);
    const dutch = pages.get("nl/books/one.html") ?? "";
    expect(dutch).toMatch(/<h1>Eerste <a class="mark" href="#_to-confirm-book-one-shelf">/);
    for (const [, id = "?"] of one.matchAll(/href="#(_to-confirm-[^"]*)"/g))
      expect(one).toContain(`id="${id}"`);
  });
  test("a reason that many values share is said once, at the top, and the values have a sign", () => {
    const doubts = ["shelf", "about", "copies", "notes"].map((path) => ({
      path,
      reason: { fr: "Non relu." },
    }));
    const shared = smallCatalogue({ ...records, book: { one: { ...records["book"]?.["one"], doubts } } });
    const page = pagesOf(shared).get("fr/books/one.html") ?? "";
    const [header = ""] = /<header class="title">.*?<\/header>/s.exec(page) ?? [];
    expect(header.match(/Non relu\./g)).toHaveLength(1);
    expect(page.match(/Non relu\./g)).toHaveLength(1);
    expect(
      page.match(/<a class="mark" href="[^"]*" aria-label="à confirmer">\?<\/a>/g)?.length,
    ).toBeGreaterThan(1);
    // The note that is shown in it has a reason of its own.
    expect(page.match(/>à confirmer</g)).toHaveLength(1);
    for (const [, id = "?"] of page.matchAll(/href="#(_to-confirm-[^"]*)"/g))
      expect(page).toContain(`id="${id}"`);
  });
  test("a citation, when there is a date", () => {
    expect(text(field("Citer"), /<dd>.*/)).toBe("Biblio (07/11/2025), ONE, RAYON (lu le jj/mm/aaaa )");
    expect(field("Citer")).toContain(
      '<a href="../shelves/s.html">RAYON</a><span class="accessed"> (lu le <span data-today="dd/mm/yyyy">jj/mm/aaaa</span>)</span>',
    );
    expect(field("Citer", pages.get("fr/books/two.html"))).toBe("");
  });
  test("who names it, but not what it names itself in the same way", () => {
    const shelf = pages.get("fr/shelves/s.html");
    expect(text(shelf, /<section class="used-by".*?<\/section>/s)).toBe(
      "Références à cette page Livres ici ONE: Premier TWO: Tweede",
    );
    expect(one).not.toContain("Semblable selon");
  });
  test("another language's text is marked", () => {
    const two = pages.get("fr/books/two.html");
    expect(two).toMatch(
      /<h1><span lang="nl-BE">Tweede<\/span> <span class="note">[^<]*Nederlands[^<]*<\/span>/,
    );
    expect(one).toContain('<a href="../books/two.html" lang="nl-BE">TWO: Tweede</a>');
  });
  test("a stub says so, and what replaces it", () => {
    const notice = /<div class="notice".*?<\/div>/s.exec(pages.get("fr/books/two.html") ?? "")?.[0] ?? "";
    expect(notice).toContain('<strong class="badge">ébauche</strong>');
    expect(notice).toContain('Remplacé par <a href="../books/one.html">ONE: Premier</a>');
  });
  test("whole page", () => expect(one).toMatchSnapshot());
});

describe("languages", () => {
  test("alternates are reciprocal, and the switch keeps the page", () => {
    for (const [path, page] of pages) {
      const [tag = "", rest] = path.split(/\/(.*)/);
      if (rest === undefined || !path.endsWith(".html")) continue;
      const up = "../".repeat(path.split("/").length - 1);
      for (const other of ["fr", "nl"])
        expect(page).toContain(`<link rel="alternate" hreflang="${other}-BE" href="${up}${other}/${rest}">`);
      expect(page).toContain(`<html lang="${tag}-BE">`);
      expect(page).toContain(
        tag === "fr"
          ? `<a href="${up}nl/${rest}" lang="nl-BE" hreflang="nl-BE" rel="alternate">Nederlands</a>`
          : `>Français</a>`,
      );
      // No page is for readers of no language but the choice of language.
      expect(page.includes(`hreflang="x-default" href="${up}index.html"`)).toBe(rest === "index.html");
    }
  });
  test("a language that no text and no label has yet", () => {
    const german =
      pagesOf(smallCatalogue(records, [languages.fr, languages.nl, languages.de])).get("de/books/one.html") ??
      "";
    expect(german).toContain('<html lang="de-BE">');
    expect(german).toContain(
      '<h1><span lang="fr-BE">Premier</span> <span class="note">Text noch nicht übersetzt (Français)</span>',
    );
    expect(german).toContain('<dt><span lang="fr-BE">Exemplaires</span>');
    expect(german).toContain("12.000");
    expect(german).toContain("07.11.2025");
  });
  test("the choice of language treats all alike", () => {
    const entrance = pages.get("index.html") ?? "";
    expect(entrance).not.toContain('http-equiv="refresh"');
    expect(entrance.match(/class="button"/g)).toHaveLength(2);
  });
});

describe("lists", () => {
  test("a page for all: by title, with letters", () => {
    const words = pages.get("fr/words.html") ?? "";
    expect([...words.matchAll(/<section class="entry" id="(.)">/g)].map(([, id]) => id)).toEqual([
      "c",
      "a",
      "b",
    ]);
    expect(
      [...words.matchAll(/<a href="#_letter-([a-z]+)">(.)<\/a>/g)].map(([, , letter]) => letter),
    ).toEqual(["#", "E", "Z"]);
    expect(text(words, /<h3>Élan.*?<\/h3>/s)).toBe("Élan (É.)");
  });
  test("the home page: collections first, what lives in them next, the page for all last", () => {
    const home = pages.get("fr/index.html") ?? "";
    expect([...home.matchAll(/<h2 id="([^"]+)">/g)].map(([, id]) => id)).toEqual([
      "shelf",
      "_see-also",
      "book",
      "table",
      "word",
    ]);
    expect(text(home, /<section class="kind collections".*?<\/section>/s)).toBe("Étagères 1 Rayon 2");
    expect(home).toContain(
      '<form class="search" role="search" aria-label="Rechercher" action="search.html">',
    );
  });
  test("the home page does not list hundreds", () => {
    const many = Object.fromEntries(
      Array.from({ length: 150 }, (_, index) => [
        `b${index}`,
        { id: `b${index}`, mark: `B${index}`, shelf: "s", name: { fr: "Livre" } },
      ]),
    );
    const home = pagesOf(smallCatalogue({ ...records, book: many })).get("fr/index.html") ?? "";
    expect(text(home, /<h2 id="book">.*?<\/section>/s)).toBe("Livres 150 Tout parcourir");
  });
});

function textOf({ childNodes = [] }: { childNodes?: unknown[] }): string {
  return childNodes.map((child) => (child as { value?: string }).value ?? "").join("");
}

function dataOf(page = ""): any {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "null");
}

describe("what programs read in a page", () => {
  test("is there on every page in a language", () => {
    const own = [...pages].filter(([path]) => /\/.*\.html$/.test(path));
    for (const [path, page] of own) expect(dataOf(page)["@type"], path).toBe("WebPage");
  });
  test("says what a record is", () => {
    expect(dataOf(one)).toMatchObject({
      inLanguage: "fr-BE",
      dateModified: "2025-11-07",
      isPartOf: { "@id": "../../api/v1/catalogue.json" },
      mainEntity: {
        "@type": ["StatisticalVariable", "DefinedTerm", "Dataset"],
        name: "Premier",
        description: "Un élan, deux, ailleurs, ville. Premier – Bibliothèque",
        identifier: "one",
        termCode: "ONE",
        inDefinedTermSet: { name: "Rayon" },
      },
    });
    expect(dataOf(pages.get("fr/shelves/s.html")).mainEntity["@type"]).toBe("Dataset");
    expect(dataOf(pages.get("fr/tables/full.html")).mainEntity["@type"]).toEqual([
      "DefinedTermSet",
      "Dataset",
    ]);
    expect(dataOf(pages.get("fr/index.html")).mainEntity).toMatchObject({
      "@type": "DataCatalog",
      name: "Bibliothèque",
      publisher: { name: "Éditeur" },
    });
  });
  test("can neither end its element nor a line", () => {
    const name = { fr: "</script><!--<script>\u2028\u2029&amp;", nl: "x" };
    const page = pagesOf(smallCatalogue({ shelf: { s: { name } } })).get("fr/shelves/s.html") ?? "";
    expect(dataOf(page).mainEntity.name).toBe(name.fr);
    expect(/<script type[^>]*>(.*?)<\/script>/s.exec(page)?.[1]).not.toMatch(/[<>&\u2028\u2029]/);
  });
  test("addresses, only when it is known where the catalogue is", () => {
    expect(JSON.stringify(dataOf(one))).not.toContain("index.html");
    const published = pagesOf(smallCatalogue(records), { baseUrl: "https://example.org/" }).get(
      "fr/books/one.html",
    );
    expect(dataOf(published).url).toBe("https://example.org/fr/books/one.html");
    expect(published).toContain('<meta property="og:url" content="https://example.org/fr/books/one.html">');
    expect(one).not.toContain("og:");
  });
});

describe("lineage", () => {
  const books = { a: taken("a", ["b", "c"]), b: taken("b", ["c"]), c: taken("c", []) };
  const linked = pagesOf(smallCatalogue({ ...records, book: books }));
  const page = linked.get("fr/books/a.html") ?? "";
  test("as a list, a record's own sources below it, once", () =>
    expect(text(page, /<ul class="tree">.*?<\/section>/)).toBe("B: Livre b C: Livre c C: Livre c"));
  test("as a drawing whose links have the whole title as their name", () => {
    const drawing = /<svg.*<\/svg>/.exec(page)?.[0] ?? "";
    expect([...drawing.matchAll(/<a href="([^"]*)" aria-label="([^"]*)"/g)].map(([, ...all]) => all)).toEqual(
      [
        ["../books/c.html", "C Livre c"],
        ["../books/b.html", "B Livre b"],
      ],
    );
    expect(drawing.match(/class="way"/g)).toHaveLength(3);
    expect(drawing).toContain('<g class="here">');
  });
  test("as a list alone where no source has one of its own", () => {
    const single = linked.get("fr/books/b.html") ?? "";
    expect(text(single, /<ul class="tree">.*?<\/section>/)).toBe("C: Livre c");
    expect(single).not.toContain("<svg");
  });
  test("not where there is none", () => expect(linked.get("fr/books/c.html")).not.toContain("lineage"));
});

describe("feedback", () => {
  test("no address, no link", () => expect(feedback(undefined)).toBeUndefined());
  test("a form, with the id in its address", () =>
    expect(feedback({ email: "a@b.example", feedback: { fr: "https://example.org/?id={id}&from=fr" } })).toBe(
      '<a href="https://example.org/?id=one&amp;from=fr" rel="noopener noreferrer external">Suggérer une amélioration</a>',
    ));
  test("an e-mail, with the id and the title as its subject", () =>
    expect(feedback({ email: "a+%0Acc:x#@b.example" })).toBe(
      '<a href="mailto:a%2B%250Acc%3Ax%23@b.example?subject=one%20%E2%80%93%20Premier">Suggérer une amélioration</a>',
    ));
  test("a form that does not ask for the id is an error of the configuration", () => {
    const { folder, remove } = copyCatalogue();
    try {
      const contact =
        '\ncontact: { feedback: { fr: "https://example.org/{id}", nl: "https://example.org/x" } }\n';
      appendFileSync(`${folder}/varbook.config.yaml`, contact);
      expect(faults(open(folder)).map((fault) => fault.replace(/\d+:\d+/, "_"))).toEqual([
        "varbook.config.yaml:_ schema/pattern",
      ]);
    } finally {
      remove();
    }
  });
});

describe("hostile records", () => {
  test("stay text", () => {
    for (const [path, page] of pagesOf(hostileCatalogue)) {
      if (!path.endsWith(".html")) continue;
      const names = new Set<string>();
      const visit = (node: {
        nodeName: string;
        attrs?: { name: string; value: string }[];
        childNodes?: unknown[];
      }): void => {
        names.add(node.nodeName);
        for (const { name, value } of node.attrs ?? []) {
          expect(name, path).not.toMatch(/^on|^style$/);
          if (name === "href" || name === "src" || name === "action")
            expect(value, path).toMatch(/^(?!\w+:)|^https:|^mailto:/);
        }
        const type = node.attrs?.find(({ name }) => name === "type")?.value ?? "";
        const isData = node.nodeName === "script" && /^application\/(?:ld\+)?json$/.test(type);
        if (isData) expect(() => JSON.parse(textOf(node))).not.toThrow();
        else if (node.nodeName === "script")
          expect(node.attrs?.find(({ name }) => name === "src")?.value, path).toMatch(
            /^[./]*assets\/[a-z-]+\.js$/,
          );
        for (const child of node.childNodes ?? []) visit(child as typeof node);
      };
      visit(parse(page));
      expect(names.has("img"), path).toBe(false);
      expect(names.has("b"), path).toBe(false);
    }
  });
  test("values of a wrong type leave nothing, and do not throw", () => {
    const odd = {
      id: 1,
      mark: [],
      shelf: {},
      state: 3,
      name: ["x"],
      about: 1,
      size: "x",
      year: {},
      notes: { a: 1 },
      like: "two",
      tables: [1, null],
      day: 5,
      doubts: "x",
      next: null,
    } as never;
    expect(
      pagesOf(smallCatalogue({ book: { one: odd }, table: { full: { rows: [1, null, "x"] } } })).has(
        "fr/books/one.html",
      ),
    ).toBe(true);
  });
});
