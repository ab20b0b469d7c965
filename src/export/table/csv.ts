/** What a spreadsheet could take for the start of a formula, with the apostrophes that may already stand before it. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** What must stand in quotes. */
const special = /[;"\r\n]/;

/**
 * Rows of cells as the text of a CSV file: RFC 4180, but for the delimiter.
 *
 * The delimiter is `;`, because Excel takes the list separator of the system, which is `;` for French and Dutch in
 * Belgium; with `,` the whole row would stand in the first column. The byte order mark at the start is for Excel too:
 * without it accented letters are garbled. R (`read.csv2`), Python and Power Query read both.
 *
 * A cell that a spreadsheet could run as a formula gets an apostrophe first (OWASP, “CSV injection”). To have the exact
 * value back, take one apostrophe away where apostrophes stand before one of these signs.
 * @param rows The first row is the header. All rows should have the same length.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvRows(rows)}`;
}

/** The rows alone, to follow others. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");
}

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
