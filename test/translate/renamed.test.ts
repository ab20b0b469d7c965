import { expect, test } from "vitest";
import { planImport } from "../../src/change/translate/plan-import.ts";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { readXliff } from "../../src/change/translate/xliff/read-xliff.ts";
import { writeXliff } from "../../src/change/translate/xliff/write.ts";
import { accept, check, notes, pairsOf } from "./notes.ts";
import { exported, imported, sheetOf } from "./returned.ts";

// A record that was renamed after its texts were sent is still found, and so are those that link to it.

const text = (id: string) => ({ fr: `Les [soins](note:${id}) utiles.`, nl: `De [zorg](note:${id}) nuttig.` });
const before = accept(notes({ old: { title: { fr: "Soins", nl: "Zorg" } }, other: { text: text("old") } }));
const after = accept(
  notes({
    new: { title: { fr: "Soins", nl: "Zorg" }, formerIds: ["older", "old"] },
    other: { text: text("new") },
  }),
);

test("in a sheet", () => {
  const rows = exported(before).map((row) =>
    row.map((cell, at) =>
      at === 6 ? String(cell).replace("Zorg", "Verzorging").replace("nuttig", "zinvol") : cell,
    ),
  );
  expect(
    imported(after, sheetOf(rows)).outcomes.map(({ kind, pair, text: own }) => [pair?.name, kind, own]),
  ).toEqual([
    ["new#title", "changed", "Verzorging"],
    ["other#text", "changed", "De [zorg](note:new) zinvol."],
  ]);
  expect(imported(after, sheetOf(exported(before))).outcomes.map(({ kind }) => kind)).toEqual([
    "unchanged",
    "unchanged",
  ]);
});

test.each(["1.2", "2.1"] as const)("in XLIFF %s", (version) => {
  const xliff = writeXliff(
    pairsOf(before).map((pair) => ({ pair, task: undefined })),
    {
      sourceLocale: "fr-BE",
      targetLocale: "nl-BE",
      notes: { field: "", earlier: "", suggestion: () => "" },
      taskName: (task) => task,
      language: "en",
    },
    version,
  );
  const incoming = readXliff(xliff.replace("nuttig", "zinvol").replace(">Zorg<", ">Verzorging<"), (locale) =>
    locale.slice(0, 2),
  );
  const { outcomes } = planImport(incoming, pairsOf(after), memoryTree(after), check);
  expect(outcomes.map(({ kind, pair, text: own }) => [pair?.name, kind, own])).toEqual([
    ["new#title", "changed", "Verzorging"],
    ["other#text", "changed", "De [zorg](note:new) zinvol."],
  ]);
});

test("an edit since then is not lost", () => {
  const edited = accept(
    notes({
      new: { title: { fr: "Soins", nl: "Zorgen" }, formerIds: ["old"] },
      other: { text: { ...text("new"), fr: "Les [soins](note:new) vains." } },
    }),
  );
  const rows = exported(before).map((row) => row.with(6, `${String(row[6])} x`));
  rows[0] = exported(before)[0]!;
  expect(imported(edited, sheetOf(rows)).outcomes.map(({ refusal }) => refusal?.reason)).toEqual([
    "newer-edit",
    "source-changed",
  ]);
});

test("an id that two records had is nobody's, but in the folder of one", () => {
  const twice = accept(
    notes({
      one: { title: { fr: "Soins", nl: "Zorg" }, formerIds: ["old"] },
      two: { title: { fr: "Soins", nl: "Zorg" }, formerIds: ["old"] },
    }),
  );
  const rows = exported(before).map((row, at) => (at === 1 ? row.with(6, "Verzorging") : row));
  expect(imported(twice, sheetOf(rows.slice(0, 2))).outcomes[0]?.refusal?.reason).toBe("unknown");
});
