import type { Json } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { ListShape, Shape } from "../model/shape.ts";
import { inWords } from "../present/in-words.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { markOf } from "./marks.ts";
import type { Scope } from "./scope.ts";
import { table } from "./table.ts";
import { value } from "./value.ts";

/** A list: as a table, side by side, or one under the other. */
export function list(scope: Scope, shape: ListShape, data: readonly Json[]): Html | undefined {
  if (shape.display === "table" && shape.items.type === "object")
    return scope.brief ? firstRows(scope, shape, data) : table(scope, shape.items, data);
  const items = data.flatMap((item, index) => {
    const shown = value({ ...scope, path: `${scope.path}.${index}`, capital: false }, shape.items, item);
    return shown ? [markup`${shown}${itemMark(scope, shape.items, item, index)}`] : [];
  });
  if (items.length === 0) return undefined;
  return markup`<ul class="${styleOf(scope, shape)}">${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

/** More rows than this are not shown where there is little room. */
const mostRows = 200;

/** A table's rows in words. */
function firstRows({ view }: Scope, { items }: ListShape, data: readonly Json[]): Html | undefined {
  const { catalogue } = view.site;
  const rows = data.slice(0, mostRows).flatMap((row) => inWords(row, items, catalogue, view.language) ?? []);
  if (rows.length === 0) return undefined;
  const more = data.length > mostRows && markup`<li>…</li>`;
  return markup`<ul class="items">${rows.map((row) => markup`<li>${view.typography(row)}</li>`)}${more}</ul>`;
}

/** The mark of an item that is to be confirmed: it is named by its own id, or by its number. */
export function itemMark({ marks, path }: Scope, shape: Shape, item: Json, index: number): Html | undefined {
  return marks.size === 0
    ? undefined
    : (markOf(marks, `${path}.${itemKey(shape, item) ?? index}`) ?? markOf(marks, `${path}.${index}`));
}

function itemKey(shape: Shape, item: Json): string | undefined {
  if (typeof item === "string") return item;
  const field = shape.type === "object" ? shape.fields.find(({ role }) => role === "key") : undefined;
  const key = field && isObject(item) ? item[field.name] : undefined;
  return typeof key === "string" ? key : undefined;
}

function styleOf({ view }: Scope, { display, items }: ListShape): string {
  if (display === "inline-list") return "tags";
  if (items.type !== "reference") return "items";
  if (items.display !== "inclusion") return "links";
  const content = view.site.catalogue.kinds.get(items.kind)?.roles.get("content");
  return content?.shape.type === "localized" ? "items" : "inclusions";
}
