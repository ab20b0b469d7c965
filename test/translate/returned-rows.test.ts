import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headingsIn } from "../../src/apps/cli/words-of-exchange.ts";
import type { NoText } from "../../src/change/translate/sheet/cell-name.ts";
import type { Cells } from "./returned.ts";
import { exported, imported, outcomes, sheetOf } from "./returned.ts";
import { accept, notes } from "./notes.ts";

// What Excel, LibreOffice and Google Sheets, and people in them, do to a sheet.

const titles = [
  ["Nombre de patients", "Aantal patiënten"],
  ["Sexe", "Geslacht"],
  ["Dépenses par commune en 2019", "Uitgaven per gemeente in 2019"],
  ["Dentistes", "Tandartsen"],
  ["Qualité de l'air", "Luchtkwaliteit"],
  ["Part des logements", "Aandeel van de woningen"],
] as const;
const files = accept(
  notes(Object.fromEntries(titles.map(([fr, nl], at) => [`t${at}`, { title: { fr, nl } }]))),
);

const [file, text, source, translation, right, base] = [0, 1, 4, 6, 7, 9];
const truth: NoText = { kind: "truth", value: "TRUE" };

/** The rows of an export after something was done to them. */
function edited(edit: (rows: Cells) => Cells | void): Cells {
  const rows = exported(files);
  return edit(rows) ?? rows;
}

const set =
  (row: number, column: number, value: string | NoText | undefined) =>
  (rows: Cells): void => {
    rows[row]![column] = value;
  };

/** The second row below the headings with other words, and what is done to the sheet besides. */
const changed = (edit: (rows: Cells) => Cells | void) =>
  edited((rows) => {
    set(2, translation, "Gender")(rows);
    return edit(rows);
  });

const harmless: Readonly<Record<string, (rows: Cells) => Cells | void>> = {
  nothing: () => {},
  "a column inserted before the first": (rows) => rows.map((row, at) => [String(at), ...row]),
  "columns inserted among the others": (rows) =>
    rows.map((row) => [...row.slice(0, 5), "note", "x", ...row.slice(5)]),
  "columns in another order": (rows) => rows.map((row) => row.toReversed()),
  "columns that no import reads left out": (rows) => rows.map((row) => [0, 1, 6, 7, 9].map((at) => row[at])),
  "rows that were sorted": ([head, ...rows]) => [head!, ...rows.toReversed()],
  "rows that were sorted with their headings": ([head, ...rows]) => [...rows, head!],
  "a title and an empty row above": (rows) => [["Translations", undefined, "please"], [], ...rows],
  "empty rows": (rows) => rows.flatMap((row) => [row, [], [undefined, "", "  "]]),
  "a remark below": (rows) => [...rows, [], ["Done by the office, thank you"]],
  "the headings again": (rows) => [...rows.slice(0, 2), rows[0]!, ...rows.slice(2)],
  "headings in capitals, with spaces": ([head, ...rows]) => [
    head!.map((cell) => ` ${String(cell).toUpperCase()}\u00a0`),
    ...rows,
  ],
  "headings in French": ([, ...rows]) => [Object.values(headingsIn("fr")), ...rows],
  "headings in Dutch": ([, ...rows]) => [Object.values(headingsIn("nl")), ...rows],
  "spaces around the keys": (rows) =>
    rows.map((row, at) => (at === 0 ? row : row.map((cell) => (cell ? ` ${String(cell)} ` : cell)))),
  "a number in another column": (rows) =>
    rows.map((row, at) => [...row, { kind: "number", value: String(at) }]),
  "line ends of another system": (rows) => set(2, translation, "Gender\r\n")(rows),
};

test.each(Object.entries(harmless))("with %s it is the same", (_, edit) => {
  const plan = imported(files, sheetOf(changed(edit)));
  expect(plan.faults).toEqual([]);
  expect(plan.outcomes.filter(({ kind }) => kind !== "unchanged")).toMatchObject([
    { kind: "changed", incoming: { name: "t1#title" }, text: "Gender" },
  ]);
  expect(plan.outcomes).toHaveLength(titles.length);
});

const changesOf = (rows: Cells): string[] =>
  [...imported(files, sheetOf(rows)).changes].map(([path, change]) => `${path}\n${String(change.after)}`);
const orderOf = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, at) => at),
    { minLength: length },
  );

test("whatever the order of rows and columns, the catalogue is the same", () => {
  const words = fc.array(fc.constantFrom(undefined, ...titles.map(([, nl]) => `${nl} hier`)), {
    minLength: titles.length,
    maxLength: titles.length,
  });
  fc.assert(
    fc.property(orderOf(titles.length), orderOf(10), words, (rows, columns, texts) => {
      const [head, ...sent] = exported(files);
      // Only words of its own: what fits another row better is told, and that depends on its neighbours.
      const returned = sent.map((row, at) =>
        row.with(translation, texts[at] === undefined ? row[translation] : `${titles[at]?.[1]} hier`),
      );
      const moved = [head!, ...rows.map((at) => returned[at]!)].map((row) => columns.map((at) => row[at]));
      expect(changesOf(moved).toSorted()).toEqual(changesOf([head!, ...returned]).toSorted());
    }),
    { numRuns: 12 },
  );
});

describe("a heading", () => {
  test.each([
    ["file", file],
    ["text", text],
    ["translation", translation],
    ["stillRight", right],
    ["base", base],
  ])("of %s that is missing or another is told", (column, at) => {
    for (const heading of [undefined, "Something"])
      expect(imported(files, sheetOf(edited(set(0, at, heading)))).faults).toEqual([
        { sheet: "Sheet1", missing: [column], twice: [], language: 0 },
      ]);
  });

  test("that stands twice is told", () => {
    const { faults } = imported(files, sheetOf(edited(set(0, 5, "Translation"))));
    expect(faults).toEqual([{ sheet: "Sheet1", missing: [], twice: ["F1", "G1"], language: 0 }]);
  });

  test.each<[string, Cells]>([
    ["without any", exported(files).slice(1)],
    [
      "of something else",
      [
        ["Product", "Price"],
        ["a", "1"],
      ],
    ],
    ["that is empty", []],
  ])("in a sheet %s: all are told", (_, rows) => {
    const [fault] = imported(files, sheetOf(rows)).faults;
    expect(fault?.missing).toContain("base");
    expect(fault?.missing).toContain("translation");
  });
});

describe("a row", () => {
  const date: NoText = { kind: "date", value: "43831" };
  const cases: readonly [string, (rows: Cells) => Cells | void, string[]][] = [
    ["a truth value", set(1, translation, truth), ["2 t0#title no-text"]],
    ["a date", set(1, translation, date), ["2 t0#title no-text"]],
    ["a number in its key", set(1, text, { kind: "number", value: "1" }), ["2  no-text"]],
    ["an unknown key", set(1, text, "t9#title"), ["2 t9#title unknown"]],
    ["a key of another file", set(1, file, "notes/x.yaml"), ["2 t0#title unknown"]],
    ["no name", set(1, text, ""), ["2  no-key"]],
    ["no file", set(1, file, undefined), ["2 t0#title no-key"]],
    [
      "no key and new words",
      (rows) => [...rows, rows[0]!.map((_, at) => (at === translation ? "Nieuw" : undefined))],
      ["8  no-key"],
    ],
    ["half a key", set(1, base, "fr:12"), ["2 t0#title no-key"]],
    ["an unclear mark", set(1, right, "peut-être"), ["2 t0#title unclear-mark"]],
    [
      "a mark and no words",
      (rows) => {
        set(1, right, "x")(rows);
        set(1, translation, "")(rows);
      },
      ["2 t0#title empty"],
    ],
    ["no words any more", set(1, translation, " "), ["2 t0#title emptied"]],
    [
      "other words, twice",
      (rows) => [...rows, rows[1]!.with(translation, "Anders")],
      ["2 t0#title twice", "8 t0#title twice"],
    ],
    [
      "cells moved to the right",
      (rows) => void (rows[1] = [undefined, ...rows[1]!]),
      ["2 notes/t0.yaml no-key"],
    ],
    [
      "the keys of another row pasted over its own",
      (rows) => {
        for (const at of [file, text, base]) rows[1]![at] = rows[2]![at];
      },
      ["2 t1#title mixed"],
    ],
    [
      "its last cell from another row",
      (rows) => {
        set(1, base, rows[2]![base])(rows);
        set(1, translation, "Anders")(rows);
      },
      ["2 t0#title mixed"],
    ],
    [
      "its last cell from another row, without sources",
      (rows) => {
        set(1, base, rows[2]![base])(rows);
        set(1, translation, "Anders")(rows);
        for (const row of rows) row[source] = undefined;
      },
      ["2 t0#title mixed"],
    ],
  ];
  test.each(cases)("with %s is named", (_, edit, expected) => {
    expect(outcomes(imported(files, sheetOf(edited(edit))))).toEqual(expected);
  });

  test.each(["x", "X", "✓", "oui", "Ja", truth])("is confirmed by %o", (mark) => {
    const stale = new Map([
      ...files,
      ...notes({ t0: { title: { fr: "Nombre de soins", nl: "Aantal patiënten" } } }),
    ]);
    const rows = exported(stale);
    const at = rows.findIndex((row) => row[text] === "t0#title");
    rows[at]![right] = mark;
    expect(outcomes(imported(stale, sheetOf(rows)))).toEqual([`${at + 1} t0#title confirmed`]);
  });

  test.each(["", "non", "Nee", "-", { kind: "truth", value: "FALSE" } as const])("is not by %o", (mark) => {
    expect(outcomes(imported(files, sheetOf(edited(set(2, right, mark)))))).toEqual([]);
  });
});

test("a column that was sorted by itself is refused, wherever its cells are now", () => {
  const rows = exported(files);
  const own = rows.slice(1).map((row) => row[translation]);
  const order = [3, 5, 0, 4, 1, 2];
  for (const [at, from] of order.entries()) rows[at + 1]![translation] = own[from];
  expect(outcomes(imported(files, sheetOf(rows))).map((line) => line.split(" ").at(-1))).toEqual(
    order.map(() => "shifted"),
  );
});

describe("a workbook", () => {
  const own = changed(() => {});

  test("may have sheets of other things", () => {
    const plan = imported(files, sheetOf([["To ask"], ["a", "b"]], "Notes"), sheetOf(own, "Work"));
    expect(plan.faults).toEqual([]);
    expect(outcomes(plan)).toEqual(["3 t1#title changed"]);
  });

  test("may be parted into sheets", () => {
    const [head, ...rows] = own;
    const plan = imported(
      files,
      sheetOf([head!, ...rows.slice(0, 1)], "1"),
      sheetOf([head!, ...rows.slice(1)], "2"),
    );
    expect(plan.outcomes).toHaveLength(titles.length);
    expect(plan.outcomes[1]).toMatchObject({ kind: "changed", incoming: { row: { number: 2, sheet: "2" } } });
  });

  test("with a copy that differs names both", () => {
    const plan = imported(files, sheetOf(own, "Work"), sheetOf(exported(files), "Work (2)"));
    expect(outcomes(plan)).toEqual(["3 t1#title twice", "3 t1#title twice"]);
  });

  test("with a sheet that lost a heading is not taken in part", () => {
    const broken = edited(set(0, translation, "?"));
    expect(imported(files, sheetOf(own, "Work"), sheetOf(broken, "More")).faults).toEqual([
      { sheet: "More", missing: ["translation"], twice: [], language: 0 },
    ]);
  });
});
