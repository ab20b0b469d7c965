import type { Part, Parts, Piece } from "../../model/output.ts";
import { Archive, compressed } from "./archive.ts";
import type { Cell } from "./rows.ts";

/** A table of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly Cell[];
  /** How many rows follow the heading. */
  readonly size: number;
  /** Those rows: pieces of `sheetRows`. */
  readonly rows: readonly Part[];
}

/**
 * Tables as an Excel workbook (ECMA-376, SpreadsheetML). Cells are texts and numbers, nothing is calculated. A text that is
 * longer than Excel holds is cut, and ends in `…`.
 */
export function* workbook(title: string, locale: string, sheets: readonly Sheet[]): Parts {
  const names = sheetNames(sheets);
  const archive = new Archive();
  const file = (path: string, text: string): Parts => archive.add(path, [compressedPart(text)]);
  yield* file("[Content_Types].xml", contentTypes(sheets.length));
  yield* file(
    "_rels/.rels",
    relationships([
      [`${office}/officeDocument`, "xl/workbook.xml"],
      [`${packages}/metadata/core-properties`, "docProps/core.xml"],
    ]),
  );
  yield* file(
    "docProps/core.xml",
    `${declaration}<cp:coreProperties xmlns:cp="${openPackages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:language>${xml(locale)}</dc:language></cp:coreProperties>`,
  );
  yield* file(
    "xl/workbook.xml",
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
      .map((name, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join("")}</sheets></workbook>`,
  );
  yield* file(
    "xl/_rels/workbook.xml.rels",
    relationships([
      ...names.map((_, index) => [`${office}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${office}/styles`, "styles.xml"],
    ]),
  );
  yield* file("xl/styles.xml", styles);
  for (const [index, sheet] of sheets.entries())
    yield* archive.add(`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet));
  yield* archive.close();
}

/**
 * Rows as a sheet has them, compressed.
 * @param first The number of the first one in its sheet; the heading is 1.
 */
export function sheetRows(rows: readonly (readonly Cell[])[], first: number): Piece {
  return compressed(rows.map((row, index) => sheetRow(row, first + index)).join(""));
}

function compressedPart(text: string): Part {
  return { make: () => compressed(text) };
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const openPackages = "http://schemas.openxmlformats.org/package/2006";
const packages = `${openPackages}/relationships`;
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Style 0 for all cells, at the top and with line breaks; style 1 for the heading. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

function contentTypes(sheets: number): string {
  const parts = [
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/xl/workbook.xml", `${spreadsheet}.sheet.main+xml`],
    ["/xl/styles.xml", `${spreadsheet}.styles+xml`],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${spreadsheet}.worksheet+xml`,
    ]),
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return `${declaration}<Types xmlns="${openPackages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join("")}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}">${all.join("")}</Relationships>`;
}

/** The heading stays in sight, and filters are there. */
function worksheet({ header, size, rows }: Sheet): Part[] {
  const width = header.length;
  const area = `A1:${columnName(Math.max(width - 1, 0))}${size + 1}`;
  const columns = width > 0 ? `<cols><col min="1" max="${width}" width="24" customWidth="1"/></cols>` : "";
  const start = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns}<sheetData>${sheetRow(header, 1)}`;
  const close = `</sheetData><autoFilter ref="${area}"/></worksheet>`;
  return [compressedPart(start), ...rows, compressedPart(close)];
}

function sheetRow(row: readonly Cell[], number: number): string {
  const style = number === 1 ? ' s="1"' : "";
  let cells = "";
  for (let index = 0; index < row.length; index++) {
    const value = row[index] ?? "";
    const place = `<c r="${columnName(index)}${number}"${style}`;
    if (typeof value === "number") cells += `${place}><v>${value}</v></c>`;
    else if (value !== "")
      cells += `${place} t="inlineStr"><is><t xml:space="preserve">${xml(cut(value))}</t></is></c>`;
  }
  return `<row r="${number}">${cells}</row>`;
}

/** A, B, … Z, AA, … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** What Excel holds in a cell, in UTF-16 units. */
const longest = 32_767;

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** Characters that XML cannot hold are written as the format says (`_x0000_`), and so is what only looks so. */
function xml(text: string): string {
  if (!/[&<>"_\p{Cc}\uFFFE\uFFFF]/u.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\0-\x08\x0B-\x1F\x7F-\x9F\uFFFE\uFFFF]/g, escapeCharacter)
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? "");
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** At most 31 characters, none of those that mean something in a formula, each name once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const used = new Set<string>();
  return sheets.map(({ name }, index) => {
    const clean =
      name
        .replace(/[\\/?*:[\]\p{Cc}]|^'|'$/gu, " ")
        .trim()
        .slice(0, 28) || String(index + 1);
    const own = used.has(clean.toLowerCase()) ? `${clean} ${index + 1}` : clean;
    used.add(own.toLowerCase());
    return own;
  });
}
