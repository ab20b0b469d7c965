import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CatalogueRecord } from "../../src/model/catalogue.ts";
import type { Json } from "../../src/model/json.ts";
import { acceptedMarks, isMarked, isNew } from "../../src/change/translate/accept-translations.ts";
import { readMarks } from "../../src/check/translations/translation-marks.ts";
import type { Pair } from "../../src/check/translations/translation-pairs.ts";
import { pairsOf } from "../../src/check/translations/translation-pairs.ts";
import { copyCatalogue, open, repository } from "../catalogue.ts";

// Marks name wordings by a normal form; those of the first one, which kept punctuation, stay valid.

const { folder, remove } = copyCatalogue();
const { catalogue } = open(folder);
remove();

/** As `varbook translate accept` wrote it when the first form was the only one. */
const first = `# Which wording each translation was made for; written by varbook translate accept. Form 1.
SS00060_Gz#unconfirmed.0.reason nl:84c669df7910aa1d fr:39f73376225d42e1
`;
const today = readFileSync(join(repository, "translations/variables/Gz/SS00060_Gz.txt"), "utf8");

function pair(marks: string, change: (text: string) => string = (text) => text): Pair {
  const record = catalogue.records.get("variable")?.get("SS00060_Gz");
  const data = JSON.parse(JSON.stringify(record?.data)) as {
    unconfirmed: { reason: Record<string, Json> }[];
  };
  const reason = data.unconfirmed[0]?.reason ?? {};
  reason["fr"] = change(String(reason["fr"]));
  const changed = { ...record, data } as unknown as CatalogueRecord;
  const { faults, ...read } = readMarks(marks);
  expect(faults).toEqual([]);
  const found = pairsOf(changed, { ...read, faults }, catalogue).find(({ name }) =>
    name.endsWith("0.reason"),
  );
  if (!found) throw new Error("no such text");
  return found;
}

const comma = (text: string): string => text.replace("publiée", "publiée,");
const word = (text: string): string => text.replace("publiée", "imprimée");

test.each([
  ["the first form", first, undefined, "current"],
  ["today's", today, undefined, "current"],
  ["today's, with another punctuation", today, comma, "current"],
  ["today's, with another word", today, word, "stale"],
  ["the first form, with another word", first, word, "stale"],
  ["both, as two branches that were merged have them", first + today, comma, "current"],
])("a mark of %s", (_, marks, change, state) => {
  expect(pair(marks, change).state).toBe(state);
});

test("accepting renews a mark of the first form, once", () => {
  const old = pair(first);
  expect(isNew(old) && !isMarked(old)).toBe(true);
  const renewed = acceptedMarks([old], () => true);
  expect(today).toContain(renewed.split("\n")[1]);
  const now = pair(renewed, comma);
  expect(isNew(now) || !isMarked(now)).toBe(false);
  expect(acceptedMarks([now], () => true)).toBe(renewed);
});
