import { formatNumber } from "../../present/format/number.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { titleOf } from "../../present/title.ts";
import { tableLinks } from "../table-links.ts";
import { chosenLabel, say } from "../text.ts";
import type { View } from "../view.ts";
import type { ColumnNode, RowNode, TableNode } from "../../present/node.ts";
import { presenter } from "../../present/value.ts";
import { plainRow } from "../../present/plain-text.ts";
import { itemMark } from "./mark.ts";
import type { Position, Scope } from "./scope.ts";

/** Longer tables say how many rows they have, and can be filtered. */
const mostUnfiltered = 20;

/** More rows than this are not shown where there is little room. */
const mostBrief = 200;

/** A table: the key's cells are the rows' headings. Where there is little room its first rows, in words. */
export function table(scope: Scope, node: TableNode, at: Position): Html | undefined {
  const { view, record } = scope;
  if (scope.brief) return firstRows(view, node);
  const title = titleOf(record, view);
  const lang = title.language !== view.language && markup` lang="${title.language.locale}"`;
  const head = node.columns.map((column) => markup`<th scope="col">${chosenLabel(view, column.label)}</th>`);
  const whole = markup`<section class="scroll" tabindex="0" aria-label="${view.typography(title.value)}"${lang}>
    <table${lang && markup` lang="${view.language.locale}"`}>
      <caption class="visually-hidden"${lang}>${view.typography(title.value)}</caption>
      <thead><tr>${head}</tr></thead>
      <tbody>${Array.from(node.rows(), (row) => tableRow(scope, node.columns, row, at))}</tbody>
    </table>
  </section>`;
  const isContent = at.field !== undefined && at.field === record.kind.roles.get("content")?.name;
  const links = isContent && tableLinks(view, record);
  // The end of a long table is far away.
  return node.size > mostUnfiltered
    ? markup`${links}${filtered(view, whole, node.size)}`
    : markup`${whole}${links}`;
}

function firstRows(view: View, { rows, size }: TableNode): Html | undefined {
  const context = presenter(view.site.catalogue, view.language);
  const texts = Array.from(rows(0, mostBrief), (row) => plainRow(row, context)).filter((row) => row !== "");
  if (texts.length === 0) return undefined;
  const more = size > mostBrief && markup`<li>…</li>`;
  return markup`<ul class="items">${texts.map((row) => markup`<li>${view.typography(row)}</li>`)}${more}</ul>`;
}

/** A long table: how many rows it has stands above it; a script shows the field, in which readers type what they look for. */
function filtered(view: View, whole: Html, rows: number): Html {
  const count = formatNumber(rows, view.language);
  return markup`<div class="filtered">
    <p class="filter" hidden><label>${say(view, "tableFilter")} <input type="search" autocomplete="off"></label></p>
    <p role="status" data-found="${say(view, "tableFound", { count, found: "{found}" })}" data-group="${view.language.numbers.group}">${say(view, "tableRows", { count })}</p>
    ${whole}
    <script src="${view.root}assets/table.js" defer></script>
  </div>`;
}

const inCell: Position = { inline: true, capital: false };

function tableRow(scope: Scope, columns: readonly ColumnNode[], row: RowNode, at: Position): Html {
  const mark = itemMark(scope, row, at);
  const cells = row.cells.map((cell, place) => {
    const shown = markup`${cell && scope.render(scope, cell, inCell)}${place === 0 && mark}`;
    return columns[place]?.isKey ? markup`<th scope="row">${shown}</th>` : markup`<td>${shown}</td>`;
  });
  return markup`<tr>${cells}</tr>`;
}
