import type { Json, JsonObject } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Field, ObjectShape } from "../model/shape.ts";
import type { Context } from "./context.ts";
import { property } from "./context.ts";
import type { LabelledField } from "./label.ts";
import { isLabelled } from "./label.ts";
import { itemKey } from "./item-key.ts";
import type { RowNode, TableNode, ValueNode } from "./node.ts";

/** A list of objects as a table: a column for each property with a label that any of them has. */
export function tableNode(
  context: Context,
  shape: ObjectShape,
  data: readonly Json[],
): TableNode | undefined {
  const rows = data.filter(isObject);
  const fields = columnsOf(shape).filter(({ name }) => rows.some((row) => Object.hasOwn(row, name)));
  if (fields.length === 0) return undefined;
  return {
    type: "table",
    columns: fields.map(({ label, role }) => ({ label: context.label(label), isKey: role === "key" })),
    size: rows.length,
    *rows(from = 0, to = rows.length): Iterable<RowNode> {
      for (const [place, row] of rows.slice(from, to).entries())
        yield { key: itemKey(shape, row), index: from + place, cells: cellsOf(context, shape, fields, row) };
    },
  };
}

/** The properties of a table's rows that have a label. */
export function columnsOf({ fields }: ObjectShape): LabelledField[] {
  return fields.filter(isLabelled);
}

/** The values of a row in some of its columns. */
export function cellsOf(
  context: Context,
  { fields }: ObjectShape,
  columns: readonly Field[],
  data: JsonObject,
): (ValueNode | undefined)[] {
  const within = context.within({ fields, data });
  return columns.map((column) => property(within, column, data));
}
