import { readFileSync, writeFileSync } from "node:fs";
import { sheetOf, sheetsOf } from "../../src/apps/cli/translate/sheet.ts";
import { workbook } from "./workbooks.ts";

/**
 * Does to a sheet what a translator's program or hand does:
 *   reverse · insert HEADING · heading « OLD » « NEW » · set TEXT « HEADING » « VALUE » · cell TEXT « HEADING » « XML of a cell »
 * `set` writes a text; `cell` anything else, as a program stores it.
 */
export async function editSheet(file: string, what: string): Promise<void> {
  const [sheet] = await sheetsOf(readFileSync(file));
  const rows = (sheet?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (typeof cell === "string" ? cell : "")),
  );
  const width = Math.max(...rows.map((row) => row.length));
  let [head = [], ...body] = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  const [verb = "", name = ""] = what.split(" ");
  const [first = "", second = ""] = [...what.matchAll(/« (.*?) »/g)].map(([, words = ""]) => words);
  const place = (): { row: string[]; at: number } => {
    const row = body.find((cells) => cells.includes(name));
    const at = head.indexOf(first);
    if (!row || at < 0) throw new Error(`no such cell: ${what}`);
    return { row, at };
  };
  let xml: { readonly text: string; readonly instead: string } | undefined;
  if (verb === "reverse") body = body.toReversed();
  else if (verb === "insert")
    [head, body] = [[name, ...head], body.map((row, index) => [String(index + 1), ...row])];
  else if (verb === "heading") head = head.map((heading) => (heading === first ? second : heading));
  else if (verb === "set") {
    const { row, at } = place();
    row[at] = second.replaceAll("\\n", "\n");
  } else {
    const { row, at } = place();
    row[at] = "HERE";
    xml = { text: "HERE", instead: second };
  }
  const all = [head, ...body];
  writeFileSync(file, xml ? workbook(asXml(all, xml.text, xml.instead)) : sheetOf(all));
}

const escaped = (cell: string): string => cell.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;"));

function asXml(rows: readonly (readonly string[])[], text: string, instead: string): string {
  const cell = (own: string): string =>
    own === text ? `<c ${instead}</c>` : `<c t="inlineStr"><is><t>${escaped(own)}</t></is></c>`;
  return rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
}
