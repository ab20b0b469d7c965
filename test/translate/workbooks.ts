import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts of a workbook by name. */
export type Parts = Record<string, string | Uint8Array>;

/** The parts of a workbook with one sheet, whose rows are written as XML; more or other ones replace them. */
export function partsOf(rows: string, more: Parts = {}): Parts {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  return {
    "_rels/.rels": `<Relationships xmlns="${relations}">${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${types}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}">${relation("r1", "worksheet", "worksheets/sheet1.xml")}${relation("r2", "sharedStrings", "/xl/sharedStrings.xml")}${relation("r3", "styles", "styles.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": sheet(rows),
    ...more,
  };
}

/** The text of a part of a workbook with an empty sheet. */
export function textOf(name: string): string {
  const content = partsOf("")[name];
  return typeof content === "string" ? content : "";
}

/** A sheet with rows. */
export function sheet(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** The texts that cells share, each as its XML. */
export function shared(...texts: string[]): Parts {
  return {
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${texts.map((text) => `<si>${text}</si>`).join("")}</sst>`,
  };
}

/** Styles: each the number of its format. */
export function styles(formats: readonly number[], codes: Readonly<Record<number, string>> = {}): Parts {
  const own = Object.entries(codes).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const all = formats.map((id) => `<xf numFmtId="${id}"/>`);
  return {
    "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${all.join("")}</cellXfs></styleSheet>`,
  };
}

export function zipped(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
    { level: 1 },
  );
}

/** A workbook with one sheet. */
export function workbook(rows: string, more: Parts = {}): Uint8Array {
  return zipped(partsOf(rows, more));
}
