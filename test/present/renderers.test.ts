import { expect, test } from "vitest";
import { recordPageFile } from "../../src/site/record.ts";
import { createSite, pageContext } from "../../src/site/page-context.ts";
import { recordJson } from "../../src/export/json/record.ts";
import { visitTexts } from "../../src/export/search/search-texts.ts";
import { tableOf } from "../../src/export/table/rows.ts";
import { shownBriefly, shownFields } from "../../src/site/texts/fields.ts";
import { recordContent } from "../../src/change/diff/content.ts";
import { compareRecords } from "../../src/change/diff/compare-fields.ts";
import type { Catalogue, CatalogueRecord } from "../../src/model/catalogue.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { describeChange } from "../../src/release/describe-change.ts";
import { languages } from "../html/small-catalogue.ts";
import { labelled, thingCatalogue } from "./thing.ts";

// A property is added in the schema of a test, and nothing else: everything that shows values shows it.

const language = languages.nl;
const word = "Zanzibar";
const text: JsonObject = { "x-localized": "text" };
const both: JsonObject = { fr: word, nl: word };
const part = labelled("Part", "Deel", text);

/** A property of each shape and display, with a value that says the word. */
const added: readonly (readonly [name: string, schema: JsonObject, value: Json])[] = [
  ["a line", text, both],
  ["prose", { "x-localized": "markdown" }, { fr: word, nl: `*${word}*` }],
  ["words", { "x-localized": "words" }, { fr: [word], nl: [word] }],
  ["text as typed", { type: "string" }, word],
  ["a code", { type: "string", "x-display": "code" }, word],
  ["a value of a fixed set", { enum: ["z"], "x-labels": { z: both } }, "z"],
  ["a link", { type: "string", "x-reference": "shelf" }, "far"],
  ["a title", { type: "string", "x-reference": "shelf", "x-display": "plain" }, "far"],
  ["an inclusion", { type: "string", "x-reference": "note", "x-display": "inclusion" }, "far"],
  ["a list", { type: "array", items: text }, [both]],
  ["tags", { type: "array", "x-display": "inline-list", items: { type: "string" } }, [word]],
  [
    "a table",
    { type: "array", "x-display": "table", items: { type: "object", properties: { part } } },
    [{ part: both }],
  ],
  ["an object", { type: "object", properties: { part } }, { part: both }],
  [
    "a sentence",
    { type: "object", "x-display": { sentence: ["{part}!"] }, properties: { part: text } },
    { part: both },
  ],
];

type Shows = (catalogue: Catalogue, record: CatalogueRecord) => string;

const renderers: Readonly<Record<string, Shows>> = {
  "the page": (catalogue, record) => String(recordPageFile(view(catalogue), record).content),
  "search results, comparisons and the preview of links": (catalogue, record) =>
    shownFields(record.kind)
      .map((field) => String(shownBriefly(view(catalogue), record, field)))
      .join(),
  "CSV and sheets": (catalogue, record) => tableOf(record.kind, catalogue, language).row(record).join(";"),
  "the search": (catalogue, record) => {
    const texts: string[] = [];
    const named = (target: CatalogueRecord): void => void texts.push(JSON.stringify(target.data));
    visitTexts(record, catalogue, language, { text: (one) => texts.push(one), named });
    return texts.join();
  },
  "JSON of a language, where records are named by their ids": (catalogue, record) =>
    JSON.stringify(recordJson(record, catalogue, { languages: catalogue.languages, language })).replace(
      /"(far|z)"/g,
      word,
    ),
  "a comparison of two states": (catalogue, record) => JSON.stringify(recordContent(record, catalogue)),
  "release notes": (catalogue, record) => {
    const { added: _, ...data } = record.data;
    const before = { ...record, data };
    const fields = compareRecords(before, record, { languages: catalogue.languages, renames: new Map() });
    const rest = { class: "meaning", stillNamedBy: [], hasOldDate: false } as const;
    return describeChange(view(catalogue), { how: "changed", record, before, fields, ...rest }).join();
  },
};

function view(catalogue: Catalogue): ReturnType<typeof pageContext> {
  return pageContext(createSite(catalogue, { assets: new Map(), version: "0" }), language, "things/");
}

test.each(Object.entries(renderers))("%s: each shape and display", (_, shows) => {
  for (const [name, schema, value] of added) {
    const { catalogue, thing } = thingCatalogue(
      { added: labelled("Neuf", "Nieuw", schema) },
      { added: value },
    );
    expect(shows(catalogue, thing), name).toContain(word);
  }
});
