import { writeFileSync } from "node:fs";
import { join } from "node:path";
import readExcelFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { compile } from "../../src/site/compile.ts";
import { copyCatalogue, open } from "../catalogue.ts";

const count = 1500;
const odd = ["005", "1-2", "1E5", "TRUE", "2015-01-01", "=1+1", "MAR1", "+32"];

/** A code list in YAML: first the codes that spreadsheets take for something else. */
function codeList(id: string): string {
  const codes = [
    ...odd,
    ...Array.from({ length: count - odd.length }, (_, index) => `N${String(index).padStart(5, "0")}`),
  ];
  const items = codes.map(
    (code) =>
      `  - { code: "${code}", label: { fr: "Libellé long de la prestation ${code}", nl: "Lange omschrijving van ${code}" } }`,
  );
  return `id: ${id}\ntitle: { fr: Catégorie, nl: Categorie }\ncomplete: true\nitems:\n${items.join("\n")}\n`;
}

describe("a list of 1,500 codes", () => {
  const copy = copyCatalogue();
  afterAll(copy.remove);
  const files = new Map<string, Uint8Array>();
  let catalogue: Catalogue;
  beforeAll(() => {
    writeFileSync(join(copy.folder, "vocabularies/code-lists/age-10y.yaml"), codeList("age-10y"));
    ({ catalogue } = open(copy.folder));
    for (const { path, content } of compile(catalogue, { assets: new Map(), version: "0.0.0" }))
      if (/code-?list/.test(path))
        files.set(path, typeof content === "string" ? Buffer.from(content) : content);
  });
  const text = (path: string): string => Buffer.from(files.get(path) ?? []).toString("utf8");
  const sheet = async (path: string): Promise<unknown[][]> =>
    (await readExcelFile(Buffer.from(files.get(path) ?? [])))[0]?.data ?? [];

  test("has a row for each code in the sheet of all lists, and one for a list without codes", async () => {
    const [header, ...rows] = await sheet("downloads/fr/codelist.xlsx");
    expect(header).toEqual([
      "Identifiant",
      "Titre",
      "Liste complète",
      "Anciens identifiants",
      "Code",
      "Signification",
      "Valable à partir du",
      "Valable jusqu'au",
    ]);
    const own = rows.filter(([id]) => id === "age-10y");
    expect(own.map(([, title]) => title)).toEqual(own.map(() => "Catégorie"));
    expect(own).toHaveLength(count);
    expect(own.slice(0, odd.length).map(([, , , , code]) => code)).toEqual(odd);
    expect(own.at(-1)).toContain("Libellé long de la prestation N01491");
    expect(rows.filter(([id]) => id === "medical-imaging")).toHaveLength(1);
  });

  test("has a row for each code in the CSV of all lists", () => {
    const rows = text("downloads/nl/codelist.csv").split("\r\n");
    expect(rows.filter((row) => row.startsWith("age-10y;"))).toHaveLength(count);
    expect(rows).toContain("age-10y;Categorie;ja;;'=1+1;Lange omschrijving van =1+1;;");
  });

  test("has a sheet and a CSV file of its own, to which its page leads; codes are texts", async () => {
    const [header, ...rows] = await sheet("fr/codelists/age-10y.xlsx");
    expect(header).toEqual(["Code", "Signification"]);
    expect(rows).toHaveLength(count);
    expect(rows.slice(0, odd.length).map(([code]) => code)).toEqual(odd);
    expect(text("fr/codelists/age-10y.csv").split("\r\n")).toHaveLength(count + 2);
    expect(text("fr/codelists/age-10y.html")).toContain('href="../codelists/age-10y.xlsx" download');
    expect(text("fr/codelists/age-10y.html")).toContain('href="../codelists/age-10y.csv" download');
    expect([...files.keys()]).not.toContain("fr/codelists/medical-imaging.xlsx");
  });
});
