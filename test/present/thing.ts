import type { Catalogue, CatalogueRecord } from "../../src/model/catalogue.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { smallCatalogue } from "../html/small-catalogue.ts";

/** The properties of a kind that has every shape with every way to show it. */
const properties: JsonObject = {
  name: { "x-localized": "text", "x-role": "title" },
  line: labelled("Ligne", "Lijn", { "x-localized": "text" }),
  prose: labelled("Prose", "Proza", { "x-localized": "markdown", "x-help": { fr: "Aide", nl: "Hulp" } }),
  address: labelled("Adresse", "Adres", { "x-localized": "url" }),
  terms: labelled("Formes", "Vormen", { "x-localized": "words" }),
  typed: labelled("Tapé", "Getypt", { type: "string" }),
  option: labelled("Choix", "Keuze", {
    enum: ["few", "many"],
    "x-labels": { few: { fr: "peu", nl: "weinig" }, many: { fr: "beaucoup" } },
  }),
  code: labelled("Code", "Code", { type: "string", "x-display": "code" }),
  digits: labelled("Chiffres", "Cijfers", { type: "integer", "x-display": "code" }),
  number: labelled("Nombre", "Getal", { type: "number" }),
  year: labelled("Année", "Jaar", { type: "integer", "x-display": "year" }),
  day: labelled("Jour", "Dag", { type: "string", format: "date" }),
  truth: labelled("Vrai", "Waar", { type: "boolean" }),
  link: labelled("Lien", "Link", { type: "string", "x-reference": "shelf" }),
  missing: labelled("Absent", "Ontbreekt", { type: "string", "x-reference": "shelf" }),
  plain: labelled("Titre", "Titel", { type: "string", "x-reference": "shelf", "x-display": "plain" }),
  text: labelled("Inclus", "Opgenomen", {
    type: "string",
    "x-reference": "note",
    "x-display": "inclusion",
  }),
  whole: labelled("Table incluse", "Opgenomen tabel", {
    type: "string",
    "x-reference": "table",
    "x-display": "inclusion",
  }),
  noContent: labelled("Sans contenu", "Zonder inhoud", {
    type: "string",
    "x-reference": "shelf",
    "x-display": "inclusion",
  }),
  tags: labelled("Mots", "Woorden", {
    type: "array",
    "x-display": "inline-list",
    items: { type: "string" },
  }),
  links: labelled("Liens", "Links", { type: "array", items: { "x-reference": "shelf" } }),
  wholes: labelled("Tables", "Tabellen", {
    type: "array",
    items: { "x-reference": "table", "x-display": "inclusion" },
  }),
  items: labelled("Objets", "Objecten", {
    type: "array",
    items: {
      type: "object",
      properties: {
        key: { type: "string", "x-role": "key", "x-display": "hidden" },
        from: labelled("De", "Van", { type: "integer", "x-display": "year" }),
        unlabelled: { type: "integer" },
        // A placeholder is filled from what stands beside it.
        about: labelled("Sur", "Over", { "x-localized": "text" }),
      },
    },
  }),
  table: labelled("Tableau", "Tabel", {
    type: "array",
    "x-display": "table",
    items: {
      type: "object",
      properties: {
        key: labelled("Clé", "Sleutel", { type: "string", "x-role": "key", "x-display": "code" }),
        unused: labelled("Rien", "Niets", { type: "string" }),
        count: labelled("Nombre", "Aantal", { type: "integer" }),
      },
    },
  }),
  sentence: labelled("Phrase", "Zin", {
    type: "object",
    "x-display": {
      sentence: [{ fr: "{count} de {of}", nl: "{count} van {of}" }, { fr: "dès {since}" }],
    },
    properties: {
      count: { type: "number" },
      of: { "x-localized": "text" },
      since: { type: "string", format: "date" },
    },
  }),
  other: labelled("Autre phrase", "Andere zin", {
    type: "object",
    "x-display": { sentence: [{ fr: "dès {since}" }] },
    properties: { since: { type: "string", format: "date" } },
  }),
  nameless: { type: "string" },
  hidden: labelled("Caché", "Verborgen", { type: "string", "x-display": "hidden" }),
  cite: labelled("Citer", "Citeren", { "x-derived": true, "x-role": "citation" }),
};

const data: JsonObject = {
  name: { fr: "chose", nl: "ding" },
  line: { fr: "une ligne" },
  prose: { fr: "De la *prose*.", nl: "*Proza*." },
  address: { nl: "https://example.org/nl/" },
  terms: { fr: ["mot", "terme"], nl: ["woord"] },
  typed: "tapé",
  option: "many",
  code: "007",
  digits: 12345,
  number: 12345.5,
  year: 2015,
  day: "2025-11-28",
  truth: true,
  link: "top",
  missing: "nowhere",
  plain: "top",
  text: "said",
  whole: "codes",
  noContent: "top",
  tags: ["a", "b"],
  links: ["top"],
  wholes: ["codes"],
  items: [
    { key: "first", from: 2015, unlabelled: 1, about: { fr: "depuis {from}", nl: "sinds {from}" } },
    { unlabelled: 2 },
  ],
  table: [{ key: "A", count: 1200 }, { key: "B" }],
  sentence: { count: 0.5, of: { fr: "tout", nl: "alles" } },
  other: { since: "2020-01-31" },
  nameless: "said nowhere",
  hidden: "seen nowhere",
};

const far = { fr: "Zanzibar", nl: "Zanzibar" };

/** A catalogue with one record of that kind, and what it names. */
export function thingCatalogue(
  more: JsonObject = {},
  moreData: JsonObject = {},
): { readonly catalogue: Catalogue; readonly thing: CatalogueRecord } {
  const schema: JsonObject = {
    title: "Thing",
    type: "object",
    "x-kind": "thing",
    "x-label": { one: { fr: "chose", nl: "ding" }, other: { fr: "choses", nl: "dingen" } },
    "x-files": { path: "things/{id}.yaml", holds: "record" },
    "x-page": { path: "things/{id}.html", mode: "each" },
    properties: { ...properties, ...more },
  };
  const records = {
    shelf: { top: { name: { fr: "en haut", nl: "bovenaan" } }, far: { name: far } },
    note: { said: { words: { fr: "Du *texte*.", nl: "*Tekst*." } }, far: { words: far } },
    table: {
      codes: { name: { fr: "codes", nl: "codes" }, rows: [{ key: "1", text: { fr: "un", nl: "een" } }] },
    },
    thing: { one: { ...data, ...moreData } },
  };
  const catalogue = smallCatalogue(records, undefined, {}, [schema]);
  const thing = catalogue.records.get("thing")?.get("one");
  if (!thing) throw new Error("no thing");
  return { catalogue, thing };
}

export function labelled(fr: string, nl: string, schema: JsonObject): JsonObject {
  return { ...schema, "x-label": { fr, nl } };
}
