import type { Part, Parts, PartsThat, Piece } from "../../model/output.ts";
import { Archive, compressed } from "./archive.ts";
import type { Cell } from "./cell.ts";
import { fitting } from "./fitting.ts";
import { SheetNames } from "./sheet-names.ts";

/** A table of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly Cell[];
  /** The rows that follow the heading, in parts: pieces of `sheetRows`, for the number that their first row gets. */
  readonly rows: readonly ((first: number) => Part)[];
}

/** What Excel holds in a sheet, in rows. */
const mostRows = 1_048_576;

/** Rows that are left for a part whose texts go on in further rows; far more than any part has. */
const reserve = 65_536;

/**
 * Tables as an Excel workbook (ECMA-376, SpreadsheetML). Cells are texts and numbers, nothing is calculated, and nothing is
 * cut: a text that is longer than a cell holds goes on in the next rows, a table that is longer than a sheet in the next sheet.
 */
export function* workbook(title: string, locale: string, sheets: readonly Sheet[]): Parts {
  const names = new SheetNames();
  const archive = new Archive();
  const file = (path: string, text: string): Parts => archive.add(path, onePart(text));
  for (const { name, header, rows } of sheets) {
    let made = 0;
    do {
      const path = `xl/worksheets/sheet${names.add(name)}.xml`;
      made += yield* archive.add(path, worksheet(header, rows.slice(made)));
    } while (made < rows.length);
  }
  yield* file("[Content_Types].xml", contentTypes(names.all.length));
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
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.all
      .map((name, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join("")}</sheets></workbook>`,
  );
  yield* file(
    "xl/_rels/workbook.xml.rels",
    relationships([
      ...names.all.map((_, index) => [`${office}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${office}/styles`, "styles.xml"],
    ]),
  );
  yield* file("xl/styles.xml", styles);
  yield* archive.close();
}

/**
 * Rows as a sheet has them, compressed.
 * @param first The number of the first one in its sheet; the heading is 1.
 * @returns The note ends in how many rows of the sheet they take.
 */
export function sheetRows(rows: readonly (readonly Cell[])[], first: number): Piece {
  const all = rows.flatMap(fitting);
  const { bytes, note } = compressed(all.map((row, index) => sheetRow(row, first + index)).join(""));
  return { bytes, note: `${note} ${all.length}` };
}

function* onePart(text: string): Parts {
  yield { make: () => compressed(text) };
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const openPackages = "http://schemas.openxmlformats.org/package/2006";
const packages = `${openPackages}/relationships`;
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The styles of cells: 0 for numbers and long texts, 1 for the heading, 2 for texts that stay texts when somebody edits them (`@`). */
const headingStyle = 1;
const textStyle = 2;
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Some versions of Excel show a longer text in a cell of that style as `####`. */
const longestStyled = 255;

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

/**
 * The heading stays in sight, and filters are there.
 * @returns How many of the parts the sheet holds: at least one, when there are any.
 */
function* worksheet(header: readonly Cell[], rows: readonly ((first: number) => Part)[]): PartsThat<number> {
  const width = header.length;
  const columns = width > 0 ? `<cols><col min="1" max="${width}" width="24" customWidth="1"/></cols>` : "";
  yield* onePart(
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns}<sheetData>${sheetRow(header, 1)}`,
  );
  let made = 0;
  let next = 2;
  for (const part of rows) {
    if (next + reserve > mostRows) break;
    const { note = "" } = yield part(next);
    next += Number(note.split(" ")[2]);
    made++;
  }
  const area = `A1:${columnName(Math.max(width - 1, 0))}${next - 1}`;
  yield* onePart(`</sheetData><autoFilter ref="${area}"/></worksheet>`);
  return made;
}

function sheetRow(row: readonly Cell[], number: number): string {
  let cells = "";
  for (let index = 0; index < row.length; index++) {
    const value = row[index] ?? "";
    const place = `<c r="${columnName(index)}${number}"`;
    if (typeof value === "number") cells += `${place}><v>${value}</v></c>`;
    else if (value !== "")
      cells += `${place}${styleOf(value, number)} t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`;
  }
  return `<row r="${number}">${cells}</row>`;
}

function styleOf(value: string, row: number): string {
  if (row === 1) return ` s="${headingStyle}"`;
  return value.length > longestStyled ? "" : ` s="${textStyle}"`;
}

/** A, B, … Z, AA, … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
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
