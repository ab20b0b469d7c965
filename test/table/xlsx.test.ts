import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { table } from "../../src/compile/table/index.ts";
import type { Cell } from "../../src/compile/table/rows.ts";
import { sheetRows, workbook } from "../../src/compile/table/xlsx.ts";
import { FileInParts } from "../../src/model/output.ts";
import { filesOf } from "../../src/model/output.ts";
import { hostileCatalogue } from "../html/hostile-catalogue.ts";
import { ownCatalogue } from "../html/site.ts";

function read(bytes: Uint8Array): Promise<{ sheet: string; data: unknown[][] }[]> {
  return readExcelFile(Buffer.from(bytes));
}

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The rows in parts of two. */
function book(title: string, locale: string, sheets: readonly Sheet[]): Uint8Array {
  const parts = sheets.map(({ name, rows: [header = [], ...rows] }) => ({
    name,
    header,
    size: rows.length,
    rows: Array.from({ length: Math.ceil(rows.length / 2) }, (_, index) => ({
      make: () => sheetRows(rows.slice(index * 2, index * 2 + 2), index * 2 + 2),
    })),
  }));
  return new FileInParts("", () => workbook(title, locale, parts)).content;
}

const plain = fc
  .oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."=+-@<>&\"' é€𝄞\n") }))
  .filter((text) => text.trim() === text && text !== "" && !/_x[0-9a-f]{4}_/i.test(text));

describe("a workbook", () => {
  test("is read back: texts as they are, numbers as numbers", async () => {
    const row = fc.tuple(plain, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const [sheet] = await read(book("t", "fr-BE", [{ name: "n", rows: [["a", "b", "c"], ...rows] }]));
        expect(sheet?.data.slice(1)).toEqual(
          rows.map((cells) => cells.map((cell) => (cell === 0 ? 0 : cell))),
        );
      }),
      { numRuns: 60 },
    );
  });
  test("is well-formed and has no formula, whatever stands in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: "binary" }), { maxLength: 4 })),
        fc.string(),
        (rows, name) => {
          const sheets: Sheet[] = [
            { name, rows },
            { name, rows: [["=cmd|' /C calc'!A0", "\0\u{b}\uFFFF]]>"]] },
          ];
          const files = unzipSync(book(name, "nl-BE", sheets));
          for (const [path, bytes] of Object.entries(files)) {
            const text = strFromU8(bytes);
            const parser = new SaxesParser();
            parser.on("error", (error) => {
              throw new Error(`${path}: ${error.message}`);
            });
            parser.write(text).close();
            expect(text).not.toMatch(/<f[ >]/);
          }
        },
      ),
    );
  });
  test("has the same bytes each time, in every time zone", () => {
    const sheets = [{ name: "a", rows: [["x", 1]] }];
    const zone = process.env["TZ"];
    const all = ["UTC", "Pacific/Kiritimati", "America/St_Johns"].map((own) => {
      process.env["TZ"] = own;
      return Buffer.from(book("t", "fr", sheets)).toString("base64");
    });
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(new Set(all).size).toBe(1);
  });
  test("cuts what Excel cannot hold, and gives each table a name of its own", async () => {
    const sheets = ["a/b?", "A B", "x".repeat(40), ""].map((name) => ({
      name,
      rows: [["y".repeat(40_000)]],
    }));
    const all = await read(book("t", "fr", sheets));
    expect(all.map(({ sheet }) => sheet)).toEqual(["a b", "A B 2", "x".repeat(28), "4"]);
    expect(String(all[0]?.data[0]?.[0])).toHaveLength(32_767);
  });
});

describe("the tables of a catalogue", () => {
  const { catalogue, options } = ownCatalogue();
  const files = new Map(
    [...filesOf(table(catalogue, options))].map(({ path, content }) => [path, content as Uint8Array]),
  );
  const csv = (path: string): string[] =>
    Buffer.from(files.get(path) ?? [])
      .toString("utf8")
      .split("\r\n");

  test("a file for each kind, each database, and the whole", () => {
    const names = [...files.keys()].filter(
      (path) => path.startsWith("downloads/nl/") && path.endsWith(".xlsx"),
    );
    expect(names.map((path) => path.slice(13, -5))).toEqual(
      expect.arrayContaining(["variable", "variable~At", "variable~Gz", "term", "remark", "catalogue"]),
    );
  });
  test("columns are the labels of the schema, rows the records", () => {
    const [header, ...rows] = csv("downloads/nl/variable.csv");
    expect(header).toMatch(/^\uFEFFCode;Code zonder de databank;Databank;Type;Status;Titel;Beschrijving;/);
    expect(rows.slice(0, -1).map((row) => row.split(";")[0])).toEqual([
      ...[...(catalogue.records.get("variable")?.keys() ?? [])].filter((id) => id.endsWith("_At")),
      ...[...(catalogue.records.get("variable")?.keys() ?? [])].filter((id) => id.endsWith("_Gz")),
    ]);
    const row = rows.find((one) => one.startsWith("stat_020_033_At")) ?? "";
    expect(row).toContain("2025-11-28");
    expect(csv("downloads/fr/variable~Gz.csv")).toHaveLength(6);
  });
  test("Excel says the same, dates and codes as texts", async () => {
    const [sheet] = await read(files.get("downloads/fr/variable.xlsx") ?? new Uint8Array());
    const seed = sheet?.data.find(([id]) => id === "cube_013_008_At");
    expect(sheet?.sheet).toBe("Variables");
    expect(seed).toContain("2025-11-17");
    expect(seed).toContain("Nombre par 1\u202F000 bénéficiaires de l'assurance maladie en Belgique");
    expect(seed?.join("\n")).toContain("\nstat_013_008_At Volume imagerie médicale");
    const whole = await read(files.get("downloads/fr/catalogue.xlsx") ?? new Uint8Array());
    expect(whole).toHaveLength([...catalogue.records.values()].filter(({ size }) => size > 0).length);
  });
  test("of a hostile one start no formula", () => {
    const texts = [...filesOf(table(hostileCatalogue, options))].filter(({ path }) => path.endsWith(".csv"));
    for (const { path, content } of texts)
      expect(Buffer.from(content).toString("utf8"), path).not.toMatch(/(^|[,"\n])[=+\-@\t]/);
  });
});
