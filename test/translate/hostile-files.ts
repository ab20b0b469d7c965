import type { Parts } from "./workbooks.ts";
import { partsOf, shared, sheet, styles, textOf, workbook, zipped } from "./workbooks.ts";

// Files that come back from nobody knows whom, and why each is refused. Large ones are made when they are asked for.

interface Hostile {
  readonly file: () => Uint8Array | string;
  readonly reason: string;
  /** Is it large? Then what refusing it takes is measured. */
  readonly isLarge?: true;
}

const cell = (place: string, words = "x"): string =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
const one = row(1, cell("A1"));
const sheetOne = "xl/worksheets/sheet1.xml";
const megabyte = 2 ** 20;

/** A workbook whose bytes are changed after it was packed: at a place counted from a signature. */
function altered(signature: number, offset: number, bytes: readonly number[], number = 0): Uint8Array {
  const file = Buffer.from(workbook(one, { "xl/a.bin": "aaaa" }));
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(signature);
  let at = file.indexOf(mark);
  for (let left = number; left > 0; left--) at = file.indexOf(mark, at + 4);
  Buffer.from(bytes).copy(file, at + offset);
  return file;
}

/** A workbook whose sheet has one text again and again, between two others. */
function packed(text: string, times: number, head = "", tail = ""): Uint8Array {
  return workbook(`${head}${text.repeat(times)}${tail}`);
}

function manyRows(count: number): string {
  return Array.from({ length: count }, (_, at) => row(at + 1, `<c r="A${at + 1}"><v>1</v></c>`)).join("");
}

const damaged = "the workbook is damaged";
const noWorkbook = "not an xlsx file";

export const hostileSheets: Readonly<Record<string, Hostile>> = {
  "a cell in the last row and column": {
    file: () => workbook(row(1_048_576, cell("XFD1048576"))),
    reason: "more than 200,000 rows",
  },
  "a cell in a row too far": {
    file: () => workbook(row(200_001, cell("A200001"))),
    reason: "more than 200,000 rows",
  },
  "a cell in a column too far": { file: () => workbook(row(1, cell("BM1"))), reason: "more than 64 columns" },
  "a column that no sheet has": { file: () => workbook(row(1, cell("AAAA1"))), reason: "the cell AAAA1 is" },
  "the column after the last": { file: () => workbook(row(1, cell("XFE1"))), reason: "the cell XFE1 is" },
  "row 0": { file: () => workbook(row(1, cell("A0"))), reason: "the cell A0 is" },
  "a negative row": { file: () => workbook(row(1, cell("A-1"))), reason: "the cell A-1 is" },
  "a row of many digits": {
    file: () => workbook(row(1, cell("A99999999999"))),
    reason: "the cell A99999999999 is",
  },
  "a place that is none": { file: () => workbook(row(1, cell("1A"))), reason: "the cell 1A is" },
  "a place of a megabyte": {
    file: () => workbook(row(1, cell("A".repeat(megabyte)))),
    reason: "the cell AAAAAAAAAAAAAAAAAAAA is",
  },
  "a row number that is none": { file: () => workbook('<row r="1e9"/>'), reason: "the cell 1e9 is" },
  "rows that go back": {
    file: () => workbook(`${row(2, cell("A2"))}${row(1, cell("A1"))}`),
    reason: "not in order",
  },
  "a row twice": { file: () => workbook(`${one}${one}`), reason: "not in order" },
  "a cell twice": { file: () => workbook(row(1, `${cell("A1")}${cell("A1")}`)), reason: "not in order" },
  "a cell of another row": { file: () => workbook(row(1, cell("A2"))), reason: "not in order" },
  "300,000 rows": {
    file: () => workbook(manyRows(300_000)),
    reason: "more than 200,000 rows",
    isLarge: true,
  },
  "rows without numbers": {
    file: () => packed("<row><c t='str'><v>a</v></c></row>", 300_000),
    reason: "more than 200,000 rows",
    isLarge: true,
  },
  "a row without an end": {
    file: () => packed("<c><v>1</v></c>", 100_000, "<row>", "</row>"),
    reason: "more than 64 columns",
    isLarge: true,
  },
  "millions of empty rows": {
    file: () => packed("<row/>", 1_000_000),
    reason: "more than 200,000 rows",
    isLarge: true,
  },
  "a row of empty cells": {
    file: () => packed("<c/>", 100_000, "<row>", "</row>"),
    reason: "more than 64 columns",
  },
  "millions of empty cells": {
    file: () => packed(`<row>${"<c/>".repeat(64)}</row>`, 190_000),
    reason: "elements",
    isLarge: true,
  },
  "millions of elements": { file: () => packed("<a/>", 12_000_000), reason: "elements", isLarge: true },
  "a text of a megabyte": {
    file: () => workbook(row(1, cell("A1", "x".repeat(megabyte)))),
    reason: "more than 32,767 characters",
  },
  "a text of 20 megabytes": {
    file: () => packed("x", 20 * megabyte, '<row><c t="str"><v>', "</v></c></row>"),
    reason: damaged,
    isLarge: true,
  },
  "a text in runs without end": {
    file: () => workbook(row(1, '<c r="A1" t="s"><v>0</v></c>'), shared("<r><t>abc</t></r>".repeat(100_000))),
    reason: "more than 32,767 characters",
  },
  "a shared text too long that no cell has": {
    file: () => workbook(one, shared(`<t>${"x".repeat(40_000)}</t>`)),
    reason: "more than 32,767 characters",
  },
  "more shared texts than a sheet has cells": {
    file: () => workbook(one, shared("</si><si/><si>".repeat(6_000_000))),
    reason: "elements",
    isLarge: true,
  },
  "an attribute of 20 megabytes": {
    file: () => packed("x", 20 * megabyte, '<row spans="', '"/>'),
    reason: damaged,
    isLarge: true,
  },
  "a comment of 20 megabytes": {
    file: () => packed("x", 20 * megabyte, "<!--", "-->"),
    reason: damaged,
    isLarge: true,
  },
  "a name of 20 megabytes": {
    file: () => packed("x", 20 * megabyte, "<", "/>"),
    reason: damaged,
    isLarge: true,
  },
  "elements in elements": { file: () => packed("<a>", 1_000_000), reason: damaged },
  "a document type": {
    file: () =>
      workbook(one, { [sheetOne]: `<!DOCTYPE x [<!ENTITY a "b">]>${sheet(row(1, cell("A1", "&a;")))}` }),
    reason: damaged,
  },
  "a document type in another part": {
    file: () => workbook(one, { "xl/workbook.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' }),
    reason: damaged,
  },
  "an entity": { file: () => workbook(row(1, cell("A1", "&a;"))), reason: damaged },
  "a control character": { file: () => workbook(row(1, cell("A1", "\u0001"))), reason: damaged },
  "half a sheet": {
    file: () => workbook(one, { [sheetOne]: sheet(one).slice(0, -20) }),
    reason: damaged,
  },
  "bytes that are no text": {
    file: () => workbook(one, { [sheetOne]: new Uint8Array([0x3c, 0xff, 0x3e]) }),
    reason: "neither UTF-8",
  },
  "another encoding": {
    file: () => workbook(one, { [sheetOne]: sheet(one).replace("UTF-8", "ISO-8859-1") }),
    reason: "neither UTF-8",
  },
  "a bomb": {
    file: () => workbook(one, { [sheetOne]: new Uint8Array(300 * megabyte) }),
    reason: "larger than 256 MB",
    isLarge: true,
  },
  "a bomb that is no part of the sheet": {
    file: () => workbook(one, { "xl/media/a.png": new Uint8Array(300 * megabyte) }),
    reason: "larger than 256 MB",
    isLarge: true,
  },
  "a bomb in many parts": {
    file: () =>
      workbook(
        one,
        Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`a${at}`, new Uint8Array(megabyte)])),
      ),
    reason: "larger than 256 MB",
    isLarge: true,
  },
  "1,200 parts": {
    file: () => workbook(one, Object.fromEntries(Array.from({ length: 1200 }, (_, at) => [`a${at}`, "a"]))),
    reason: "more than 1,000 parts",
  },
  "parts of one name": {
    file: () => workbook(one, { [sheetOne.toUpperCase()]: sheet("") }),
    reason: damaged,
  },
  "parts over each other": { file: () => altered(0x02014b50, 42, [0, 0, 0, 0], 3), reason: damaged },
  "a part before the file": {
    file: () => altered(0x02014b50, 42, [0xff, 0xff, 0xff, 0xfe]),
    reason: damaged,
  },
  "a part longer than the file": {
    file: () => altered(0x02014b50, 20, [0xff, 0xff, 0xff, 0x7f]),
    reason: damaged,
  },
  "a part too short": { file: () => altered(0x02014b50, 20, [9, 0, 0, 0], 3), reason: damaged },
  "a part packed in another way": { file: () => altered(0x02014b50, 10, [14, 0]), reason: damaged },
  "a part with a password": { file: () => altered(0x02014b50, 8, [1, 0]), reason: "with a password" },
  "a list that is elsewhere": {
    file: () => altered(0x06054b50, 16, [0xff, 0xff, 0xff, 0xff]),
    reason: damaged,
  },
  "a list of more than there are": { file: () => altered(0x06054b50, 10, [99, 0]), reason: damaged },
  "packed data that is none": {
    file: () => altered(0x04034b50, 60, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
    reason: damaged,
  },
  "half a file": { file: () => workbook(one).subarray(0, 700), reason: noWorkbook },
  "an empty file": { file: () => new Uint8Array(), reason: noWorkbook },
  "an older workbook": {
    file: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(3000)]),
    reason: "older kind (.xls)",
  },
  "a CSV": { file: () => "a;b\n1;2\n", reason: noWorkbook },
  "an empty archive": { file: () => zipped({}), reason: noWorkbook },
  "an archive of something else": { file: () => zipped({ "a.txt": "a" }), reason: noWorkbook },
  "a binary workbook": {
    file: () => zipped({ ...withoutSheet(), "xl/workbook.bin": "a" }),
    reason: noWorkbook,
  },
  "no sheet": { file: () => zipped(withoutSheet()), reason: noWorkbook },
  "a sheet that is elsewhere": {
    file: () =>
      workbook(one, {
        "xl/_rels/workbook.xml.rels": textOf("xl/_rels/workbook.xml.rels").replace(
          'Target="w',
          'TargetMode="External" Target="http://a.be/w',
        ),
      }),
    reason: noWorkbook,
  },
  "relations without end": {
    file: () =>
      workbook(one, { "xl/_rels/workbook.xml.rels": `<R>${'<Relationship Id="a"/>'.repeat(1_000_000)}</R>` }),
    reason: "elements",
  },
  "styles without end": {
    file: () =>
      workbook(one, {
        ...styles([]),
        "xl/styles.xml": `<s><cellXfs>${'<xf numFmtId="14"/>'.repeat(1_000_000)}</cellXfs></s>`,
      }),
    reason: "elements",
  },
};

function withoutSheet(): Parts {
  const { [sheetOne]: _, ...parts } = partsOf("");
  return parts;
}

const unit = (name: string, content: string): string =>
  `<unit id="a" name="${name}"><segment><source/><target>${content}</target></segment></unit>`;

/** An XLIFF file around units. */
function xliff(units: string): string {
  const root = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr-BE" trgLang="nl-BE"';
  return `<?xml version="1.0" encoding="UTF-8"?><xliff ${root}><file id="f" original="notes/a.yaml">${units}</file></xliff>`;
}

const utf16 = (words: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, "utf16le")]);

export const hostileXliff: Readonly<Record<string, Hostile>> = {
  "elements in elements": { file: () => xliff("<a>".repeat(1_000_000)), reason: "nested too deeply" },
  "marks in marks": { file: () => xliff(unit("a#a", "<mrk>".repeat(200))), reason: "nested too deeply" },
  "a document type": {
    file: () => `<!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>${xliff(unit("a#a", "&b;"))}`,
    reason: "document type",
  },
  "a document type without an end": {
    file: () => `<!DOCTYPE ${"x".repeat(20 * megabyte)}`,
    reason: "too long",
    isLarge: true,
  },
  "an entity": { file: () => xliff(unit("a#a", "&a;")), reason: "not well-formed" },
  "a number for no character": { file: () => xliff(unit("a#a", "&#0;")), reason: "not well-formed" },
  "a control character": { file: () => xliff(unit("a#a", "\u0001")), reason: "not well-formed" },
  "an attribute twice": { file: () => xliff('<unit name="a" name="b"/>'), reason: "not well-formed" },
  "a text of 20 megabytes": {
    file: () => xliff(unit("a#a", "é".repeat(10 * megabyte))),
    reason: "too long",
    isLarge: true,
  },
  "an attribute of 20 megabytes": {
    file: () => xliff(unit("x".repeat(20 * megabyte), "")),
    reason: "too long",
    isLarge: true,
  },
  "a comment of 20 megabytes": {
    file: () => xliff(`<!--${"x".repeat(20 * megabyte)}-->`),
    reason: "too long",
    isLarge: true,
  },
  "a CDATA section of 20 megabytes": {
    file: () => xliff(unit("a#a", `<![CDATA[${"x".repeat(20 * megabyte)}]]>`)),
    reason: "too long",
    isLarge: true,
  },
  "attributes without end": {
    file: () => xliff(`<unit ${Array.from({ length: 1_500_000 }, (_, at) => `a${at}=""`).join(" ")}/>`),
    reason: "too long",
    isLarge: true,
  },
  "millions of elements": { file: () => xliff("<a/>".repeat(4_000_000)), reason: "elements", isLarge: true },
  "units without end": {
    file: () => xliff('<unit name="a"></unit>'.repeat(300_000)),
    reason: "more than 200,000 texts",
    isLarge: true,
  },
  "codes without end": {
    file: () => xliff(unit("a#a", '<ph id="1"/>'.repeat(1_200_000))),
    reason: "elements",
    isLarge: true,
  },
  "segments without end": {
    file: () => xliff(`<unit name="a">${"<segment/>".repeat(1_200_000)}</unit>`),
    reason: "elements",
    isLarge: true,
  },
  "20 megabytes in UTF-16": {
    file: () => utf16(xliff(unit("a#a", "x".repeat(10 * megabyte))).replace("UTF-8", "UTF-16")),
    reason: "too long",
    isLarge: true,
  },
  "bytes that are no text": {
    file: () => Buffer.from(xliff(unit("a#a", "\xe9")), "latin1"),
    reason: "neither UTF-8",
  },
  "another encoding": { file: () => xliff("").replace("UTF-8", "windows-1252"), reason: "neither UTF-8" },
  "UTF-16 without its mark": { file: () => Buffer.from(xliff(""), "utf16le"), reason: "not well-formed" },
  "half a character": {
    file: () => Buffer.from(xliff(unit("a#a", "é")).slice(0, -80)).subarray(0, -1),
    reason: "not well-formed",
  },
  "an empty file": { file: () => "", reason: "not well-formed" },
};
