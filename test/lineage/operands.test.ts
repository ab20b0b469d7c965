import { describe, expect, test } from "vitest";
import { lineage as lineageSection } from "../../src/site/lineage.ts";
import { createSite, pageContext } from "../../src/site/page-context.ts";
import { lineageOf } from "../../src/present/lineage/lineage.ts";
import { sourcesOf } from "../../src/present/lineage/lineage-sources.ts";
import type { Catalogue, CatalogueRecord, Reference } from "../../src/model/catalogue.ts";
import { open, repository } from "../catalogue.ts";

const own = open(repository).catalogue;
const variables = own.records.get("variable") ?? new Map<string, CatalogueRecord>();
const kind = own.kinds.get("variable");

const made = new Map<string, CatalogueRecord>();
function variable(id: string): CatalogueRecord {
  const known = variables.get(id) ?? made.get(id);
  if (known) return known;
  if (!kind) throw new Error("no kind");
  const record = { kind, id, data: { id, title: { fr: id } }, status: undefined, file: "", path: [] };
  made.set(id, record);
  return record;
}

/** A catalogue in which `a` names others: `field:id`, or `field/fr:id` in a text. */
function naming(...names: string[]): { record: CatalogueRecord; catalogue: Catalogue } {
  const record = variable("a");
  const references = names.map((name) => {
    const [place = "", id = ""] = name.split(":");
    const [fieldName, language] = place.split("/");
    const field = kind?.fields.find((one) => one.name === fieldName);
    const target = own.records.get("term")?.get(id) ?? (id === "a" ? record : variable(id));
    return { field, language, target, kind: target.kind.name, id } as Reference;
  });
  return { record, catalogue: { ...own, outgoing: new Map([[record, references]]) } };
}

describe("what a record is computed from", () => {
  test.each<[string, string[], string[]]>([
    ["sources", ["sources:b", "sources:c"], ["b", "c"]],
    ["the operands of its formula", ["method:b", "method:c", "sources:b"], ["b", "c"]],
    ["a formula alone", ["method:b", "method:c"], ["b", "c"]],
    [
      "an operand that only the formula's text names",
      ["method/fr:b", "method/nl:b", "sources:c"],
      ["b", "c"],
    ],
    ["no term of a formula's text", ["method/fr:fte", "sources:c"], ["c"]],
    [
      "no variable that another text names, or that is like it",
      ["remarks/fr:b", "equivalents:c", "sources:d"],
      ["d"],
    ],
    ["not itself", ["method:a", "sources:b"], ["b"]],
  ])("%s", (_, names, expected) => {
    const { record, catalogue } = naming(...names);
    expect(sourcesOf(record, catalogue).map(({ id }) => id)).toEqual(expected);
  });

  test("operands are shown however many sources there are", () => {
    const many = Array.from({ length: 20 }, (_, index) => `sources:s${index}`);
    const { record, catalogue } = naming(...many, "method:n", "method:d");
    const root = lineageOf(record, catalogue);
    expect(root?.sources.slice(0, 3).map(({ step }) => step.record.id)).toEqual(["n", "d", "s0"]);
    expect(root?.more).toBe(10);
  });

  test("is on the page, in the list and in the drawing", () => {
    const language = own.languages[0];
    if (!language) throw new Error("no language");
    // A drawing shows levels: so one operand gets a source of its own.
    const { record, catalogue } = naming("sources:b");
    const deeper = [variable("cube_001_002_At"), catalogue.outgoing.get(record) ?? []] as const;
    const deep = { ...own, outgoing: new Map([...own.outgoing, deeper]) };
    const page = pageContext(createSite(deep, { assets: new Map(), version: "0" }), language, "variables/");
    const section = String(lineageSection(page, variable("cube_013_008_At")));
    const [drawing = "", list = ""] = section.split('<ul class="tree">');
    expect(list).toContain('href="../variables/cube_001_002_At.html"');
    expect(drawing).toContain('href="../variables/cube_001_002_At.html"');
    expect(drawing.match(/class="way"/g)).toHaveLength(3);
  });
});
