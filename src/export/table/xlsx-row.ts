import type { TableCell } from "./table-cell.ts";

/** How cells look, by the number of their style in the workbook; `text` ones stay texts when somebody edits them (`@`). */
const styles = { plain: 0, heading: 1, text: 2, form: 3 } as const;

/** Some versions of Excel show a longer text in a cell of that style as `####`. */
const longestStyled = 255;

/** The row of a heading. */
export function headingRow(row: readonly TableCell[]): string {
  return rowOf(row, 1, () => styles.heading);
}

/** A row of a table, which people read. */
export function tableRow(row: readonly TableCell[], number: number): string {
  return rowOf(row, number, (value) =>
    typeof value === "number" || value.length > longestStyled ? styles.plain : styles.text,
  );
}

/** A row of a form, which people fill in: whatever they type is a text, in empty cells too. */
export function formRow(row: readonly string[], number: number): string {
  return rowOf(row, number, () => styles.form, true);
}

function rowOf(
  row: readonly TableCell[],
  number: number,
  styleOf: (value: TableCell) => number,
  hasEmpty = false,
): string {
  let cells = "";
  for (let index = 0; index < row.length; index++) {
    const value = row[index] ?? "";
    if (value === "" && !hasEmpty) continue;
    const style = styleOf(value);
    const start = `<c r="${columnName(index)}${number}"${style === styles.plain ? "" : ` s="${style}"`}`;
    if (typeof value === "number") cells += `${start}><v>${value}</v></c>`;
    else if (value === "") cells += `${start}/>`;
    else cells += `${start} t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`;
  }
  return `<row r="${number}">${cells}</row>`;
}

/** A, B, … Z, AA, … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Characters that XML cannot hold are written as the format says (`_x0000_`), and so is what only looks so. */
export function xml(text: string): string {
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
