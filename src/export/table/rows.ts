import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Field, Kind } from "../../model/shape.ts";
import type { Context } from "../../present/context.ts";
import { fieldValue } from "../../present/record.ts";
import { cellsOf, columnsOf } from "../../present/table.ts";
import { presenter } from "../../present/value.ts";
import { capitalise } from "../../present/format/text-template.ts";
import type { TableCell } from "./table-cell.ts";
import { cellOf } from "./table-cell.ts";
import { itemsOf, tableField } from "../../present/record-table.ts";

/** A kind's records as a table in a language: one row each. */
export interface Table {
  /** For each field with a label, the id first. */
  readonly header: readonly string[];
  /** The cells of a record of the kind. */
  readonly row: (record: CatalogueRecord) => readonly TableCell[];
}

/** A kind's records as a table to be downloaded. A record that is a table itself, such as a code list, has a row for each of its items. */
export interface ListTable {
  /** The columns of records, then those of their items. */
  readonly header: readonly string[];
  /** How many rows a record has. */
  readonly size: (record: CatalogueRecord) => number;
  /** Those rows, or the ones from a place to another. */
  readonly rows: (record: CatalogueRecord, from?: number, to?: number) => readonly (readonly TableCell[])[];
}

const made = new WeakMap<Catalogue, Map<string, Table>>();

/** The table of a kind in a language. It is made once, its rows when they are asked for. */
export function tableOf(kind: Kind, catalogue: Catalogue, language: Language): Table {
  let cached = made.get(catalogue);
  if (!cached) made.set(catalogue, (cached = new Map()));
  const key = `${language.tag} ${kind.name}`;
  let table = cached.get(key);
  if (!table) cached.set(key, (table = makeTable(kind, kind.fields, catalogue, language)));
  return table;
}

/** The table of a kind that is downloaded in a language; its rows are made when they are asked for. */
export function listTable(kind: Kind, catalogue: Catalogue, language: Language): ListTable {
  const content = tableField(kind);
  if (!content) {
    const { header, row } = tableOf(kind, catalogue, language);
    return { header, size: () => 1, rows: (record) => [row(record)] };
  }
  const fields = kind.fields.filter((field) => field !== content.field);
  const { header, row } = makeTable(kind, fields, catalogue, language);
  const context = presenter(catalogue, language);
  const columns = columnsOf(content.items);
  return {
    header: [...header, ...columns.map((field) => headerOf(field, kind, context))],
    size: (record) => Math.max(1, itemsOf(record, content.field).length),
    rows: (record, from, to) => {
      const recordRow = row(record);
      const items = itemsOf(record, content.field);
      if (items.length === 0) return [[...recordRow, ...columns.map(() => "")]];
      return items
        .slice(from, to)
        .map((item) => [
          ...recordRow,
          ...cellsOf(context, content.items, columns, item).map((node) => cellOf(node, context)),
        ]);
    },
  };
}

function makeTable(kind: Kind, all: readonly Field[], catalogue: Catalogue, language: Language): Table {
  const context = presenter(catalogue, language);
  const fields = all.filter(isColumn);
  const idLabel = kind.fields.find(({ name }) => name === "id")?.label;
  return {
    header: [
      idLabel ? context.label(idLabel).value : "id",
      ...fields.map((field) => headerOf(field, kind, context)),
    ],
    row: (record) => [
      record.id,
      ...fields.map((field) => cellOf(fieldValue(context, record, field), context)),
    ],
  };
}

function headerOf({ label }: Field, kind: Kind, context: Context): string {
  return capitalise(context.label(label ?? kind.label.one).value);
}

/** What readers know by a name, and what a record is about all the same. */
function isColumn({ name, label, role }: Field): boolean {
  return (
    name !== "id" && role !== "unconfirmed" && (label !== undefined || role === "title" || role === "content")
  );
}
