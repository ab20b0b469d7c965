import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Field, Kind } from "../../model/shape.ts";
import { citationText } from "../citation-text.ts";
import { labelText } from "../format/localized.ts";
import { capitalise } from "../format/template.ts";
import { inWords } from "../in-words.ts";

/** A text, or a number that the schema calls one. Never a formula. */
export type Cell = string | number;

/** A kind's records as a table in a language. */
export interface Table {
  /** A column for each field with a label, the id first. */
  readonly header: readonly string[];
  /** The cells of a record of the kind. */
  readonly row: (record: CatalogueRecord) => readonly Cell[];
}

const made = new WeakMap<Catalogue, Map<string, Table>>();

/** The table of a kind in a language. It is made once, its rows when they are asked for. */
export function tableOf(kind: Kind, catalogue: Catalogue, language: Language): Table {
  let tables = made.get(catalogue);
  if (!tables) made.set(catalogue, (tables = new Map()));
  const key = `${language.tag} ${kind.name}`;
  let table = tables.get(key);
  if (!table) tables.set(key, (table = makeTable(kind, catalogue, language)));
  return table;
}

function makeTable(kind: Kind, catalogue: Catalogue, language: Language): Table {
  const { languages } = catalogue;
  const fields = kind.fields.filter(isColumn);
  const idLabel = kind.fields.find(({ name }) => name === "id")?.label;
  return {
    header: [
      idLabel ? labelText(idLabel, language, languages) : "id",
      ...fields.map(({ label }) => capitalise(labelText(label ?? kind.label.one, language, languages))),
    ],
    row: (record) => [record.id, ...fields.map((field) => cell(record, field, catalogue, language))],
  };
}

/** What readers know by a name, and what a record is about all the same. */
function isColumn({ name, label, role }: Field): boolean {
  return (
    name !== "id" && role !== "unconfirmed" && (label !== undefined || role === "title" || role === "content")
  );
}

function cell(record: CatalogueRecord, field: Field, catalogue: Catalogue, language: Language): Cell {
  if (field.derived) return (field.role === "citation" && citationText(record, catalogue, language)) || "";
  const value = Object.hasOwn(record.data, field.name) ? record.data[field.name] : undefined;
  if (value === undefined) return "";
  const isNumeric = field.shape.type === "scalar" && /^(integer|number)$/.test(field.shape.value);
  if (isNumeric && typeof value === "number") return value;
  // As programs and spreadsheets sort it.
  if (field.shape.type === "scalar" && field.shape.value === "date" && typeof value === "string")
    return value;
  return inWords(value, field.shape, catalogue, language) ?? "";
}
