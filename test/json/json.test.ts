import { Ajv2020 } from "ajv/dist/2020.js";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { jsonExporter } from "../../src/export/json/index.ts";
import type { Catalogue, CatalogueRecord } from "../../src/model/catalogue.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isObject } from "../../src/model/json.ts";
import type { Kind, Shape } from "../../src/model/shape.ts";
import { isRealDate } from "../../src/model/iso-date.ts";
import { copyCatalogue, open, repository } from "../catalogue.ts";

const own = open(repository).catalogue;
const copies: { remove: () => void }[] = [];
afterAll(() => copies.forEach(({ remove }) => remove()));

/** The exported files as text, in their order. */
function exported(catalogue: Catalogue, baseUrl?: string): Map<string, string> {
  const files = jsonExporter(catalogue, {
    assets: new Map(),
    version: "0.0.0",
    ...(baseUrl !== undefined && { baseUrl }),
  });
  return new Map(
    [...files].map(({ path, content }) => [
      path,
      typeof content === "string" ? content : new TextDecoder().decode(content),
    ]),
  );
}

function read(files: ReadonlyMap<string, string>, path: string): any {
  return JSON.parse(files.get(`api/v1/${path}`) ?? "null");
}

/** Every file must satisfy the schema that it names; returns how many did. */
function validate(files: ReadonlyMap<string, string>): number {
  let checked = 0;
  const validators = new Map<string, ValidateFunction>();
  for (const [path, text] of files) {
    const data = JSON.parse(text);
    if (path.startsWith("api/v1/schema/")) continue;
    const schema = new URL(data.$schema, `https://example.org/${path}`).pathname.slice(1);
    const isValid = validators.get(schema) ?? validator(files.get(schema) ?? "null");
    validators.set(schema, isValid);
    expect(isValid(data) || isValid.errors, path).toBe(true);
    checked++;
  }
  return checked;
}

function validator(schema: string): ValidateFunction {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    ownProperties: true,
  });
  ajv.addFormat("date", isRealDate);
  return ajv.compile(JSON.parse(schema));
}

function changedCatalogue(change: (folder: string) => void): Catalogue {
  const copy = copyCatalogue();
  copies.push(copy);
  change(copy.folder);
  return open(copy.folder).catalogue;
}

describe("the files", () => {
  const files = exported(own);
  const schemas = [...files].filter(([path]) => path.startsWith("api/v1/schema/"));

  test("are one per record, one per kind's schema, and the whole in each language and in all", () => {
    const paths = [...files.keys()];
    for (const kind of own.kinds.values()) {
      expect(paths).toContain(`api/v1/schema/${kind.name}.json`);
      const path =
        kind.page.mode === "each"
          ? kind.page.path.replace(".html", ".json")
          : `records/${kind.name}/{id}.json`;
      const ids = [...(own.records.get(kind.name)?.keys() ?? [])];
      expect(paths).toEqual(expect.arrayContaining(ids.map((id) => `api/v1/${path.replace("{id}", id)}`)));
    }
    const whole = ["catalogue.fr.json", "catalogue.nl.json", "catalogue.json"];
    expect(paths.filter((path) => path.startsWith("api/v1/")).slice(-6)).toEqual([
      ...whole.flatMap((name) => [`api/v1/schema/${name}`, `api/v1/${name}`]),
    ]);
  });

  test("are nowhere a second time: a list is a part of the whole, collection by collection", () => {
    expect([...files.keys()].filter((path) => !path.startsWith("api/v1/"))).toEqual([]);
    const all = [...(own.records.get("variable")?.keys() ?? [])];
    expect(Object.keys(read(files, "catalogue.nl.json").kinds.variable.records)).toEqual([
      ...all.filter((id) => id.endsWith("_At")),
      ...all.filter((id) => id.endsWith("_Gz")),
    ]);
  });

  test("satisfy their schemas, which satisfy JSON Schema", () => {
    const count = [...own.records.values()].reduce((sum, { size }) => sum + size, 0);
    expect(validate(files)).toBe(3 + count);
    const isSchema = new Ajv2020({ strict: false }).getSchema("https://json-schema.org/draft/2020-12/schema");
    for (const [path, text] of schemas) expect(isSchema?.(JSON.parse(text)), path).toBe(true);
  });

  test("have no annotation of the toolkit in their schemas, and end with a line break", () => {
    for (const [path, text] of schemas) expect(text, path).not.toMatch(/"x-|\$ref": "(?!#)/);
    for (const [path, text] of files) expect(text.endsWith("}\n"), path).toBe(true);
    const alone = [...files].filter(([path]) => !/\/(schema\/.*|catalogue.*\.json)$/.test(path));
    for (const [path, text] of alone) expect(text.split("\n"), path).toHaveLength(2);
  });

  test("refuse what the source refuses", () => {
    const ajv = new Ajv2020({ strict: false });
    ajv.addFormat("date", isRealDate);
    const isValid = ajv.compile(read(files, "schema/variable.json"));
    const record = read(files, "variables/cube_013_008_At.json");
    expect(isValid(record)).toBe(true);
    for (const wrong of [
      { status: "odd" },
      { metadataUpdated: "2025-02-30" },
      { extra: 1 },
      { code: "stat 1" },
      { unit: { type: "rate", label: {} } },
      { title: "text" },
    ]) {
      expect(isValid({ ...record, ...wrong }), JSON.stringify(wrong)).toBe(false);
    }
  });

  test("are the same at every run", () =>
    expect([...exported(open(repository).catalogue)]).toEqual([...files]));
});

/** What a file names, in properties, in texts, and by the ways back. */
function namesIn(text: string, kind: Kind): string[] {
  const names: string[] = Array.from(text.matchAll(/\]\(([a-z][a-z-]*:[\w.-]+)\)/g), ([, name = ""]) => name);
  const visit = (value: unknown, shape: Shape): void => {
    if (shape.type === "reference") names.push(`${shape.kind}:${String(value)}`);
    else if (Array.isArray(value) && shape.type === "list")
      for (const item of value) visit(item, shape.items);
    else if (shape.type === "object")
      for (const field of shape.fields)
        if (isObject(value as Json) && Object.hasOwn(value as object, field.name))
          visit((value as Record<string, unknown>)[field.name], field.shape);
  };
  const data = JSON.parse(text);
  visit(data, { type: "object", fields: kind.fields.filter(({ derived }) => !derived) });
  return [...names, ...(data.derived.mentionedIn ?? []), ...(data.derived.lineage ?? [])];
}

describe("what a record names", () => {
  const files = exported(own);
  const catalogue = read(files, "catalogue.json");
  const pathOf = (kind: string, id: string): string => catalogue.files[kind].replace("{id}", id);

  test("has a file that says what it is, where the catalogue's files and the schemas say", () => {
    let count = 0;
    for (const kind of own.kinds.values()) {
      for (const id of own.records.get(kind.name)?.keys() ?? []) {
        const text = files.get(pathOf(kind.name, id)) ?? "null";
        for (const name of namesIn(text, kind)) {
          const [to = "", other = ""] = name.split(":");
          expect(JSON.parse(files.get(pathOf(to, other)) ?? "null"), name).toMatchObject({
            id: other,
            derived: { kind: to },
          });
          count++;
        }
        const { properties } = read(files, `schema/${kind.name}.json`).properties.derived.properties.inverse;
        for (const [way, ids] of Object.entries<string[]>(JSON.parse(text).derived.inverse ?? {}))
          for (const other of ids) {
            const places = String(properties[way].description).match(/api\S+json/g) ?? [];
            expect(
              places.some((place) => files.has(place.replace("{id}", other))),
              `${way} ${other}`,
            ).toBe(true);
            count++;
          }
      }
    }
    expect(count).toBeGreaterThan(100);
    const { use } = read(files, "schema/variable.json").properties.remarks.items.properties;
    expect(use.$comment).toContain(" api/v1/records/remark/{id}.json.");
    expect(read(files, "records/remark/age-at-31-12.json").text.fr).toContain("31 décembre");
  });

  test("is said in every edition", () => {
    const whole = read(files, "catalogue.nl.json");
    expect(whole.files).toEqual(catalogue.files);
    expect(whole.kinds.variable.fields["remarks.use"].reference).toBe("remark");
    expect(whole.kinds.variable.fields.keywords.reference).toBe("keyword");
  });

  test("is what it is computed from: sources, and what stands below the line", () =>
    expect(read(files, "variables/cube_013_008_At.json").derived.lineage).toEqual([
      "variable:IMAG_SPEC_N_Gz",
      "variable:cube_001_002_At",
    ]));
});

describe("a record", () => {
  const files = exported(own);
  const record = read(files, "variables/cube_013_008_At.json");

  test("is its data, in the order of the schema, with what is made from them", () => {
    const order = own.kinds.get("variable")?.fields.map(({ name }) => name) ?? [];
    expect(Object.keys(record)).toEqual([
      "$schema",
      ...order.filter((name) => Object.hasOwn(record, name)),
      "derived",
    ]);
    const { $schema, derived, citation, ...data } = record;
    expect(data).toEqual(own.records.get("variable")?.get("cube_013_008_At")?.data);
    expect($schema).toBe("../schema/variable.json");
    expect(citation).toEqual({
      fr: "IMA_AIM (17/11/2025), cube_013_008, Atlas IMA_AIM",
      nl: "IMA_AIM (17/11/2025), cube_013_008, Atlas IMA_AIM",
    });
    expect(derived.page).toEqual({
      fr: "fr/variables/cube_013_008_At.html",
      nl: "nl/variables/cube_013_008_At.html",
    });
    expect(derived.sentences.update).toEqual({
      fr: "Les statistiques de l'année civile −2 sont ajoutées chaque année au T4.",
      nl: "Jaarlijks in Q4 worden de statistieken van kalenderjaar −2 toegevoegd.",
    });
    expect(derived.sentences.unit.nl).toBe(
      "Aantal per 1.000 rechthebbenden van de Belgische ziekteverzekering",
    );
  });

  test("says who names it, by the names of the ways back", () => {
    expect(read(files, "variables/IMAG_SPEC_N_Gz.json").derived.inverse).toMatchObject({
      usedBy: ["cube_013_008_At"],
      numeratorOf: ["cube_013_008_At"],
    });
    expect(read(files, "codelists/medical-imaging.json").derived.mentionedIn).toEqual([
      "variable:cube_013_008_At",
    ]);
    expect(read(files, "catalogue.json").kinds.term.records.fte.derived.page).toEqual({
      fr: "fr/glossary.html#fte",
      nl: "nl/glossary.html#fte",
    });
  });

  test("is the same in the whole", () => {
    const { $schema: _, ...alone } = record;
    expect(read(files, "catalogue.json").kinds.variable.records.cube_013_008_At).toEqual(alone);
  });
});

test("an id that a record had before leads to the record", () => {
  const files = exported(
    changedCatalogue((folder) =>
      appendFileSync(`${folder}/variables/Gz/SS00060_Gz.yaml`, "formerIds: [A_Gz, B_Gz]\n"),
    ),
  );
  expect(read(files, "variables/A_Gz.json")).toEqual({
    $schema: "../schema/renamed.json",
    id: "A_Gz",
    kind: "variable",
    renamedTo: "SS00060_Gz",
    data: "api/v1/variables/SS00060_Gz.json",
  });
  expect(files.has("api/v1/variables/SS00060_Gz.json")).toBe(true);
  expect(read(files, "variables/B_Gz.json").renamedTo).toBe("SS00060_Gz");
  expect(read(files, "variables/SS00060_Gz.json").formerIds).toEqual(["A_Gz", "B_Gz"]);
  expect(validate(files)).toBe(validate(exported(own)) + 2);
});

describe("the catalogue", () => {
  const files = exported(own, "https://example.org/");

  test("says what it is, and what readers call its kinds, fields and values", () => {
    const { kinds, ...about } = read(files, "catalogue.json");
    expect(about).toMatchObject({
      version: 1,
      baseUrl: "https://example.org/",
      title: own.configuration.title,
      publisher: own.configuration.publisher,
    });
    expect(about.languages).toEqual(own.languages.map(({ tag, name, locale }) => ({ tag, name, locale })));
    expect(kinds.variable.label).toEqual(own.kinds.get("variable")?.label);
    expect(kinds.variable.fields["equivalents.relation"].values["same-measure-other-group"].nl).toBe(
      "zelfde indicator, andere groep",
    );
    expect(kinds.remark.records["age-at-31-12"].text.fr).toContain("31 décembre");
  });

  test("in one language has texts in place of localized values", () => {
    const { language, kinds } = read(files, "catalogue.nl.json");
    expect(language).toBe("nl");
    expect(kinds.variable.label).toEqual({ one: "variabele", other: "variabelen" });
    const record = kinds.variable.records.cube_013_008_At;
    expect(record).toMatchObject({
      title: "Volume medische beeldvorming arts-specialist niet-radioloog",
      derived: { page: "nl/variables/cube_013_008_At.html" },
    });
    expect(record.derived.sentences.update).toBe(
      "Jaarlijks in Q4 worden de statistieken van kalenderjaar −2 toegevoegd.",
    );
    expect(record.derived.untranslated).toBeUndefined();
    expect(files.get("api/v1/catalogue.nl.json")).not.toContain('{"fr":');
  });

  test("has one record a line", () => {
    const lines = files.get("api/v1/catalogue.json")?.split("\n") ?? [];
    const count = [...own.records.values()].reduce((sum, { size }) => sum + size, 0);
    expect(lines.filter((line) => /^"[^"]+":\{"id":/.test(line))).toHaveLength(count);
  });
});

test("a missing text stands in another language, and is listed", () => {
  const catalogue = changedCatalogue((folder) => {
    appendFileSync(`${folder}/vocabularies/keywords.yaml`, "\nhearts:\n  title: { fr: Cœur }\n");
    appendFileSync(
      `${folder}/vocabularies/glossary.yaml`,
      "\nheart:\n  title: { fr: cœur }\n  forms: { fr: [cœurs] }\n",
    );
  });
  const files = exported(catalogue);
  const { kinds } = read(files, "catalogue.nl.json");
  expect(kinds.keyword.records.hearts).toMatchObject({
    title: "Cœur",
    derived: { untranslated: [{ path: "title", language: "fr" }] },
  });
  expect(kinds.term.records.heart).toMatchObject({ forms: [] });
  expect(validate(files)).toBeGreaterThan(0);
});

test("a field added to a schema is in the data and in their schema", () => {
  const catalogue = changedCatalogue((folder) => {
    const path = `${folder}/schemas/keyword.schema.json`;
    const schema = JSON.parse(readFileSync(path, "utf8"));
    schema.properties.note = {
      title: "Note",
      "x-localized": "text",
      "x-label": { fr: "Note", nl: "Nota" },
      additionalProperties: { maxLength: 40 },
    };
    schema.properties.rank = { title: "Rank", type: "integer", minimum: 1 };
    schema.properties.parts = { title: "Parts", type: "array", items: { $ref: "#/$defs/part" } };
    schema.$defs = {
      part: {
        type: "object",
        additionalProperties: false,
        properties: {
          name: { "x-localized": "text" },
          see: {
            "x-reference": "variable",
            "x-inverse": { name: "partOf", "x-label": { fr: "a", nl: "b" } },
          },
        },
      },
    };
    writeFileSync(path, JSON.stringify(schema));
    appendFileSync(
      `${folder}/vocabularies/keywords.yaml`,
      "\nhearts:\n  title: { fr: Cœur, nl: Hart }\n  note: { fr: mot, nl: woord }\n  rank: 2\n  parts: [{ name: { fr: un, nl: een }, see: stat_020_033_At }]\n",
    );
  });
  const files = exported(catalogue);
  expect(read(files, "keywords/hearts.json")).toMatchObject({
    note: { nl: "woord" },
    rank: 2,
    parts: [{ name: { nl: "een" } }],
  });
  expect(read(files, "variables/stat_020_033_At.json").derived.inverse.partOf).toEqual(["hearts"]);
  const { properties } = read(files, "schema/keyword.json");
  expect(properties.note).toMatchObject({
    title: "Note",
    properties: { fr: { type: "string", maxLength: 40 } },
  });
  expect(properties.parts.items.properties.name.properties.nl).toEqual({ type: "string" });
  expect(validate(files)).toBeGreaterThan(0);
});

test("hostile keys survive", () => {
  const kind = own.kinds.get("keyword");
  const records = own.records.get("keyword");
  const data = JSON.parse(
    '{"title":{"fr":"a","nl":"b","__proto__":"c"},"__proto__":{"x":1},"constructor":"d","derived":1}',
  ) as JsonObject;
  if (!kind || !records) throw new Error("no keywords");
  const record: CatalogueRecord = { kind, id: "odd", data, status: undefined, file: "k.yaml", path: ["odd"] };
  const files = exported({
    ...own,
    records: new Map([...own.records, ["keyword", new Map([...records, ["odd", record]])]]),
  });
  for (const text of [
    files.get("api/v1/keywords/odd.json"),
    JSON.stringify(read(files, "catalogue.json").kinds.keyword.records.odd),
  ]) {
    const odd = JSON.parse(text ?? "null");
    expect(Object.keys(odd).filter((key) => key !== "$schema")).toEqual([
      "id",
      "title",
      "__proto__",
      "constructor",
      "derived",
    ]);
    expect(Object.keys(odd.title)).toEqual(["fr", "nl", "__proto__"]);
    expect(odd.derived.kind).toBe("keyword");
  }
});
