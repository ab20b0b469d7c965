import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import type { Json, JsonObject } from "../src/model/json.ts";
import { isObject } from "../src/model/json.ts";
import type { Field, Kind, Shape } from "../src/model/shape.ts";

/** A record as `catalogue.<language>.json` has it. */
interface Exported extends JsonObject {
  readonly id: string;
  readonly derived: JsonObject;
}

type Export = Readonly<Record<string, { readonly records: Readonly<Record<string, Exported>> }>>;

/** One line of a page: a label and what stands beside it, in one of the forms that the templates know. */
type Row = { readonly label: string } & JsonObject;

/**
 * Writes a catalogue as other site generators want it: for each page a Markdown file with all that is on it, with labels
 * and sentences in the page's language; and the titles and addresses of all records, to resolve references with.
 * @param site A catalogue built by varbook: its JSON has the sentences.
 * @returns The files of each record that has a page, by its id.
 */
export function writePeerContent(
  site: string,
  kinds: ReadonlyMap<string, Kind>,
  tags: readonly string[],
  folder: string,
): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  const titles: Record<string, Json> = {};
  for (const tag of tags) {
    const exported = JSON.parse(readFileSync(join(site, `api/v1/catalogue.${tag}.json`), "utf8")) as {
      kinds: Export;
    };
    titles[tag] = titlesOf(exported.kinds);
    for (const [name, { records }] of Object.entries(exported.kinds)) {
      const kind = kinds.get(name);
      for (const record of kind?.page.mode === "each" ? Object.values(records) : []) {
        const page = String(record.derived["page"]);
        const path = join(folder, "content", page.replace(/\.html$/, ".md"));
        write(path, contentOf(record, page, kind?.fields ?? [], exported.kinds, tag));
        files.set(record.id, [...(files.get(record.id) ?? []), path]);
      }
    }
  }
  write(join(folder, "data/titles.json"), JSON.stringify(titles));
  return files;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function titlesOf(kinds: Export): Json {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, { records }]) => [
      kind,
      Object.fromEntries(
        Object.values(records).map(({ id, title, code, url, derived, definition }) => [
          id,
          {
            title: title ?? id,
            ...(code !== undefined && { code }),
            ...(definition !== undefined && { definition }),
            // Relative to any page of a record: all of them stand one folder below the language's.
            href:
              typeof derived["page"] === "string"
                ? `../${derived["page"].replace(/^\w+\//, "")}`
                : (url ?? ""),
          },
        ]),
      ),
    ]),
  );
}

function contentOf(
  record: Exported,
  page: string,
  fields: readonly Field[],
  kinds: Export,
  tag: string,
): string {
  const rows = fields.flatMap((field) => rowOf(record, field, kinds, tag) ?? []);
  const { derived, title = record.id, code = record.id } = record;
  const inverse = Object.values((derived["inverse"] ?? {}) as JsonObject).flat();
  const description = typeof record["description"] === "string" ? record["description"] : "";
  const matter = { title, code, tag, permalink: page, rows, usedBy: inverse };
  return `---\n${stringify(matter, { version: "1.1", lineWidth: 0 })}---\n${description}\n`;
}

function rowOf(
  record: Exported,
  { name, label, shape, hidden }: Field,
  kinds: Export,
  tag: string,
): Row | undefined {
  const value = record[name];
  const text = label?.[tag];
  // The description is the body of the file.
  if (value === undefined || hidden || text === undefined || name === "description") return undefined;
  const sentence = ((record.derived["sentences"] ?? {}) as JsonObject)[name];
  return { label: text, ...shownAs(value, shape, sentence, kinds) };
}

function shownAs(value: Json, shape: Shape, sentence: Json | undefined, kinds: Export): JsonObject {
  if (isObject(value)) {
    const own = value["text"];
    if (typeof own !== "string") return { text: sentence ?? "" };
    return { markdown: own.replaceAll("{per}", String(value["per"] ?? "")) };
  }
  if (shape.type === "reference") return { links: [{ kind: shape.kind, id: value }] };
  if (shape.type === "localized" && shape.format === "markdown") return { markdown: value };
  if (!Array.isArray(value)) return { text: String(value) };
  const items = value as readonly Json[];
  if (shape.type === "list" && shape.items.type === "reference") {
    const { kind, display } = shape.items;
    if (display === "inclusion")
      return { tables: items.map((id) => kinds[kind]?.records[String(id)]?.["items"] ?? []) };
    return { links: items.map((id) => ({ kind, id })) };
  }
  if (shape.type === "list" && shape.display === "table") return { tables: [value] };
  return itemsOf(items.filter(isObject), kinds);
}

/** A list of texts, own or shared, or of references with something said of them. */
function itemsOf(items: readonly JsonObject[], kinds: Export): JsonObject {
  if (items.some(({ variable }) => variable !== undefined))
    return {
      links: items.map(({ variable, relation }) => ({
        kind: "variable",
        id: variable ?? "",
        note: relation ?? "",
      })),
    };
  return {
    items: items.map(({ text, use }) => text ?? kinds["remark"]?.records[String(use)]?.["text"] ?? ""),
  };
}
