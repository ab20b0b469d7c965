import fc from "fast-check";
import { expect, test } from "vitest";
import { changeClasses } from "../../src/change/diff/change.ts";
import { compareRecords } from "../../src/change/diff/compare-fields.ts";
import { pairItems } from "../../src/change/diff/items.ts";
import { matchRecords } from "../../src/change/diff/similar-records.ts";
import { diffReporters } from "../../src/change/diff/report/index.ts";
import { normalForm } from "../../src/check/translations/normal-form.ts";
import type { Comparison, RecordChange } from "../../src/change/diff/change.ts";
import type { CatalogueRecord } from "../../src/model/catalogue.ts";
import type { Json } from "../../src/model/json.ts";
import { copyCatalogue, open } from "../catalogue.ts";

const { folder, remove } = copyCatalogue();
const { catalogue } = open(folder);
remove();
const { languages } = catalogue;
const real = [...(catalogue.records.get("variable")?.values() ?? [])];
const comparing = { languages, renames: new Map() };

/** Real records with some properties replaced by any data, or taken away. */
const records = fc
  .tuple(
    fc.constantFrom(...real),
    fc.array(fc.tuple(fc.nat(30), fc.option(fc.jsonValue(), { nil: undefined }))),
  )
  .map(([record, changes]): CatalogueRecord => {
    const data: Record<string, Json> = { ...record.data };
    for (const [index, value] of changes) {
      const name = record.kind.fields[index % record.kind.fields.length]?.name ?? "";
      if (value === undefined) delete data[name];
      else data[name] = value as Json;
    }
    return { ...record, data };
  });

function ways(one: CatalogueRecord, other: CatalogueRecord): Set<string> {
  const names = compareRecords(one, other, comparing).map(({ way: [top] }) =>
    typeof top === "string" ? top : top?.name,
  );
  return new Set(names.map(String));
}

function sorted(items: readonly unknown[]): string[] {
  return items.map((item) => JSON.stringify(item)).toSorted();
}

function ids(some: readonly CatalogueRecord[]): string[] {
  return some.map(({ id }) => id).toSorted();
}

test("a record does not differ from itself, whatever it holds", () => {
  fc.assert(
    fc.property(records, (record) => {
      const copy = { ...record, data: structuredClone(record.data) };
      expect(compareRecords(record, copy, comparing)).toEqual([]);
    }),
  );
});

test("two records that differ have a property that differs, in both directions", () => {
  fc.assert(
    fc.property(records, records, (one, other) => {
      const [there, back] = [ways(one, other), ways(other, one)];
      expect(there).toEqual(back);
      if (there.size === 0) expect(one.data).toEqual(other.data);
    }),
  );
});

test("every item of both lists is in one pair", () => {
  const lists = fc.array(
    fc.oneof(fc.string(), fc.record({ id: fc.constantFrom("a", "b", "c"), x: fc.nat(2) })),
  );
  const shape = {
    type: "object",
    fields: [
      {
        name: "id",
        title: "Id",
        shape: { type: "scalar", value: "string" },
        role: "key",
        hidden: false,
        derived: false,
        order: 0,
      },
    ],
  } as const;
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const { pairs } = pairItems(before, after, shape);
      expect(sorted(pairs.flatMap((pair) => ("before" in pair ? [pair.before] : [])))).toEqual(
        sorted(before),
      );
      expect(sorted(pairs.flatMap((pair) => ("after" in pair ? [pair.after] : [])))).toEqual(sorted(after));
    }),
  );
});

test("each record of both states is matched once, or stands alone", () => {
  fc.assert(
    fc.property(fc.subarray(real), fc.subarray(real), (before, after) => {
      const { matches, added, removed } = matchRecords(before, after);
      expect(ids([...matches.map((match) => match.before), ...removed])).toEqual(ids(before));
      expect(ids([...matches.map((match) => match.after), ...added])).toEqual(ids(after));
    }),
  );
});

test("the normal form of a normal form is the same", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aé1 \u00a0\u202f\n%:;!?«»“”\"'’‘-–—()€…\u200b") });
  fc.assert(
    fc.property(text, (one) => {
      expect(normalForm(normalForm(one))).toBe(normalForm(one));
    }),
  );
});

/** A comparison with many changed records. */
function many(count: number, text: string): Comparison {
  const [record] = real;
  if (!record) throw new Error("the catalogue has no variable");
  const title = record.kind.roles.get("title");
  const one = (index: number): RecordChange => ({
    how: "changed",
    record: { ...record, data: record.data, id: `r${index}` },
    before: record,
    class: index < 3 ? "breaking" : "wording",
    fields: [
      {
        way: title ? [title] : [],
        class: "wording",
        how: "changed",
        texts: languages.map(({ tag }) => ({
          language: tag,
          before: `a${index}`,
          after: text,
          isStale: false,
        })),
      },
    ],
    stillNamedBy: [],
    hasOldDate: false,
  });
  return {
    worst: "breaking",
    impact: "major",
    records: Array.from({ length: count }, (_, index) => one(index)),
    affected: [],
    unread: [],
    settings: [],
    settingChanges: [],
    languages,
  };
}

test("a comment never exceeds what GitHub takes, keeps the worst and says how much is missing", () => {
  for (const language of ["en", "fr", "nl"] as const) {
    const text = diffReporters.markdown(many(2_000, "é".repeat(500)), {
      language,
      colour: false,
      styles: "",
    });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_535);
    expect(text).toContain("variable:r0<");
    expect(text).toMatch(/<p>… [^<]*1\d\d\d/);
    expect(text.endsWith("</p>\n")).toBe(true);
  }
});

test("what many new records say takes no place from the other changes", () => {
  const { records: changed, ...rest } = many(40, "é".repeat(200));
  const [field] = real[0]?.kind.fields ?? [];
  const mixed = changed.map((change, index): RecordChange =>
    index < 3 || !field
      ? { ...change, class: "editorial" }
      : {
          ...change,
          how: "added",
          class: "addition",
          fields: [],
          content: [{ field, texts: [{ language: "fr", text: "é".repeat(600), more: 9 }] }],
        },
  );
  const options = { language: "fr", colour: false, styles: "" } as const;
  const text = diffReporters.markdown(
    { ...rest, records: mixed.toSorted((a, b) => Number(b.how === "added") - Number(a.how === "added")) },
    options,
  );
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_535);
  for (const { record } of mixed) expect(text).toContain(`variable:${record.id}<`);
  expect(text).toContain("raccourci ; encore 9 caractères");
  expect(text).toContain("contenu non repris ici");
});

test("nothing that a record says can act in any report", () => {
  const evil = fc.string({
    unit: fc.constantFrom(
      "\u001b[2J",
      "\n\n",
      "::error::",
      "<b>",
      "</code>",
      "&",
      '"',
      "@x",
      "`",
      "\u202e",
      "a ",
    ),
    maxLength: 12,
  });
  fc.assert(
    fc.property(evil, (text) => {
      const comparison = many(1, text);
      const how = { language: "fr", colour: false, styles: "" } as const;
      for (const format of ["pretty", "markdown", "json", "html"] as const)
        expect(diffReporters[format](comparison, how)).not.toMatch(/[\u001b\u202e]|^\s*::/m);
      const [, ...blocks] = diffReporters.markdown(comparison, how).split("\n\n");
      // One block of HTML, in which no other element than those of the report stands.
      expect(blocks.slice(1).filter((block) => !block.startsWith("<"))).toEqual([]);
      expect(blocks.join("").match(/<(?!\/?(?:p|h3|code|br|table|tr|td|b|ins|del)\b)/g)).toBeNull();
      expect(blocks.join("").replace(/<code>(?:[^<]|<\/?(?:ins|del)>)*<\/code>/g, "")).not.toMatch(/[@`]/);
    }),
  );
});

test("classes stand from the worst to the least", () => {
  expect(changeClasses[0]).toBe("breaking");
  expect(changeClasses.at(-1)).toBe("editorial");
});
