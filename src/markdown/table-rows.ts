/** The second row of a table: dashes, with colons for the alignment, between bars. */
const DASHES = /^\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*(?:[ \t]*\|)?$/;

/** Is a line the row of dashes under the headings of a table? One of a single column has a bar, so as to be no heading. */
export function isRowOfDashes(line: string): boolean {
  return line.includes("|") && DASHES.test(line.trim());
}

/** How many cells a row has. */
export function cellCount(line: string): number {
  const bars = /(?<!\\)\|/g;
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return (inner.match(bars)?.length ?? 0) + 1;
}

/**
 * The lines of a text that are surely rows of a table: headings, dashes for as many columns, and all that follow with a bar
 * at the start. Linear.
 * @returns Start and end of each table.
 */
export function tablesOf(text: string): [start: number, end: number][] {
  if (!text.includes("|")) return [];
  const tables: [number, number][] = [];
  const lines = text.split("\n");
  let at = 0;
  let open: [number, number] | undefined;
  for (const [index, line] of lines.entries()) {
    const end = at + line.length;
    const next = lines[index + 1] ?? "";
    if (open && startsWithBar(line)) open[1] = end;
    else open = undefined;
    if (!open && startsWithBar(line) && isRowOfDashes(next) && cellCount(line) === cellCount(next))
      tables.push((open = [at, end]));
    at = end + 1;
  }
  return tables;
}

function startsWithBar(line: string): boolean {
  return /^ {0,3}\|/.test(line);
}
