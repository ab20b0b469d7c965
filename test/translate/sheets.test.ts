import { describe, expect, test } from "vitest";
import { sheetsOf } from "../../src/apps/cli/translate/sheet.ts";
import type { NoText } from "../../src/change/translate/sheet/cell-name.ts";
import type { Parts } from "./workbooks.ts";
import { partsOf, shared, sheet, styles, textOf, workbook, zipped } from "./workbooks.ts";

// What spreadsheet programs write is read; what would end the process, or keep it busy, is refused in one line.

const readFile = async (bytes: Uint8Array): Promise<unknown[][]> =>
  (await sheetsOf(bytes)).flatMap(({ rows }) => rows.map(({ cells }) => [...cells]));
const read = (rows: string, more: Parts = {}): Promise<unknown> => readFile(workbook(rows, more));
const text = (place: string, words: string): string =>
  `<c${place === "" ? "" : ` r="${place}"`} t="inlineStr"><is><t>${words}</t></is></c>`;

describe("a cell", () => {
  const cells: readonly [string, string, string | NoText | undefined, Parts?][] = [
    ["a text of its own", text("A1", "a"), "a"],
    ["spaces", text("A1", "  a\n b "), "  a\n b "],
    ["a shared text", '<c r="A1" t="s"><v>1</v></c>', "b", shared("<t>a</t>", "<t>b</t>")],
    ["runs", '<c r="A1" t="s"><v>0</v></c>', "abc", shared("<r><rPr><b/></rPr><t>a</t></r><r><t>bc</t></r>")],
    [
      "how it is read aloud",
      '<c r="A1" t="s"><v>0</v></c>',
      "a",
      shared("<t>a</t><rPh sb='0' eb='1'><t>x</t></rPh>"),
    ],
    ["a shared text that is not there", '<c r="A1" t="s"><v>7</v></c>', undefined, shared("<t>a</t>")],
    ["the number of none", '<c r="A1" t="s"><v>-1</v></c>', undefined, shared("<t>a</t>")],
    ["a character by its number", text("A1", "a_x000D_b_x005F_x0041_"), "a\rb_x0041_"],
    ["a number", '<c r="A1"><v>2019</v></c>', { kind: "number", value: "2019" }],
    [
      "a number as it is stored",
      '<c r="A1" t="n"><v>1.1000000000000001</v></c>',
      { kind: "number", value: "1.1" },
    ],
    ["no number", '<c r="A1" t="n"><v>x</v></c>', { kind: "error", value: "x" }],
    ["a date", '<c r="A1" s="1"><v>43831</v></c>', { kind: "date", value: "43831" }, styles([0, 14])],
    [
      "a date in a format of its own",
      '<c r="A1" s="0"><v>43831</v></c>',
      { kind: "date", value: "43831" },
      styles([164], { 164: "dd\\-mm" }),
    ],
    [
      "a number in a format of its own",
      '<c r="A1" s="0"><v>3</v></c>',
      { kind: "number", value: "3" },
      styles([164], { 164: "0 &quot;days&quot;[Red]" }),
    ],
    [
      "a number in a cell for texts",
      '<c r="A1" s="0"><v>3</v></c>',
      { kind: "number", value: "3" },
      styles([49]),
    ],
    ["a day", '<c r="A1" t="d"><v>2020-01-01</v></c>', { kind: "date", value: "2020-01-01" }],
    ["a truth value", '<c r="A1" t="b"><v>1</v></c>', { kind: "truth", value: "TRUE" }],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { kind: "error", value: "#N/A" }],
    ["a formula", '<c r="A1" t="str"><f>CONCAT("a","b")</f><v>ab</v></c>', { kind: "formula", value: "ab" }],
    [
      "a formula that others share",
      '<c r="A1"><f t="shared" si="0"/><v>2</v></c>',
      { kind: "formula", value: "2" },
    ],
    ["a formula without a result", '<c r="A1"><f>cmd|"/c calc"!A1</f></c>', { kind: "formula", value: "" }],
    ["an unknown kind", '<c r="A1" t="x"><v>a</v></c>', { kind: "error", value: "a" }],
    ["no place", text("", "a"), "a"],
    ["a place in small letters", text("a1", "a"), "a"],
  ];
  test.each(cells)("with %s", async (_, cell, expected, more) => {
    const last = '<c r="B1" t="str"><v>|</v></c>';
    expect(await read(`<row r="1">${cell}${last}</row>`, more)).toEqual([[expected, "|"]]);
  });
});

describe("rows", () => {
  test("without numbers follow each other, and empty ones are left out", async () => {
    const rows = `<row>${text("", "a")}<c/>${text("", "b")}</row><row/><row r="9">${text("C9", "c")}</row>`;
    expect(await read(rows)).toEqual([
      ["a", undefined, "b"],
      [undefined, undefined, "c"],
    ]);
  });

  test("that programs write for formats, to the last row and column, are passed over", async () => {
    const far = `<row r="2"><c r="XFD2" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>`;
    expect(await read(`<row r="1">${text("A1", "a")}<c r="AMJ1" s="1"/></row>${far}`)).toEqual([["a"]]);
  });
});

describe("a workbook", () => {
  const one = `<row>${text("A1", "a")}</row>`;
  const main = "xl/workbook.xml";
  test.each<[string, Parts]>([
    [
      "with prefixes",
      {
        "xl/worksheets/sheet1.xml": sheet(one)
          .replaceAll(/<(\/?)(?=[a-z])/g, "<$1x:")
          .replace("xmlns=", "xmlns:x="),
      },
    ],
    ["in UTF-16", { "xl/worksheets/sheet1.xml": utf16(sheet(one).replace("UTF-8", "UTF-16")) }],
    ["with a byte order mark", { "xl/worksheets/sheet1.xml": `\ufeff${sheet(one)}` }],
    ["with names in capitals", { "XL/Worksheets/Sheet1.xml": sheet(one), "xl/worksheets/sheet1.xml": "" }],
    ["with pictures", { "xl/media/a.png": new Uint8Array(5000) }],
    [
      "with a sheet that is not there",
      { [main]: textOf(main).replace("</sheets>", '<sheet r:id="r9"/></sheets>') },
    ],
    [
      "with links to elsewhere",
      { "xl/externalLinks/externalLink1.xml": "<x/>", "xl/worksheets/_rels/sheet1.xml.rels": "<x/>" },
    ],
  ])("%s is read", async (_, more) => {
    const parts = partsOf(one, more);
    if (parts["xl/worksheets/sheet1.xml"] === "") delete parts["xl/worksheets/sheet1.xml"];
    expect(await readFile(zipped(parts))).toEqual([["a"]]);
  });
});

export function utf16(words: string): Uint8Array {
  return new Uint8Array([0xff, 0xfe, ...Buffer.from(words, "utf16le")]);
}
