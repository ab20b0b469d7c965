import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Field, ObjectShape } from "../../model/shape.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { itemMark } from "./list.ts";
import { titleOf } from "./record-text.ts";
import type { Scope } from "./scope.ts";
import { label } from "./text.ts";
import { value } from "./value.ts";

/**
 * A list of objects as a table: a column for each property with a label that any of them has,
 * the key's cells being the rows' headings.
 */
export function table(scope: Scope, { fields }: ObjectShape, data: readonly Json[]): Html | undefined {
  const rows = data.filter(isObject);
  const columns = fields.filter((field) => field.label && !field.hidden && rows.some((row) => Object.hasOwn(row, field.name)));
  if (rows.length === 0 || columns.length === 0) return undefined;
  const title = titleOf(scope.record, scope.view);
  const lang = title.language !== scope.view.language && markup` lang="${title.language.locale}"`;
  const header = columns.findIndex(({ role }) => role === "key");
  return markup`<section class="scroll" tabindex="0" aria-label="${title.value}"${lang}><table${lang && markup` lang="${scope.view.language.locale}"`}><caption class="visually-hidden"${lang}>${title.value}</caption><thead><tr>${columns.map((column) => markup`<th scope="col">${label(scope.view, column.label)}</th>`)}</tr></thead><tbody>${rows.map(
    (row, index) => markup`<tr>${columns.map((column, place) => cell(scope, fields, column, row, place === header, place === 0 && itemMark(scope, { type: "object", fields }, row, index)))}</tr>`,
  )}</tbody></table></section>`;
}

function cell(scope: Scope, fields: readonly Field[], column: Field, row: Readonly<Record<string, Json>>, isHeader: boolean, mark: Html | undefined | false): Html {
  const object = { fields, data: row };
  const shown = value({ ...scope, object, path: `${scope.path}.${column.name}`, inline: true, capital: false }, column.shape, row[column.name]);
  return isHeader ? markup`<th scope="row">${shown}${mark}</th>` : markup`<td>${shown}${mark}</td>`;
}
