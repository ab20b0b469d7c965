import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { Field, Kind } from "../../model/shape.ts";
import { citationText } from "../../present/citation-text.ts";
import { labelText } from "../../present/format/localized.ts";
import { capitalise } from "../../present/format/template.ts";
import type { Cell } from "./cell.ts";
import { cellOf } from "./cell.ts";
import { columnsOf, itemsOf, tableField } from "./record-table.ts";

/** A kind's records as a table in a language: one row each. */
export interface Table {
  /** For each field with a label, the id first. */
  readonly header: readonly string[];
  /** The cells of a record of the kind. */
  readonly row: (record: CatalogueRecord) => readonly Cell[];
}

/** A kind's records as a table to be downloaded. A record that is a table itself, such as a code list, has a row for each of its items. */
export interface ListTable {
  /** The columns of records, then those of their items. */
  readonly header: readonly string[];
  /** How many rows a record has. */
  readonly size: (record: CatalogueRecord) => number;
  /** Those rows, or the ones from a place to another. */
  readonly rows: (record: CatalogueRecord, from?: number, to?: number) => readonly (readonly Cell[])[];
}

const made = new WeakMap<Catalogue, Map<string, Table>>();

/** The table of a kind in a language. It is made once, its rows when they are asked for. */
export function tableOf(kind: Kind, catalogue: Catalogue, language: Language): Table {
  let known = made.get(catalogue);
  if (!known) made.set(catalogue, (known = new Map()));
  const key = `${language.tag} ${kind.name}`;
  let table = known.get(key);
  if (!table) known.set(key, (table = makeTable(kind, kind.fields, catalogue, language)));
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
  const columns = columnsOf(content.items);
  const ofItem = (item: JsonObject): Cell[] =>
    columns.map(({ name, shape }) =>
      cellOf(Object.hasOwn(item, name) ? item[name] : undefined, shape, catalogue, language),
    );
  return {
    header: [...header, ...columns.map((field) => headerOf(field, kind, catalogue, language))],
    size: (record) => Math.max(1, itemsOf(record, content.field).length),
    rows: (record, from, to) => {
      const own = row(record);
      const items = itemsOf(record, content.field);
      if (items.length === 0) return [[...own, ...columns.map(() => "")]];
      return items.slice(from, to).map((item) => [...own, ...ofItem(item)]);
    },
  };
}

function makeTable(kind: Kind, all: readonly Field[], catalogue: Catalogue, language: Language): Table {
  const fields = all.filter(isColumn);
  const idLabel = kind.fields.find(({ name }) => name === "id")?.label;
  return {
    header: [
      idLabel ? labelText(idLabel, language, catalogue.languages) : "id",
      ...fields.map((field) => headerOf(field, kind, catalogue, language)),
    ],
    row: (record) => [record.id, ...fields.map((field) => cell(record, field, catalogue, language))],
  };
}

function headerOf({ label }: Field, kind: Kind, { languages }: Catalogue, language: Language): string {
  return capitalise(labelText(label ?? kind.label.one, language, languages));
}

/** What readers know by a name, and what a record is about all the same. */
function isColumn({ name, label, role }: Field): boolean {
  return (
    name !== "id" && role !== "unconfirmed" && (label !== undefined || role === "title" || role === "content")
  );
}

function cell(record: CatalogueRecord, field: Field, catalogue: Catalogue, language: Language): Cell {
  if (field.derived) return (field.role === "citation" && citationText(record, catalogue, language)) || "";
  const value: Json | undefined = Object.hasOwn(record.data, field.name)
    ? record.data[field.name]
    : undefined;
  return cellOf(value, field.shape, catalogue, language);
}
