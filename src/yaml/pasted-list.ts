import { problem } from "../messages/problem.ts";
import type { Path, Problem } from "../model/diagnostic.ts";
import type { Json } from "../model/json.ts";
import type { Field, ObjectShape } from "../model/shape.ts";
import { shapeAt } from "../model/shape-at.ts";
import { inlineScalar } from "./print/print-scalar.ts";
import { valueAt } from "../model/pointer.ts";

/** A row of a sheet: its cells. A tab parts them, several spaces or a semicolon. */
const row = /^[ \t]*(?:- +)?(?<code>[^\s;:#]+)(?:\t+| {2,}|[ \t]*;[ \t]*)(?<rest>[^\s;].*)$/;
const rows = /(?:^|\s)[^\s;:]+(?:\t| {2,}|;)[ \t]*[^\s;]/g;
/** The same where each is an item by itself. */
const item = /^[^\s;:]+(?:\t+| +|[ \t]*;[ \t]*)[^\s;]/;

/** The cells of a line, when it is a row with several. */
export function pastedCells(line: string): readonly string[] | undefined {
  const { code, rest } = row.exec(line)?.groups ?? {};
  if (code === undefined || rest === undefined) return undefined;
  return [code, ...rest.split(/\t+| {2,}|;/).map((cell) => cell.trim())];
}

interface Given {
  readonly data: Json;
  readonly text: string;
  readonly fields: readonly Field[];
  /** How many keys lead from the file's root to a record. */
  readonly depth: number;
  readonly languages: readonly string[];
}

/** What the schema finds wrong, with a list that was pasted from a sheet as one problem, which says how it is written. */
export function withPastedLists(faults: readonly Problem[], given: Given): readonly Problem[] {
  const reported = new Set<string>();
  return faults.flatMap((fault) => {
    const list = listOf(fault, given);
    if (list === undefined) return [fault];
    const key = JSON.stringify(list);
    if (reported.has(key)) return [];
    reported.add(key);
    return [pasted(fault, list, given)];
  });
}

/** The path of the list that a wrong value should be, or be an item of, when it looks pasted. */
function listOf({ code, place: { path = [] } }: Problem, { data, fields, depth }: Given): Path | undefined {
  const value = code === "schema/type" ? valueAt(data, path) : undefined;
  if (typeof value !== "string") return undefined;
  const inItem = path.slice(depth);
  const holder = shapeAt(fields, inItem.slice(0, -1)).shape;
  if (typeof inItem.at(-1) === "number")
    return holder?.type === "list" && holder.items.type === "object" && item.test(value)
      ? path.slice(0, -1)
      : undefined;
  const { shape } = shapeAt(fields, inItem);
  const isList = shape?.type === "list" && shape.items.type === "object";
  return isList && (value.match(rows)?.length ?? 0) > 1 ? path : undefined;
}

function pasted({ place }: Problem, list: Path, { data, text, fields, depth, languages }: Given): Problem {
  const { shape } = shapeAt(fields, list.slice(depth));
  const value = String(valueAt(data, place.path ?? []));
  const [first = "", ...rest] = value.split(/[\s;]+/);
  const cells = text
    .split("\n")
    .map(pastedCells)
    .find((one) => one?.[0] === first) ?? [first, rest.join(" ")];
  const items = shape?.type === "list" && shape.items.type === "object" ? shape.items : undefined;
  const field = list.findLast((step) => typeof step === "string") ?? "";
  return problem("schema/pasted-list", place, {
    field,
    example: items ? itemOf(items, cells, languages) : undefined,
  });
}

/** How a row would be written: its first cell as the code, the others as the texts of the languages. */
function itemOf(
  { fields }: ObjectShape,
  [code = "", ...texts]: readonly string[],
  languages: readonly string[],
): string {
  const key = fields.find(({ shape }) => shape.type === "scalar" && shape.display === "code") ?? fields[0];
  const label = fields.find(({ shape }) => shape.type === "localized");
  const words = languages.map(
    (tag, index) => `${tag}: ${texts[index] === undefined ? "…" : inlineScalar(texts[index], "flow")}`,
  );
  const parts = [
    ...(key ? [`${key.name}: "${code}"`] : []),
    ...(label ? [`${label.name}: { ${words.join(", ")} }`] : []),
  ];
  return `- { ${parts.join(", ")} }`;
}
