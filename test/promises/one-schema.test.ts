import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compiled, copyCatalogue, faults, open, repository } from "../catalogue.ts";
import { searchIn } from "../search/script.ts";

// Promise 1: one schema, everything follows. Each test edits a copy of the catalogue and nothing else.

let folder: string;
let remove: () => void;
beforeEach(() => ({ folder, remove } = copyCatalogue()));
afterEach(() => remove());

const seed = "variables/At/stat_020_033_At.yaml";

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after, `${file} was to change`).not.toBe(before);
  writeFileSync(path, after);
}

/** Adds a property to the schema of variables, before the one named. */
function addProperty(name: string, schema: object): void {
  edit("schemas/variable.schema.json", (text) => {
    const parsed = JSON.parse(text) as { properties: Record<string, unknown> };
    const entries = Object.entries(parsed.properties);
    const place = entries.findIndex(([key]) => key === "availability");
    parsed.properties = Object.fromEntries([
      ...entries.slice(0, place),
      [name, schema],
      ...entries.slice(place),
    ]);
    return JSON.stringify(parsed, null, 2);
  });
}

function addToSeed(yaml: string): void {
  edit(seed, (text) => text.replace(/^availability:/m, `${yaml}\navailability:`));
}

function types(): string {
  const out = join(folder, "types.ts");
  execFileSync(process.execPath, [
    `${repository}/dist/scripts/generate-types.js`,
    "--catalogue",
    folder,
    "--out",
    out,
  ]);
  return readFileSync(out, "utf8");
}

/** What a reader finds with the search page's own script. */
function search(output: ReadonlyMap<string, string>, language: string, query: string): string[] {
  const files = [...output].map(([path, content]) => ({ path, content }));
  return searchIn(files, language)
    .ask(query)
    .found.map(({ id }) => id);
}

describe("a new field in the schema", () => {
  test("a text", () => {
    addProperty("population", {
      title: "Population",
      "x-localized": "markdown",
      "x-label": { fr: "Population visée", nl: "Doelpopulatie" },
    });
    addToSeed(
      "population:\n  fr: Toute personne domiciliée à Hesperange.\n  nl: Elke persoon met woonplaats in Hesperange.",
    );
    const workspace = open(folder);
    expect(faults(workspace)).toEqual([]);
    const output = compiled(workspace);
    expect(output.get("fr/variables/stat_020_033_At.html")).toMatch(
      /Population visée[\s\S]*Toute personne domiciliée à Hesperange\.[\s\S]*Disponible/,
    );
    expect(output.get("nl/variables/stat_020_033_At.html")).toMatch(
      /Doelpopulatie[\s\S]*Elke persoon met woonplaats in Hesperange\./,
    );
    expect(JSON.parse(output.get("api/v1/variables/stat_020_033_At.json") ?? "")).toMatchObject({
      population: { fr: "Toute personne domiciliée à Hesperange." },
    });
    expect(types()).toContain("readonly population?: Localized;");
    expect(search(output, "fr", "hesperange")).toEqual(["stat_020_033_At"]);
    edit(seed, (text) => text.replace("  nl: Elke persoon met woonplaats in Hesperange.\n", ""));
    expect(faults(open(folder))).toEqual([expect.stringContaining("i18n/missing")]);
  });

  test("a reference", () => {
    addProperty("subject", {
      title: "Subject",
      "x-reference": "keyword",
      "x-label": { fr: "Sujet principal", nl: "Hoofdonderwerp" },
      "x-inverse": { name: "subjectOf", "x-label": { fr: "Sujet principal de", nl: "Hoofdonderwerp van" } },
    });
    addToSeed("subject: care-services");
    const workspace = open(folder);
    expect(faults(workspace)).toEqual([]);
    const output = compiled(workspace);
    expect(output.get("fr/variables/stat_020_033_At.html")).toMatch(
      /Sujet principal[\s\S]*href="\.\.\/keywords\/care-services\.html"/,
    );
    expect(output.get("nl/keywords/care-services.html")).toMatch(/Hoofdonderwerp van[\s\S]*stat_020_033/);
    expect(JSON.parse(output.get("api/v1/variables/stat_020_033_At.json") ?? "")).toMatchObject({
      subject: "care-services",
    });
    expect(types()).toContain('readonly subject?: Ref<"keyword">;');
    edit(seed, (text) => text.replace("subject: care-services", "subject: care-service"));
    expect(faults(open(folder))).toEqual([
      expect.stringMatching(/stat_020_033_At\.yaml:\d+:10 ref\/unresolved$/),
    ]);
  });

  test("a date", () => {
    addProperty("reviewed", {
      title: "Reviewed",
      type: "string",
      format: "date",
      "x-label": { fr: "Relu le", nl: "Nagelezen op" },
    });
    addToSeed("reviewed: 2025-02-28");
    const workspace = open(folder);
    expect(faults(workspace)).toEqual([]);
    const output = compiled(workspace);
    expect(output.get("fr/variables/stat_020_033_At.html")).toMatch(
      /Relu le[\s\S]*<time datetime="2025-02-28">28\/02\/2025<\/time>/,
    );
    expect(JSON.parse(output.get("api/v1/variables/stat_020_033_At.json") ?? "")).toMatchObject({
      reviewed: "2025-02-28",
    });
    expect(types()).toContain("readonly reviewed?: string;");
    edit(seed, (text) => text.replace("reviewed: 2025-02-28", "reviewed: 2025-02-30"));
    expect(faults(open(folder))).toEqual([expect.stringMatching(/:11 date\/not-real$/)]);
  });

  test("a list", () => {
    addProperty("laws", {
      title: "Laws",
      type: "array",
      "x-label": { fr: "Base légale", nl: "Wettelijke basis" },
      items: { type: "string", pattern: "^[A-Z]" },
    });
    addToSeed("laws: [Loi du 14 juillet 1994, Arrêté du 3 juillet 1996]");
    const workspace = open(folder);
    expect(faults(workspace)).toEqual([]);
    const output = compiled(workspace);
    expect(output.get("nl/variables/stat_020_033_At.html")).toMatch(
      /Wettelijke basis[\s\S]*<li>[\s\S]*Loi du 14 juillet 1994[\s\S]*<li>/,
    );
    expect(JSON.parse(output.get("api/v1/variables/stat_020_033_At.json") ?? "")).toMatchObject({
      laws: ["Loi du 14 juillet 1994", "Arrêté du 3 juillet 1996"],
    });
    expect(types()).toContain("readonly laws?: readonly string[];");
    expect(search(output, "nl", "arrêté")).toEqual(["stat_020_033_At"]);
    edit(seed, (text) => text.replace("Arrêté du", "arrêté du"));
    expect(faults(open(folder))).toEqual([expect.stringMatching(/schema\/pattern$/)]);
  });
});

test("a facet of the search is one keyword in the schema", () => {
  edit("schemas/variable.schema.json", (text) =>
    text.replace('"title": "Type",', '"title": "Type",\n"x-facet": { "fr": "Genre", "nl": "Soort" },'),
  );
  const workspace = open(folder);
  expect(faults(workspace)).toEqual([]);
  const files = [...compiled(workspace)].map(([path, content]) => ({ path, content }));
  const { names, ask } = searchIn(files, "nl");
  const facet = names.facets.find(({ label }) => label === "Soort");
  expect(facet?.values.map(({ title }) => title)).toEqual(["indicator", "veld"]);
  const found = (type: string): string[] =>
    ask("SS00060", { [facet?.name ?? ""]: [type] }).found.map(({ id }) => id);
  expect(found("field")).toEqual(["SS00060_Gz"]);
  expect(found("indicator")).not.toContain("SS00060_Gz");
});

test("a third language is one entry of the configuration", () => {
  edit("varbook.config.yaml", (text) =>
    text.replace(/^  nl: \{.*\}$/m, "$&\n  de: { locale: de-BE, required: false }"),
  );
  edit(seed, (text) =>
    text.replace("  nl: Aantal klinisch genetici", "$&\n  de: Anzahl klinischer Genetiker"),
  );
  const workspace = open(folder);
  expect(workspace.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(
    workspace.diagnostics.some(
      ({ code, severity }) => code === "i18n/missing-optional" && severity === "warning",
    ),
  ).toBe(true);
  const output = compiled(workspace);
  const page = output.get("de/variables/stat_020_033_At.html") ?? "";
  expect(page).toContain('<html lang="de-BE"');
  expect(page).toContain("Anzahl klinischer Genetiker");
  expect(page).toMatch(/lang="fr(-BE)?"[^>]*>[\s\S]*Nombre de généticiens cliniciens actifs/);
  expect(page).toContain("28.11.2025");
  expect(output.get("fr/variables/stat_020_033_At.html")).toMatch(
    /hreflang="de-BE" href="\.\.\/\.\.\/de\/variables\/stat_020_033_At\.html"/,
  );
  expect(JSON.parse(output.get("api/v1/variables/stat_020_033_At.json") ?? "")).toMatchObject({
    title: { de: "Anzahl klinischer Genetiker" },
  });
  expect(types()).toContain('export type OptionalLanguage = "de";');
  expect(search(output, "de", "Genetiker")).toContain("stat_020_033_At");
  edit("varbook.config.yaml", (text) => text.replace("required: false", "required: true"));
  expect(
    open(folder).diagnostics.some(({ code, severity }) => code === "i18n/missing" && severity === "error"),
  ).toBe(true);
});

test("a new kind of record is one schema", () => {
  writeFileSync(
    join(folder, "schemas/survey.schema.json"),
    JSON.stringify({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Survey",
      type: "object",
      "x-kind": "survey",
      "x-label": { one: { fr: "enquête", nl: "enquête" }, other: { fr: "enquêtes", nl: "enquêtes" } },
      "x-files": { path: "surveys/{id}.yaml", holds: "record" },
      "x-page": { path: "surveys/{id}.html", mode: "each" },
      required: ["id", "title"],
      additionalProperties: false,
      properties: {
        id: { type: "string" },
        title: { "x-localized": "text", "x-role": "title" },
        measures: {
          title: "Measures",
          type: "array",
          "x-label": { fr: "Variables mesurées", nl: "Gemeten variabelen" },
          items: {
            "x-reference": "variable",
            "x-inverse": {
              name: "surveys",
              "x-label": { fr: "Mesurée par l'enquête", nl: "Gemeten door de enquête" },
            },
          },
        },
      },
    }),
  );
  mkdirSync(join(folder, "surveys"));
  writeFileSync(
    join(folder, "surveys/his-2023.yaml"),
    "id: his-2023\ntitle:\n  fr: Enquête de santé\n  nl: Gezondheidsenquête\nmeasures: [stat_020_033_At]\n",
  );
  edit(seed, (text) =>
    text
      .replace("[ETP](term:fte)", "[ETP](survey:his-2023)")
      .replace("[VTE](term:fte)", "[VTE](survey:his-2023)"),
  );
  const workspace = open(folder);
  expect(faults(workspace)).toEqual([]);
  const output = compiled(workspace);
  expect(output.get("nl/surveys/his-2023.html")).toMatch(
    /Gezondheidsenquête[\s\S]*Gemeten variabelen[\s\S]*stat_020_033/,
  );
  expect(output.get("fr/variables/stat_020_033_At.html")).toMatch(/href="\.\.\/surveys\/his-2023\.html"/);
  expect(output.get("fr/variables/stat_020_033_At.html")).toContain("Mesurée par l’enquête");
  expect(JSON.parse(output.get("api/v1/surveys/his-2023.json") ?? "")).toMatchObject({
    measures: ["stat_020_033_At"],
  });
  expect(types()).toContain('readonly measures?: readonly Ref<"variable">[];');
  expect(search(output, "nl", "gezondheidsenquete")).toContain("his-2023");
  edit("surveys/his-2023.yaml", (text) => text.replace("stat_020_033_At", "stat_020_034_At"));
  expect(faults(open(folder))).toEqual([
    expect.stringMatching(/^surveys\/his-2023\.yaml:5:12 ref\/unresolved$/),
  ]);
});
