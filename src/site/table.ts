import type { Json, JsonObject } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Field, ObjectShape } from "../model/shape.ts";
import { formatNumber } from "../present/format/number.ts";
import { columnsOf } from "../export/table/record-table.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { itemMark } from "./list.ts";
import { titleOf } from "./record-text.ts";
import type { Scope } from "./scope.ts";
import { tableLinks } from "./table-file.ts";
import { label, say } from "./text.ts";
import { value } from "./value.ts";
import type { View } from "./view.ts";

/** Longer tables say how many rows they have, and can be filtered. */
const mostUnfiltered = 20;

/**
 * A list of objects as a table: a column for each property with a label that any of them has,
 * the key's cells being the rows' headings.
 */
export function table(scope: Scope, shape: ObjectShape, data: readonly Json[]): Html | undefined {
  const rows = data.filter(isObject);
  const columns = columnsOf(shape, rows);
  if (rows.length === 0 || columns.length === 0) return undefined;
  const title = titleOf(scope.record, scope.view);
  const lang = title.language !== scope.view.language && markup` lang="${title.language.locale}"`;
  const whole = markup`<section class="scroll" tabindex="0" aria-label="${scope.view.typography(title.value)}"${lang}>
    <table${lang && markup` lang="${scope.view.language.locale}"`}>
      <caption class="visually-hidden"${lang}>${scope.view.typography(title.value)}</caption>
      <thead><tr>${columns.map((column) => markup`<th scope="col">${label(scope.view, column.label)}</th>`)}</tr></thead>
      <tbody>${rows.map((row, index) => tableRow(scope, shape, columns, row, index))}</tbody>
    </table>
  </section>`;
  const isContent = scope.path === scope.record.kind.roles.get("content")?.name;
  const links = isContent && tableLinks(scope.view, scope.record);
  // The end of a long table is far away.
  return rows.length > mostUnfiltered
    ? markup`${links}${filtered(scope.view, whole, rows.length)}`
    : markup`${whole}${links}`;
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

function tableRow(
  scope: Scope,
  shape: ObjectShape,
  columns: readonly Field[],
  row: JsonObject,
  index: number,
): Html {
  const mark = itemMark(scope, shape, row, index);
  const object = { fields: shape.fields, data: row };
  const cells = columns.map((column, place) => {
    const inner = { ...scope, object, path: `${scope.path}.${column.name}`, inline: true, capital: false };
    const shown = markup`${value(inner, column.shape, row[column.name])}${place === 0 && mark}`;
    return column.role === "key" ? markup`<th scope="row">${shown}</th>` : markup`<td>${shown}</td>`;
  });
  return markup`<tr>${cells}</tr>`;
}
