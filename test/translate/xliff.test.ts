import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { readXliff } from "../../src/translate/xliff/read.ts";
import type { XliffHead } from "../../src/translate/xliff/write.ts";
import { unitId, writeXliff } from "../../src/translate/xliff/write.ts";
import { planImport } from "../../src/translate/import.ts";
import type { Incoming } from "../../src/translate/exchange.ts";
import { taskOf } from "../../src/translate/work.ts";
import { markdown, prose } from "../markdown/arbitraries.ts";
import type { Files } from "./notes.ts";
import { check, notes, pairsOf } from "./notes.ts";

const head: XliffHead = {
  sourceLocale: "fr-BE",
  targetLocale: "nl-BE",
  notes: { field: "Field", earlier: "Before", suggestion: ({ target }) => target },
  taskName: (task) => task,
};
const languageOf = (locale: string): string | undefined =>
  /^(?:fr|nl)-BE$/.test(locale) ? locale.slice(0, 2) : undefined;

function exported(files: Files): string {
  return writeXliff(
    pairsOf(files).map((pair) => ({ pair, task: taskOf(pair) })),
    head,
  );
}

/** What comes of a file of translations. */
function imported(files: Files, xliff: string) {
  return planImport(readXliff(xliff, languageOf), pairsOf(files), memoryTree(files), check);
}

const words = (incoming: readonly Incoming[]): unknown => incoming.map(({ translation }) => translation);

describe("a file that comes back as it was sent", () => {
  test("changes nothing, whatever the texts are", () => {
    const texts = fc
      .oneof(markdown, prose)
      .filter((text) => text.trim() !== "" && !/[\p{Cc}\p{Cs}]/u.test(text.replaceAll("\n", "")));
    fc.assert(
      fc.property(texts, texts, (fr, nl) => {
        const files = notes({ a: { text: { fr, nl }, title: { fr, nl: fr } } });
        const { outcomes, changes } = imported(files, exported(files));
        expect(outcomes.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
        expect(changes.size).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test("gives the text of its source back, when that is copied to the target", () => {
    const texts = fc
      .oneof(markdown, prose, fc.string({ unit: "binary" }))
      .filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(texts, (fr) => {
        const files = notes({ a: { text: { fr } } });
        const [pair] = pairsOf(files);
        if (!pair) return;
        const own = { ...pair, text: { ...pair.text, in: () => fr } };
        const xliff = writeXliff([{ pair: own, task: undefined }], head);
        const [incoming] = readXliff(xliff, languageOf);
        const found = planImport([{ ...incoming!, target: "nl" }], [own], memoryTree(files), check);
        // It is what is there, character by character, so nothing changes but that it was looked at.
        expect(found.outcomes[0]?.kind).toBe("confirmed");
      }),
      { numRuns: 60 },
    );
  });
});

test("an id is a name token, and tells texts apart", () => {
  const names = ["a_b-c.d#items.x%20y.label", "a_b-c.d#items.x.20y.label"];
  expect(names.map(unitId)).toEqual(["a_b-c.d:items.x·20y.label", "a_b-c.d:items.x.20y.label"]);
});

function file(unit: string, root = 'srcLang="fr-BE" trgLang="nl-BE"'): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" ${root}><file id="f" original="notes/a.yaml">${unit}</file></xliff>`;
}

describe("a file from elsewhere", () => {
  const target = (content: string): string =>
    file(`<unit id="a" name="a#text"><segment><source/><target>${content}</target></segment></unit>`);

  test.each([
    ["a document type", `<!DOCTYPE x [<!ENTITY a "b">]>${target("&a;")}`, "a document type is not allowed"],
    ["an entity", target("&a;"), "not well-formed"],
    ["another format", "<html/>", "not an XLIFF 2 file"],
    ["another version", '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "not an XLIFF 2 file"],
    ["another language", file("", 'srcLang="fr-BE" trgLang="en"'), "no language “en”"],
    ["half a file", target("x").slice(0, -9), "not well-formed"],
    ["elements in elements", target(`${"<mrk>".repeat(200)}x${"</mrk>".repeat(200)}`), "nested too deeply"],
    ["an element that is not known", target("<b>x</b>"), "<b> is not known"],
    ["segments in another order", target("x").replace("<target>", '<target order="2">'), "another order"],
  ])("with %s is refused", (_, text, reason) => {
    expect(() => readXliff(text, languageOf)).toThrow(reason);
  });

  test("may be cut into segments, with marks and codes of other kinds", () => {
    const unit = `<unit id="a" name="a#text"><segment><source/><target>a <mrk id="m">b</mrk><sc id="1"/></target></segment><ignorable><source/><target> </target></ignorable><segment><source/><target>c<ec startRef="1"/><cp hex="0001"/><ph id="x"/></target></segment></unit>`;
    expect(words(readXliff(file(unit), languageOf))).toEqual([
      [
        { type: "words", raw: "a " },
        { type: "words", raw: "b" },
        { type: "open", id: 1 },
        { type: "words", raw: " " },
        { type: "words", raw: "c" },
        { type: "close", id: 1 },
        { type: "words", raw: "\u0001" },
        { type: "code", id: 0 },
      ],
    ]);
  });

  test("with a segment that is not translated has no translation", () => {
    const unit = `<unit id="a" name="a#text"><segment><source/><target>a</target></segment><segment><source/></segment></unit>`;
    expect(words(readXliff(file(unit), languageOf))).toEqual([undefined]);
  });
});
