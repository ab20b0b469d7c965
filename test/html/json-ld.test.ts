import { describe, expect, test } from "vitest";
import { recordPages } from "../../src/site/record-pages.ts";
import { homeFile } from "../../src/site/home.ts";
import { createSite, pageContext } from "../../src/site/page-context.ts";
import { temporalCoverage } from "../../src/site/json-ld/temporal-coverage.ts";
import { compile } from "../../src/site/compile.ts";
import type { Catalogue, CatalogueRecord } from "../../src/model/catalogue.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { open, repository } from "../catalogue.ts";

const plain = open(repository).catalogue;
const licence = { name: { fr: "Licence ouverte", nl: "Open licentie" } };
const own: Catalogue = {
  ...plain,
  configuration: { ...plain.configuration, licence },
  release: { version: "2026.1", date: "2026-01-31" },
};
const options = { assets: new Map<string, Uint8Array>(), version: "0" };

function dataOf(html: string): any {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "null");
}

function entity(path: string, baseUrl?: string, catalogue: Catalogue = own): any {
  const pages = recordPages(catalogue, { ...options, ...(baseUrl !== undefined && { baseUrl }) });
  return dataOf(String(pages(path)?.content)).mainEntity;
}

/** The catalogue with other data of a record. */
function changed(kind: string, id: string, data: JsonObject): Catalogue {
  const records = new Map(own.records.get(kind));
  const record = records.get(id);
  if (!record) throw new Error(id);
  records.set(id, { ...record, data: { ...record.data, ...data } });
  return { ...own, records: new Map([...own.records, [kind, records]]) };
}

const base = "https://example.org/c/";

describe("a record in the words of schema.org", () => {
  const fr = entity("fr/variables/cube_013_008_At.html", base);
  const nl = entity("nl/variables/cube_013_008_At.html", base);

  test("is one thing in all languages", () => {
    expect(fr["@id"]).toBe(`${base}api/v1/variables/cube_013_008_At.json`);
    expect(nl["@id"]).toBe(fr["@id"]);
    expect(nl.name).not.toBe(fr.name);
    expect(fr.inLanguage).toEqual(["fr-BE", "nl-BE"]);
  });
  test("has its whole description, however long", () => {
    expect(fr.description).toMatch(/^Nombre d’examens .* des bénéficiaires\.$/);
    const summary = { fr: `Début. ${"Le nombre de dentistes [actifs](term:dentist). ".repeat(80)}Fin.` };
    const long = entity(
      "fr/variables/cube_013_008_At.html",
      base,
      changed("variable", "cube_013_008_At", { description: summary }),
    );
    expect(long.description).toBe(`Début. ${"Le nombre de dentistes actifs. ".repeat(80)}Fin.`);
  });
  test("says what it covers, is based on, and may be used for", () => {
    expect(fr).toMatchObject({
      identifier: "cube_013_008_At",
      temporalCoverage: "2015/..",
      license: { "@type": "CreativeWork", name: "Licence ouverte" },
      publisher: { "@id": `${base}api/v1/catalogue.json#publisher` },
      version: "2026.1",
      dateModified: "2025-11-17",
    });
    expect(fr.isBasedOn.map((one: JsonObject) => one["@id"])).toEqual([
      `${base}api/v1/variables/IMAG_SPEC_N_Gz.json`,
      `${base}api/v1/variables/cube_001_002_At.json`,
    ]);
  });
  test("has its files", () => {
    expect(fr.distribution).toEqual([
      { "@type": "DataDownload", encodingFormat: "application/json", contentUrl: fr["@id"] },
    ]);
    const items = [{ code: "005", label: { fr: "Cinq", nl: "Vijf" } }];
    const list = entity("nl/codelists/age-10y.html", base, changed("codelist", "age-10y", { items }));
    expect(list["@type"]).toEqual(["DefinedTermSet", "Dataset"]);
    expect(list.distribution.map((one: JsonObject) => one["contentUrl"])).toEqual([
      `${base}api/v1/codelists/age-10y.json`,
      `${base}nl/codelists/age-10y.xlsx`,
      `${base}nl/codelists/age-10y.csv`,
    ]);
    const database = entity("nl/databases/At.html", base);
    expect(database.distribution.map((one: JsonObject) => one["contentUrl"])).toContain(
      `${base}downloads/nl/variable.csv`,
    );
    expect(database.description.length).toBeGreaterThanOrEqual(50);
  });
  test("has the same addresses on all its pages where nobody knows where it will be published", () => {
    const pages = ["fr", "nl"].map((tag) => entity(`${tag}/variables/cube_013_008_At.html`));
    expect(pages.map((one) => one["@id"])).toEqual([
      "../../api/v1/variables/cube_013_008_At.json",
      "../../api/v1/variables/cube_013_008_At.json",
    ]);
    expect(pages[0].distribution[0].contentUrl).toBe(pages[0]["@id"]);
  });
  test("cannot leave its element", () => {
    const catalogue = changed("variable", "cube_013_008_At", {
      title: { fr: "</script><script>x()</script><!--", nl: "x" },
    });
    const html = String(recordPages(catalogue, options)("fr/variables/cube_013_008_At.html")?.content);
    expect(dataOf(html).mainEntity.name).toBe("</script><script>x()</script><!--");
  });
  test.each<[string, JsonObject, string | undefined]>([
    ["since a year", { from: 2015 }, "2015/.."],
    ["from a year to another", { from: 2015, to: 2023 }, "2015/2023"],
    ["one year", { from: 2019, to: 2019 }, "2019"],
    ["not known", {}, undefined],
  ])("covers a period: %s", (_, availability, expected) => {
    const record = { ...plain.records.get("variable")?.get("cube_013_008_At"), data: { availability } };
    expect(temporalCoverage(record as unknown as CatalogueRecord)["temporalCoverage"]).toBe(expected);
  });
});

describe("the catalogue in the words of schema.org", () => {
  test("has its downloads, which are there", () => {
    const language = own.languages[1];
    if (!language) throw new Error("no language");
    const site = createSite(own, { ...options, baseUrl: base });
    const { mainEntity, isPartOf } = dataOf(String(homeFile(pageContext(site, language, "")).content));
    expect(isPartOf).toBeUndefined();
    expect(mainEntity).toMatchObject({
      "@type": "DataCatalog",
      name: "Variabelencatalogus van de IMA Atlas",
    });
    const there = new Set([...compile(own, options)].map(({ path }) => path));
    for (const { description, distribution, license } of mainEntity.dataset) {
      expect(description.length).toBeGreaterThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(5000);
      expect(license).toBeDefined();
      expect(distribution.length).toBeGreaterThan(1);
      for (const { contentUrl } of distribution) expect([...there]).toContain(contentUrl.slice(base.length));
    }
    expect(mainEntity.dataset).toHaveLength(
      1 + [...own.records.values()].filter(({ size }) => size > 0).length,
    );
  });
});
