import { Links } from "../../src/check/link/link.ts";
import { referencesIn } from "../../src/check/link/references.ts";
import { slotsOf } from "../../src/check/link/slots.ts";
import { statusIn } from "../../src/model/status.ts";
import { readLanguages } from "../../src/project/configure/read-languages.ts";
import type { Catalogue, CatalogueRecord, Configuration } from "../../src/model/catalogue.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { Language } from "../../src/model/language.ts";
import { readKinds } from "../../src/project/schema/read-kinds.ts";
import { loadToolkit } from "../../src/host/disk/load-toolkit.ts";

const toolkit = loadToolkit();

function language(tag: string): Language {
  const [only] = readLanguages(
    [{ tag, required: true }],
    { paths: [], read: () => ({ bytes: new Uint8Array() }) },
    toolkit,
  ).languages;
  if (!only) throw new Error(`no language ${tag}`);
  return only;
}

/** The languages that the toolkit brings. */
export const languages: { fr: Language; nl: Language; de: Language } = {
  fr: language("fr"),
  nl: language("nl"),
  de: language("de"),
};

/** A book and its parts: kinds that no real catalogue has, so that no code can know them. */
const schemas: JsonObject[] = [
  {
    title: "Shelf",
    type: "object",
    "x-kind": "shelf",
    "x-label": both("étagère", "étagères", "plank", "planken"),
    "x-files": { path: "shelves.yaml", holds: "map" },
    "x-page": { path: "shelves/{id}.html", mode: "each" },
    properties: {
      name: { "x-localized": "text", "x-role": "title" },
      cite: { type: "string", "x-role": "citation-name" },
    },
  },
  {
    title: "Note",
    type: "object",
    "x-kind": "note",
    "x-label": both("note", "notes", "nota", "nota's"),
    "x-files": { path: "notes.yaml", holds: "map" },
    properties: {
      words: { "x-localized": "markdown", "x-role": "content" },
      doubts: { $ref: "varbook/record.schema.json#/$defs/unconfirmed" },
    },
  },
  {
    title: "Site",
    type: "object",
    "x-kind": "site",
    "x-label": both("site", "sites", "site", "sites"),
    "x-files": { path: "sites.yaml", holds: "map" },
    properties: {
      name: { "x-localized": "text", "x-role": "title" },
      at: { "x-localized": "url", "x-role": "address" },
    },
  },
  {
    title: "Word",
    type: "object",
    "x-kind": "word",
    "x-label": both("mot", "mots", "woord", "woorden"),
    "x-files": { path: "words.yaml", holds: "map" },
    "x-page": { path: "words.html", mode: "one" },
    properties: {
      name: { "x-localized": "text", "x-role": "title" },
      short: { "x-localized": "text", "x-role": "abbreviation" },
      meaning: { "x-localized": "markdown", "x-role": "summary", "x-label": { fr: "Sens", nl: "Betekenis" } },
    },
  },
  {
    title: "Table",
    type: "object",
    "x-kind": "table",
    "x-label": both("table", "tables", "tabel", "tabellen"),
    "x-files": { path: "tables/{id}.yaml", holds: "record" },
    "x-page": { path: "tables/{id}.html", mode: "each" },
    properties: {
      id: { type: "string" },
      name: { "x-localized": "text", "x-role": "title" },
      whole: { type: "boolean", "x-role": "complete" },
      rows: {
        type: "array",
        "x-label": { fr: "Lignes", nl: "Rijen" },
        "x-role": "content",
        "x-display": "table",
        items: {
          type: "object",
          properties: {
            key: {
              type: "string",
              "x-role": "key",
              "x-display": "code",
              "x-label": { fr: "Clé", nl: "Sleutel" },
            },
            text: { "x-localized": "text", "x-label": { fr: "Texte", nl: "Tekst" } },
            since: { type: "string", format: "date", "x-label": { fr: "Depuis", nl: "Sinds" } },
          },
        },
      },
    },
  },
  {
    title: "Book",
    type: "object",
    "x-kind": "book",
    "x-label": both("livre", "livres", "boek", "boeken"),
    "x-files": { path: "books/{id}.yaml", holds: "record" },
    "x-page": { path: "books/{id}.html", mode: "each" },
    "x-link-text": "{mark}: {name}",
    "x-sections": [
      { name: "main" },
      { name: "facts", "x-label": { fr: "Faits", nl: "Feiten" } },
      { name: "lists", "x-label": { fr: "Listes", nl: "Lijsten" } },
    ],
    properties: {
      id: {
        type: "string",
        "x-label": { fr: "Cote", nl: "Nummer" },
        "x-display": "code",
        "x-section": "facts",
      },
      mark: { type: "string", "x-role": "code" },
      shelf: {
        type: "string",
        "x-reference": "shelf",
        "x-role": "collection",
        "x-inverse": { name: "books", "x-label": { fr: "Livres ici", nl: "Boeken hier" } },
      },
      state: {
        enum: ["stub", "ready"],
        "x-role": "status",
        "x-labels": { stub: { fr: "ébauche", nl: "stub" } },
      },
      name: { "x-localized": "text", "x-role": "title" },
      about: { "x-localized": "markdown", "x-role": "summary", "x-label": { fr: "Sujet", nl: "Onderwerp" } },
      size: {
        type: "object",
        "x-label": { fr: "Taille", nl: "Omvang" },
        "x-display": {
          sentence: [{ fr: "{label} et {more} de plus", nl: "{label} en {more} meer" }, "{label}"],
        },
        properties: {
          pages: { type: "integer" },
          label: { "x-localized": "text" },
          more: {
            enum: ["few", "many"],
            "x-labels": { few: { fr: "peu", nl: "weinig" }, many: { fr: "beaucoup", nl: "veel" } },
          },
        },
      },
      year: { type: "integer", "x-display": "year", "x-label": { fr: "Année", nl: "Jaar" }, "x-order": -1 },
      copies: { type: "integer", "x-label": { fr: "Exemplaires", nl: "Exemplaren" } },
      lent: { type: "boolean", "x-label": { fr: "Prêté", nl: "Uitgeleend" } },
      place: {
        type: "string",
        "x-reference": "site",
        "x-display": "plain",
        "x-label": { fr: "Lieu", nl: "Plaats" },
      },
      seen: { type: "string", "x-reference": "site", "x-label": { fr: "Vu sur", nl: "Gezien op" } },
      notes: {
        type: "array",
        "x-label": { fr: "Notes", nl: "Nota's" },
        items: {
          type: "object",
          "x-display": { sentence: ["{use}", "{own}"] },
          properties: {
            id: { type: "string", "x-role": "key" },
            use: { type: "string", "x-reference": "note", "x-display": "inclusion" },
            own: { "x-localized": "markdown" },
          },
        },
      },
      like: {
        type: "array",
        "x-section": "facts",
        "x-label": { fr: "Semblables", nl: "Gelijkaardig" },
        "x-role": "equivalence",
        items: {
          type: "string",
          "x-reference": "book",
          "x-inverse": { name: "likeOf", "x-label": { fr: "Semblable selon", nl: "Gelijkaardig volgens" } },
        },
      },
      from: {
        type: "array",
        "x-section": "facts",
        "x-label": { fr: "Tiré de", nl: "Uit" },
        "x-role": "lineage",
        items: { type: "string", "x-reference": "book" },
      },
      tables: {
        type: "array",
        "x-section": "lists",
        "x-label": { fr: "Tables", nl: "Tabellen" },
        items: { type: "string", "x-reference": "table", "x-display": "inclusion" },
      },
      day: {
        type: "string",
        format: "date",
        "x-role": "updated",
        "x-label": { fr: "Mis à jour", nl: "Bijgewerkt" },
      },
      cite: { "x-derived": true, "x-role": "citation", "x-label": { fr: "Citer", nl: "Citeren" } },
      next: {
        type: "string",
        "x-reference": "book",
        "x-role": "successor",
        "x-label": { fr: "Remplacé par", nl: "Vervangen door" },
      },
      doubts: { $ref: "varbook/record.schema.json#/$defs/unconfirmed" },
    },
  },
];

const configuration: Configuration = {
  title: { fr: "Bibliothèque", nl: "Bibliotheek" },
  introduction: { fr: "Des *livres*.", nl: "*Boeken*." },
  publisher: {
    name: { fr: "Éditeur", nl: "Uitgever" },
    url: { fr: "https://example.org/fr", nl: "https://example.org/nl" },
  },
  citation: {
    fr: "Biblio ({updated}), {code}, {collection}[ (lu le {accessed})]",
    nl: "Biblio ({updated}), {code}, {collection}[ (gelezen op {accessed})]",
  },
  rules: {},
  options: {},
};

/** Records by kind and id. */
export type SmallRecords = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/** A catalogue of a few records. */
export function smallCatalogue(
  records: SmallRecords,
  of: readonly Language[] = [languages.fr, languages.nl],
  changes: Partial<Configuration> = {},
  more: readonly JsonObject[] = [],
): Catalogue {
  const texts = new Map(
    [...schemas, ...more].map((schema) => [
      `schemas/${String(schema["x-kind"])}.schema.json`,
      JSON.stringify(schema),
    ]),
  );
  const { kinds, problems } = readKinds(texts, toolkit);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const all = new Map<string, Map<string, CatalogueRecord>>();
  for (const kind of kinds.values()) {
    const own = Object.entries(records[kind.name] ?? {}).map(([id, data]): [string, CatalogueRecord] => [
      id,
      { kind, id, data, status: statusIn(kind, data), file: `${kind.name}.yaml`, path: [id] },
    ]);
    all.set(kind.name, new Map(own));
  }
  const linking = { kinds, slots: slotsOf(kinds, of) };
  const each = [...all.values()].flatMap((ofKind) => [...ofKind.values()]);
  const analyses = new Map(
    each.map((record) => [record, { id: record.id, ...referencesIn(record, linking), kept: {} }] as const),
  );
  const { outgoing, incoming } = new Links(linking, all, (record) => analyses.get(record));
  return {
    configuration: { ...configuration, ...changes },
    languages: of,
    kinds,
    records: all,
    outgoing,
    incoming,
  };
}

/** The page's own file of the assets. */
export function asset(name: string): string {
  return new TextDecoder().decode(toolkit.assets.get(name));
}

function both(one: string, other: string, een: string, meer: string): JsonObject {
  return { one: { fr: one, nl: een }, other: { fr: other, nl: meer } };
}
