import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { tableExporter } from "../../src/export/table/index.ts";
import type { TableCell } from "../../src/export/table/table-cell.ts";
import { SheetNames } from "../../src/export/table/sheet-names.ts";
import { formWorkbook, sheetRows, workbook } from "../../src/export/table/xlsx.ts";
import { FileInParts } from "../../src/model/output.ts";
import { hostileCatalogue } from "../html/hostile-catalogue.ts";
import { ownCatalogue } from "../html/site.ts";

function read(bytes: Uint8Array): Promise<{ sheet: string; data: unknown[][] }[]> {
  return readExcelFile(Buffer.from(bytes));
}

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly TableCell[])[];
}

/** The rows in parts of two. */
function book(title: string, locale: string, sheets: readonly Sheet[]): Uint8Array {
  const parts = sheets.map(({ name, rows: [header = [], ...rows] }) => ({
    name,
    header,
    rows: Array.from({ length: Math.ceil(rows.length / 2) }, (_, index) => (first: number) => ({
      make: () => sheetRows(rows.slice(index * 2, index * 2 + 2), first),
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
  test("cuts nothing: what a cell does not hold goes on in the next row, beside what fits", async () => {
    const long = Array.from({ length: 9000 }, (_, index) => `code ${index}`).join(" | ");
    const lines = Array.from({ length: 600 }, (_, index) => String(index)).join("\n");
    const signs = "𝄞".repeat(20_000);
    const rows = [
      ["a", "b", "c", "d"],
      ["x", long, lines, "fits"],
      ["y", signs, "", 7],
      ["z", "last", "", ""],
    ];
    const [sheet] = await read(book("t", "fr", [{ name: "n", rows }]));
    const of = (id: string, column: number): unknown[] =>
      (sheet?.data ?? []).filter(([first]) => first === id).flatMap((row) => row[column] ?? []);
    // This reader trims what it reads.
    expect(of("x", 1).join(" ").split(/ \| ?/)).toEqual(long.split(" | "));
    expect(of("x", 2).join("\n")).toBe(lines);
    expect(new Set(of("x", 3))).toEqual(new Set(["fits"]));
    expect(of("y", 1).join("")).toBe(signs);
    expect(new Set(of("y", 3))).toEqual(new Set([7]));
    expect(of("z", 1)).toEqual(["last"]);
    for (const cell of (sheet?.data ?? []).flat()) {
      expect(String(cell).length).toBeLessThanOrEqual(32_767);
      expect(String(cell).split("\n").length).toBeLessThanOrEqual(254);
      expect(String(cell)).not.toMatch(/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/);
    }
  });
  test("has a text format for the texts that somebody may edit", () => {
    const files = unzipSync(book("t", "fr", [{ name: "n", rows: [["a"], ["005"], ["x".repeat(300)], [5]] }]));
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const formats =
      strFromU8(files["xl/styles.xml"] ?? new Uint8Array()).match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? "";
    const styleOf = (place: string): string =>
      formats.match(/<xf[ /].*?>/g)?.[
        Number(new RegExp(`r="${place}"(?: s="(\\d)")?`).exec(sheet)?.[1] ?? 0)
      ] ?? "";
    expect(styleOf("A2")).toContain('numFmtId="49"');
    // Excel would show `####`.
    expect(styleOf("A3")).not.toContain("numFmtId");
    expect(styleOf("A4")).not.toContain("numFmtId");
  });
  test("to be filled in has a text format in every cell, and a row for each row", () => {
    const rows = [
      ["a", "b"],
      ["x".repeat(300), ""],
      ["1\n".repeat(300), "=1"],
    ];
    const files = unzipSync(formWorkbook("n", rows, [10, 20]));
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(
      [...sheet.matchAll(/<c r="([A-Z]\d)" s="(\d)"/g)].map(([, place, style]) => [place, style]),
    ).toEqual([["A1", "1"], ["B1", "1"], ...["A2", "B2", "A3", "B3"].map((place) => [place, "3"])]);
    const formats = strFromU8(files["xl/styles.xml"] ?? new Uint8Array()).match(/<xf [^>]*>/g) ?? [];
    expect(formats.at(-1)).toContain('numFmtId="49"');
    expect(sheet.match(/<row /g)).toHaveLength(3);
  });
  test("goes on in another sheet where one is full", () => {
    // Pieces that say that they have many rows.
    const pieces = [...Array.from({ length: 17 }, () => 60_000), 3].map((rows) => (first: number) => ({
      make: () => ({ ...sheetRows([], first), note: `0 0 ${rows}` }),
    }));
    const files = unzipSync(
      new FileInParts("", () => workbook("t", "fr", [{ name: "Codes", header: ["a"], rows: pieces }]))
        .content,
    );
    const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    expect(text("xl/workbook.xml").match(/<sheet name="[^"]*"/g)).toEqual([
      '<sheet name="Codes"',
      '<sheet name="Codes 2"',
    ]);
    expect(text("xl/worksheets/sheet1.xml")).toContain('<autoFilter ref="A1:A1020001"/>');
    expect(text("xl/worksheets/sheet2.xml")).toContain('<autoFilter ref="A1:A4"/>');
    expect(text("[Content_Types].xml").match(/worksheets\/sheet\d/g)).toHaveLength(2);
  });
  test.each<[string, string[], string[]]>([
    ["signs of formulas", ["a/b?", "'A[1]:*\\"], ["a b", "A 1"]],
    ["the same name", ["A", "a", "A 2", "A"], ["A", "a 2", "A 2 2", "A 3"]],
    ["too long", ["x".repeat(40), "x".repeat(41)], [`${"x".repeat(30)}…`, `${"x".repeat(28)}… 2`]],
    ["nothing", ["", "''"], ["1", "2"]],
    ["a name that Excel keeps", ["History"], ["History 2"]],
  ])("names its sheets as Excel takes them: %s", (_, wanted, expected) => {
    const names = new SheetNames();
    for (const name of wanted) names.add(name);
    expect(names.all).toEqual(expected);
  });
});

describe("the tables of a catalogue", () => {
  const { catalogue, options } = ownCatalogue();
  const files = new Map(
    [...tableExporter(catalogue, options)].map(({ path, content }) => [path, content as Uint8Array]),
  );
  const csv = (path: string): string[] =>
    Buffer.from(files.get(path) ?? [])
      .toString("utf8")
      .split("\r\n");

  test("a file for each kind, and the whole", () => {
    const names = [...files.keys()].filter(
      (path) => path.startsWith("downloads/nl/") && path.endsWith(".xlsx"),
    );
    const kinds = [...catalogue.records].filter(([, { size }]) => size > 0).map(([name]) => name);
    expect(names.map((path) => path.slice(13, -5)).toSorted()).toEqual([...kinds, "catalogue"].toSorted());
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
    // By the column of the database readers find those of one.
    const databases = rows.slice(0, -1).map((one) => [one.split(";")[0]?.slice(-3), one.split(";")[2]]);
    expect(new Set(databases.map(String))).toEqual(new Set(["_At,Atlas", "_Gz,Gezondheidszorgen"]));
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
    const texts = [...tableExporter(hostileCatalogue, options)].filter(({ path }) => path.endsWith(".csv"));
    for (const { path, content } of texts)
      expect(Buffer.from(content).toString("utf8"), path).not.toMatch(/(^|[,"\n])[=+\-@\t]/);
  });
});
