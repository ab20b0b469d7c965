import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { marksPath } from "../../src/check/translations/translation-marks.ts";
import { movedMarks } from "../../src/change/translate/moved.ts";
import { prose } from "../markdown/arbitraries.ts";
import { accept, check, found, notes, states } from "./notes.ts";

const title = { fr: "Nombre de dentistes", nl: "Aantal tandartsen" };
const text = { fr: "Un texte.", nl: "Een tekst." };
const items = [{ name: "b", label: { fr: "Bleu", nl: "Blauw" } }, { label: { fr: "Vert", nl: "Groen" } }];
const note = { title, text, items };

describe("a text and its translation", () => {
  test("are not looked at before the first was accepted", () => {
    expect(found(notes({ a: note }))).toEqual([]);
  });

  test("are current once they are accepted", () => {
    const files = accept(notes({ a: note }));
    expect(found(files)).toEqual([]);
    expect(states(files)).toEqual({
      "a#title fr>nl": "current",
      "a#text fr>nl": "current",
      "a#items.b.label fr>nl": "current",
      "a#items.1.label fr>nl": "current",
    });
  });

  test.each([
    ["the source changes", { fr: "Volume", nl: title.nl }, "i18n/stale warning title.nl"],
    ["the translation leads", { fr: title.fr, nl: "Volume" }, "i18n/stale warning title.fr"],
    ["both change", { fr: "Volume", nl: "Volume" }, "i18n/both-changed warning title.nl"],
  ])("are told apart when %s", (_, changed, code) => {
    const marks = accept(notes({ a: note }));
    const files = new Map([...marks, ...notes({ a: { ...note, title: changed } })]);
    expect(found(files)).toEqual([code]);
    expect(
      check(memoryTree(files)).findings.find(({ code: own }) => code.startsWith(own))?.related,
    ).toHaveLength(1);
    // The other texts are as they were.
    expect(Object.values(states(files)).filter((state) => state !== "current")).toHaveLength(1);
  });

  test("are an error in a release", () => {
    const files = new Map([
      ...accept(notes({ a: note })),
      ...notes({ a: { ...note, title: { ...title, fr: "Volume" } } }),
    ]);
    const { findings } = check(memoryTree(files), true);
    expect(findings.find(({ code }) => code === "i18n/stale")?.severity).toBe("error");
  });

  test("stay current when an item of a list gets another number", () => {
    const files = new Map([
      ...accept(notes({ a: note })),
      ...notes({ a: { ...note, items: items.toReversed() } }),
    ]);
    expect(found(files)).toEqual([]);
    expect(accept(files).get(marksPath("notes/a.yaml"))).toContain("a#items.0.label ");
  });

  test("are new when a record is", () => {
    const files = new Map([...accept(notes({ a: note })), ...notes({ b: { title } })]);
    expect(found(files)).toEqual(["i18n/unmarked info title.nl"]);
  });
});

describe("a translation that is confirmed without being changed", () => {
  const older = accept(notes({ a: { title } }));
  const newer = new Map([...older, ...notes({ a: { title: { ...title, fr: "Volume" } } })]);

  test("is current, and said to be confirmed, for good", () => {
    const confirmed = accept(newer);
    expect(found(confirmed)).toEqual(["i18n/mark-renewed info title.nl"]);
    expect(found(accept(confirmed))).toEqual(["i18n/mark-renewed info title.nl"]);
  });

  test("is current without a word when the source is again what it was", () => {
    expect(states(new Map([...accept(newer), ...notes({ a: { title } })]))).toEqual({
      "a#title fr>nl": "current",
    });
  });

  test("is seen when only its mark was changed by hand", () => {
    const path = marksPath("notes/a.yaml");
    const forged = new Map([
      ...newer,
      [path, (accept(newer).get(path) ?? "").replace(/ fr:\w+ fr:/, " fr:")],
    ]);
    expect(found(forged)).toEqual([]);
    const moved = movedMarks(memoryTree(older)(["translations"]), memoryTree(forged)(["translations"]));
    expect(moved.map(({ code, arguments: values }) => [code, values["text"]])).toEqual([
      ["i18n/mark-moved", "a#title"],
    ]);
    expect(
      movedMarks(memoryTree(older)(["translations"]), memoryTree(accept(newer))(["translations"])),
    ).toEqual([]);
  });
});

describe("the source language", () => {
  test("is the record's own, else the configuration's, else the first", () => {
    const files = notes({ a: { title }, b: { own: "nl", title }, c: { title: { nl: "Alleen" } } });
    const turned = new Map([
      ...files,
      ["varbook.config.yaml", `sourceLanguage: nl${files.get("varbook.config.yaml")}`],
    ]);
    expect(Object.keys(states(files))).toEqual(["a#title fr>nl", "b#title nl>fr", "c#title nl>fr"]);
    expect(Object.keys(states(turned))).toEqual(["a#title nl>fr", "b#title nl>fr", "c#title nl>fr"]);
    // What was accepted in one direction is accepted in the other.
    expect(Object.values(states(new Map([...accept(files), ...turned])))).toEqual([
      "current",
      "current",
      "missing",
    ]);
  });

  test("is a language of the catalogue", () => {
    const files = notes({ a: { own: "en", title } });
    files.set("varbook.config.yaml", `sourceLanguage: xx${files.get("varbook.config.yaml")}`);
    expect(found(files)).toEqual([
      "i18n/source-language error sourceLanguage",
      "i18n/source-language error own",
    ]);
  });
});

test("white space and typography make nothing stale, a word exactly its text", () => {
  fc.assert(
    fc.property(prose, prose, (fr, nl) => {
      const own = (source: string): Map<string, string> => notes({ a: { title, text: { fr: source, nl } } });
      const marks = accept(own(fr));
      const typography = fr.replaceAll("'", "’").replace(/\s+/g, "\u00a0").replaceAll("-", "–");
      expect(found(new Map([...marks, ...own(typography)]))).toEqual([]);
      expect(found(new Map([...marks, ...own(`${fr.trim()} mot`)]))).toEqual(["i18n/stale warning text.nl"]);
    }),
    { numRuns: 30 },
  );
});

test("files of marks that cannot be read, or belong to nothing, are named; the other lines count", () => {
  const files = accept(notes({ a: { title } }));
  const path = marksPath("notes/a.yaml");
  files.set(path, `<<<<<<< ours\n${files.get(path)}=======\na#title nl:12 fr:34\n`);
  files.set("translations/notes/b.txt", "");
  files.set("translations/README.md", "What this folder is.");
  expect(found(files)).toEqual([
    "i18n/mark-orphan warning translations/notes/b.txt",
    ...Array.from({ length: 3 }, () => `i18n/mark-unreadable warning ${path}`),
  ]);
});

test("names from a hostile record stay on their line", () => {
  const keys = ["a b\n", "#", "é", "100%", "0", "x"];
  const list = keys.map((name) => ({ name, label: { fr: name, nl: `nl ${name}` } }));
  const files = accept(notes({ a: { items: [...list, { label: { fr: "u", nl: "v" } }] } }));
  expect(found(files)).toEqual([]);
  expect(Object.keys(states(files))).toEqual(
    ["a%20b%0A", "%23", "%C3%A9", "100%25", "0", "x", "6"].map((name) => `a#items.${name}.label fr>nl`),
  );
});
