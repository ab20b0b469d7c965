import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { readXliff } from "../../src/change/translate/xliff/read-xliff.ts";
import type { XliffHead, XliffVersion } from "../../src/change/translate/xliff/write.ts";
import { writeXliff } from "../../src/change/translate/xliff/write.ts";
import { localeReader } from "../../src/change/translate/xliff/locale.ts";
import { unitId } from "../../src/change/translate/xliff/unit-id.ts";
import { planImport } from "../../src/change/translate/plan-import.ts";
import type { Incoming } from "../../src/change/translate/exchange.ts";
import { taskOf } from "../../src/change/translate/work.ts";
import { markdown, prose } from "../markdown/arbitraries.ts";
import type { Files } from "./notes.ts";
import { accept, check, notes, pairsOf } from "./notes.ts";

const head: XliffHead = {
  sourceLocale: "fr-BE",
  targetLocale: "nl-BE",
  notes: { field: "Field", earlier: "Before", suggestion: ({ target }) => target },
  taskName: (task) => task,
  language: "en",
};
const languageOf = (locale: string): string | undefined =>
  /^(?:fr|nl)-BE$/.test(locale) ? locale.slice(0, 2) : undefined;

function exported(files: Files, version?: XliffVersion): string {
  return writeXliff(
    pairsOf(files).map((pair) => ({ pair, task: taskOf(pair) })),
    head,
    version,
  );
}

/** What comes of a file of translations. */
function imported(files: Files, xliff: string) {
  return planImport(readXliff(xliff, languageOf), pairsOf(files), memoryTree(files), check);
}

const words = (incoming: readonly Incoming[]): unknown => incoming.map(({ translation }) => translation);

describe("a file that comes back as it was sent", () => {
  test.each(["2.1", "1.2"] as const)("in version %s changes nothing, whatever the texts are", (version) => {
    const texts = fc
      .oneof(markdown, prose)
      .filter((text) => text.trim() !== "" && !/[\p{Cc}\p{Cs}]/u.test(text.replaceAll("\n", "")));
    fc.assert(
      fc.property(texts, texts, (fr, nl) => {
        const files = notes({ a: { text: { fr, nl }, title: { fr, nl: fr } } });
        const { outcomes, changes } = imported(files, exported(files, version));
        expect(outcomes.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
        expect(changes.size).toBe(0);
      }),
      { numRuns: 30 },
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
    ["another format", "<html/>", "not an XLIFF file"],
    ["another version", '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.0"/>', "not an XLIFF file"],
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

const reworded = (xliff: string): string => xliff.replace("nuttig", "zinvol");
const plain = (xliff: string): string =>
  reworded(xliff).replace(/<(?:g|pc) id="1"[^>]*>(zorg)<\/(?:g|pc)>/, "$1");
const half = (xliff: string): string =>
  xliff.replace(/<\/target>\s*<\/segment>/, "</target></segment><segment><source>x</source></segment>");
const without = (pattern: RegExp) => (xliff: string) => reworded(xliff).replace(pattern, "");
const foreign = (xliff: string): string =>
  without(/<notes>[^]*?<\/notes>/g)(xliff).replace(/unit id="[^"]*"/g, 'unit id="1"');

describe("a text with a link", () => {
  const sent = notes({
    a: { text: { fr: "Les [soins](note:b) **utiles**.", nl: "De [zorg](note:b) **nuttig**." } },
    b: { title: { fr: "Soins", nl: "Zorg" } },
  });
  const files = accept(sent);
  const back = (edit: (xliff: string) => string, version?: XliffVersion) => {
    const { outcomes } = imported(files, edit(exported(files, version)));
    return outcomes.map(({ kind, text, refusal }) => refusal?.reason ?? (kind === "changed" ? text : kind));
  };
  const changed = ["De [zorg](note:b) **zinvol**.", "unchanged"];

  test.each<[string, (xliff: string) => string]>([
    ["as it was sent", reworded],
    ["without notes", without(/<notes>[^]*?<\/notes>/g)],
    ["without names", without(/ name="[^"]*"/g)],
    ["without states", without(/ (?:sub)?[sS]tate="[^"]*"/g)],
    ["without the places of its files", without(/ original="[^"]*"/g)],
    [
      "with its own file as the place of all",
      (xliff) => reworded(xliff).replace(/original="[^"]*"/g, 'original="C:\\work.xlf"'),
    ],
    [
      "with its files in another order",
      (xliff) => reworded(xliff).replace(/(<file [^]*<\/file>)\s*(<file [^]*<\/file>)/, "$2$1"),
    ],
    ["in groups", (xliff) => reworded(xliff).replace(/(<unit [^]*?<\/unit>)/g, '<group id="g">$1</group>')],
    [
      "with earlier translations",
      (xliff) =>
        reworded(xliff).replace(
          "<segment",
          '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1"><source>Les</source><target>Die</target></mtc:match></mtc:matches><segment',
        ),
    ],
    [
      "cut into segments",
      (xliff) =>
        reworded(xliff).replace(
          /<source>(Les [^]*?)<\/source>\s*<target>(De [^]*?<\/pc>) ([^]*?)<\/target>/,
          "<source>$1</source><target>$2</target></segment><ignorable><source> </source></ignorable><segment><source/><target>$3</target>",
        ),
    ],
  ])("comes back %s", (_, edit) => {
    expect(back(edit)).toEqual(expect.arrayContaining(changed));
  });

  test.each<[string, (xliff: string) => string]>([
    ["as it was sent", reworded],
    ["without notes", without(/<note [^]*?<\/note>/g)],
    ["without names", without(/ resname="[^"]*"/g)],
    ["without the name of the format", without(/ xmlns="[^"]*"/g)],
    [
      "without the language of the file",
      (xliff) =>
        reworded(xliff)
          .replaceAll(' target-language="nl-BE"', "")
          .replaceAll("<target ", '<target xml:lang="nl-BE" '),
    ],
    [
      "cut by marks",
      (xliff) =>
        reworded(xliff).replace(
          /(<target [^>]*>)(De .*?)(<\/target>)/g,
          '$1<mrk mtype="seg" mid="1">$2</mrk>$3',
        ),
    ],
    [
      "with the source in segments",
      (xliff) =>
        reworded(xliff).replaceAll(
          "<target ",
          '<seg-source><mrk mtype="seg" mid="1">x</mrk></seg-source><target ',
        ),
    ],
    [
      "with earlier translations",
      (xliff) =>
        reworded(xliff).replaceAll(
          "<note ",
          "<alt-trans><source>a</source><target>b</target></alt-trans><note ",
        ),
    ],
    [
      "with halves of codes",
      (xliff) =>
        reworded(xliff)
          .replace(/<g id="1">/g, '<bx id="1" rid="1"/>')
          .replace(/<\/g>/, '<ex id="9" rid="1"/>')
          .replace(/(De .*?)<\/g>/, '$1<ex id="9" rid="1"/>'),
    ],
    [
      "with the codes themselves",
      (xliff) =>
        reworded(xliff).replace(
          /<g id="(\d)">(.*?)<\/g>/g,
          '<bpt id="$1">[<sub>x</sub></bpt>$2<ept id="$1">]</ept>',
        ),
    ],
    [
      "in groups, after a header",
      (xliff) =>
        reworded(xliff)
          .replaceAll("<body>", "<header><note>x</note></header><body><group>")
          .replaceAll("</body>", "</group></body>"),
    ],
  ])("comes back in version 1.2 %s", (_, edit) => {
    expect(back(edit, "1.2")).toEqual(expect.arrayContaining(changed));
  });

  test.each(["1.2", "2.1"] as const)("without its codes is refused, in version %s", (version) => {
    expect(back(plain, version)).toContain("codes");
  });

  test.each(["UTF-16LE", "UTF-16BE"])("comes back in %s", (encoding) => {
    for (const version of ["1.2", "2.1"] as const) {
      const bytes = Buffer.from(
        `\ufeff${reworded(exported(files, version)).replace("UTF-8", "UTF-16")}`,
        "utf16le",
      );
      const own = encoding === "UTF-16BE" ? bytes.swap16() : bytes;
      expect(
        planImport(readXliff(own, languageOf), pairsOf(files), memoryTree(files), check).outcomes.filter(
          ({ kind }) => kind === "changed",
        ),
      ).toHaveLength(1);
    }
  });

  test("of which a part is translated is refused, and one that came back empty is told", () => {
    expect(back(half)).toContain("incomplete");
    const { outcomes } = imported(files, exported(files).replace(/<target>Zorg<\/target>/, "<target/>"));
    expect(outcomes.map(({ isEmptied }) => isEmptied)).toEqual(expect.arrayContaining([undefined, true]));
  });

  test("with ids of another program and no notes is taken where no accepted translation is lost", () => {
    expect(back(foreign)).toContain("no-base");
    const open = sent;
    const { outcomes } = imported(open, foreign(exported(open)));
    expect(outcomes.map(({ kind }) => kind)).toContain("changed");
    const moved = new Map([
      ...open,
      ...notes({
        a: { text: { fr: "Les [soins](note:b) **vains**.", nl: "De [zorg](note:b) **nuttig**." } },
      }),
    ]);
    expect(imported(moved, foreign(exported(open))).outcomes.map(({ refusal }) => refusal?.reason)).toContain(
      "source-changed",
    );
  });
});

describe("the language of a file", () => {
  const languages = [
    { tag: "fr", locale: "fr-BE" },
    { tag: "nl", locale: "nl-BE" },
  ];
  test.each([
    ["fr-BE", "fr", []],
    ["FR-be", "fr", []],
    ["fr_BE", "fr", []],
    ["fr", "fr", [["fr", "fr-BE"]]],
    ["fr-FR", "fr", [["fr-FR", "fr-BE"]]],
    ["nl-NL", "nl", [["nl-NL", "nl-BE"]]],
    ["nl_NL", "nl", [["nl_NL", "nl-BE"]]],
    ["en", undefined, []],
    ["", undefined, []],
  ])("%s is read as %s", (locale, tag, readAs) => {
    const reader = localeReader(languages);
    expect(reader.languageOf(locale)).toBe(tag);
    expect([...reader.readAs]).toEqual(readAs);
  });

  test("is none when two would do", () => {
    const two = localeReader([...languages, { tag: "fx", locale: "fr-CH" }]);
    expect(two.languageOf("fr-FR")).toBeUndefined();
  });
});

test("how long a text may be is said without its codes", () => {
  const files = notes({ a: { short: { fr: "Les [soins](note:a)", nl: "De [zorg](note:a)" } } });
  expect(exported(files)).toContain(' slr:sizeRestriction="21"');
  expect(exported(files)).toContain('<slr:profiles generalProfile="xliff:codepoints"/>');
  expect(exported(files, "1.2")).toContain(' maxwidth="21" size-unit="char"');
  expect(exported(notes({ a: { title: { fr: "a" } } }))).not.toContain("slr");
});
