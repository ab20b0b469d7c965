import { formatNumber } from "../../present/format/number.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { titleOf } from "../../present/title.ts";
import { tableLinks } from "../table-links.ts";
import { chosenLabel, say } from "../page-text.ts";
import type { PageContext } from "../page-context.ts";
import type { ColumnNode, RowNode, TableNode } from "../../present/node.ts";
import { presenter } from "../../present/value.ts";
import { plainRow } from "../../present/plain-text.ts";
import { itemMark } from "./mark.ts";
import type { Position, RenderContext } from "./render-context.ts";

/** Longer tables say how many rows they have, and can be filtered. */
const mostUnfiltered = 20;

/** More rows than this are not shown where there is little room. */
const mostBrief = 200;

/** A table: the key's cells are the rows' headings. Where there is little room its first rows, in words. */
export function table(context: RenderContext, node: TableNode, at: Position): Html | undefined {
  const { page, record } = context;
  if (context.brief) return firstRows(page, node);
  const title = titleOf(record, page);
  const lang = title.language !== page.language && markup` lang="${title.language.locale}"`;
  const head = node.columns.map((column) => markup`<th scope="col">${chosenLabel(page, column.label)}</th>`);
  const whole = markup`<section class="scroll" tabindex="0" aria-label="${page.typography(title.value)}"${lang}>
    <table${lang && markup` lang="${page.language.locale}"`}>
      <caption class="visually-hidden"${lang}>${page.typography(title.value)}</caption>
      <thead><tr>${head}</tr></thead>
      <tbody>${Array.from(node.rows(), (row) => tableRow(context, node.columns, row, at))}</tbody>
    </table>
  </section>`;
  const isContent = at.field !== undefined && at.field === record.kind.roles.get("content")?.name;
  const links = isContent && tableLinks(page, record);
  // The end of a long table is far away.
  return node.size > mostUnfiltered
    ? markup`${links}${filtered(page, whole, node.size)}`
    : markup`${whole}${links}`;
}

function firstRows(page: PageContext, { rows, size }: TableNode): Html | undefined {
  const context = presenter(page.site.catalogue, page.language);
  const texts = Array.from(rows(0, mostBrief), (row) => plainRow(row, context)).filter((row) => row !== "");
  if (texts.length === 0) return undefined;
  const more = size > mostBrief && markup`<li>…</li>`;
  return markup`<ul class="items">${texts.map((row) => markup`<li>${page.typography(row)}</li>`)}${more}</ul>`;
}

/** A long table: how many rows it has stands above it; a script shows the field, in which readers type what they look for. */
function filtered(page: PageContext, whole: Html, rows: number): Html {
  const count = formatNumber(rows, page.language);
  return markup`<div class="filtered">
    <p class="filter" hidden><label>${say(page, "tableFilter")} <input type="search" autocomplete="off"></label></p>
    <p role="status" data-found="${say(page, "tableFound", { count, found: "{found}" })}" data-group="${page.language.numbers.group}">${say(page, "tableRows", { count })}</p>
    ${whole}
    <script src="${page.root}assets/table.js" defer></script>
  </div>`;
}

const inCell: Position = { inline: true, capital: false };

function tableRow(context: RenderContext, columns: readonly ColumnNode[], row: RowNode, at: Position): Html {
  const mark = itemMark(context, row, at);
  const cells = row.cells.map((cell, place) => {
    const shown = markup`${cell && context.render(context, cell, inCell)}${place === 0 && mark}`;
    return columns[place]?.isKey ? markup`<th scope="row">${shown}</th>` : markup`<td>${shown}</td>`;
  });
  return markup`<tr>${cells}</tr>`;
}
