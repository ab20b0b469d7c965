import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { isAtLeast } from "../../src/change/diff/change.ts";
import type { ChangeClass, RecordChange } from "../../src/change/diff/change.ts";
import { rankOf } from "../../src/change/diff/ranks.ts";
import { changeOf } from "../../src/change/diff/record-change.ts";
import { mergeVocabularies, vocabularyOf } from "../../src/change/diff/vocabulary.ts";
import type { CatalogueRecord } from "../../src/model/catalogue.ts";
import { everyRecord } from "../../src/model/every-record.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { copyCatalogue, open, repository } from "../catalogue.ts";

// The tables of test/samples/changes/: what changes of texts and of records come to. A new case is a new line.

const samples = join(repository, "test/samples/changes");
const { folder, remove } = copyCatalogue();
const { catalogue } = open(folder);
remove();

/** Records of which the cases change a part. */
const bases: Readonly<Record<string, JsonObject>> = {
  variable: { status: "published", metadataUpdated: "2025-11-28" },
  codelist: { complete: true },
};

function record(kind: string, data: JsonObject): CatalogueRecord {
  const found = catalogue.kinds.get(kind);
  if (!found) throw new Error(`no kind ${kind}`);
  const own = { ...bases[kind], ...data };
  const status = (own["status"] ?? "published") as CatalogueRecord["status"];
  return { kind: found, id: "one", file: "one.yaml", path: [], status, data: own };
}

function compare(
  kind: string,
  before: JsonObject,
  after: JsonObject,
  inUse: JsonObject = {},
): RecordChange | undefined {
  const match = { before: record(kind, before), after: record(kind, after) };
  const others = vocabularyOf([...everyRecord(catalogue), record(kind, { title: inUse })]);
  const usage = {
    before: mergeVocabularies(others, vocabularyOf([match.before])),
    after: mergeVocabularies(others, vocabularyOf([match.after])),
  };
  return changeOf(
    match,
    {
      languages: catalogue.languages,
      renames: new Map(),
      usage: () => usage,
      rankOf(of, id) {
        const named = catalogue.records.get(of)?.get(id);
        return named && rankOf(named);
      },
    },
    [],
  );
}

/** Only what says something else to readers asks for a new day of update. */
function asksForDate(kind: string, one: ChangeClass | undefined): boolean {
  return kind === "variable" && one !== undefined && isAtLeast(one, "wording");
}

type Place = (text: JsonObject) => { kind: string; data: JsonObject };
const places: Readonly<Record<string, Place>> = {
  title: (title) => ({ kind: "variable", data: { title } }),
  description: (description) => ({ kind: "variable", data: { description } }),
  unit: (label) => ({ kind: "variable", data: { unit: { type: "count", label } } }),
  formula: (text) => ({ kind: "variable", data: { method: { text } } }),
  label: (label) => ({
    kind: "codelist",
    data: {
      items: [
        { code: "1", label },
        { code: "2", label: { fr: "Inconnu", nl: "Onbekend" } },
      ],
    },
  }),
};

type TextCase = readonly [what: string, where: string, before: string, after: string, expected: ChangeClass];
const texts = read("texts.yaml") as unknown as { inUse: JsonObject; cases: readonly (Json[] | JsonObject)[] };

function read(file: string): Json {
  return parse(readFileSync(join(samples, file), "utf8")) as Json;
}

/** `typo: a letter` is a map to YAML; its words are what counts. */
function worded(value: Json | undefined): string {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return Object.entries(value).flat().join(": ");
  return String(value);
}

test.each(texts.cases.map((one) => (one as Json[]).map(worded) as unknown as TextCase))(
  "%s, %s: %j → %j is %s",
  (_, where, before, after, expected) => {
    const [place = "", language = "fr"] = where.split(" ");
    const isTranslation = language === "nl" && (place === "unit" || place === "label");
    const other = language === "fr" ? { nl: "Zelfde" } : isTranslation ? { fr: "Même" } : {};
    const [old, now] = [before, after].map((text) => places[place]?.({ ...other, [language]: text }));
    if (!old || !now) throw new Error(`no place ${place}`);
    const change = compare(old.kind, old.data, now.data, texts.inUse);
    expect(change?.class ?? "editorial").toBe(expected);
    expect(change?.hasOldDate ?? false).toBe(asksForDate(old.kind, change?.class));
  },
);

interface RecordCase {
  readonly change: string;
  readonly kind: string;
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly class: ChangeClass;
}

test.each(read("records.yaml") as unknown as RecordCase[])(
  "$change of a $kind is $class",
  ({ kind, before, after, class: expected }) => {
    const change = compare(kind, before, after);
    expect(change?.class).toBe(expected);
    expect(change?.hasOldDate).toBe(asksForDate(kind, expected) && isSameDay(before, after));
  },
);

function isSameDay(before: JsonObject, after: JsonObject): boolean {
  return before["metadataUpdated"] === after["metadataUpdated"];
}
