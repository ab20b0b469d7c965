import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordSimilarity } from "../../src/check/lint/words/word-similarity.ts";
import { Fingerprints, printOf } from "../../src/check/lint/words/paragraph-fingerprints.ts";
import { PhraseLexicon } from "../../src/check/lint/words/phrase-lexicon.ts";
import { eachParagraph } from "../../src/check/lint/words/long-paragraphs.ts";
import { part } from "../../src/check/lint/words/word-part.ts";
import { sentences } from "../../src/check/lint/words/sentences.ts";
import { driftedFrom, equalGroups } from "../../src/check/lint/words/similar.ts";
import { WordList, wordHash } from "../../src/check/lint/words/word-list.ts";
import { WordTable } from "../../src/check/lint/words/word-table.ts";

const word = fc.stringMatching(/^[a-zéèA-ZÉ0-9_]{1,8}$/);
const words = (list: WordList): string[] => Array.from({ length: list.count }, (_, at) => list.word(at));

const find = (text: string, ...expressions: string[]): string[] =>
  new PhraseLexicon(
    expressions.map((each) => ({ text: each, meaning: 0 })),
    ["s", "en"],
  )
    .find(new WordList().read(text))
    .map(({ start, end }) => text.slice(start, end));

const prints = (...texts: string[]): { prints: Fingerprints; hashes: Int32Array[] } => {
  const own = new Fingerprints();
  const hashes = texts.map((text) => {
    const list = new WordList().read(text);
    own.add(printOf(list, 0, list.count), 0);
    return list.hashes.slice(0, list.count);
  });
  return { prints: own, hashes };
};

const drifted = (...texts: string[]): number[] => {
  const { prints: own, hashes } = prints(...texts);
  const isAlike = (one: number, other: number): boolean =>
    wordSimilarity(hashes[one]!, hashes[other]!) >= 0.9;
  return [...driftedFrom(equalGroups(own, 3), own, isAlike)].map(({ paragraph }) => paragraph);
};

describe("the words of a text", () => {
  test("are its runs of letters and digits, each with the hash of its lower-case form", () => {
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(" ", ", ", "'", "-", "\n", " : "), (all, between) => {
        const list = new WordList().read(all.join(between));
        expect(words(list)).toEqual(all);
        expect([...list.hashes.subarray(0, list.count)]).toEqual(
          all.map((each) => wordHash(each.toLowerCase())),
        );
      }),
    );
  });

  test("are found in any text, in order and within it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const list = new WordList().read(text);
        let end = 0;
        for (let at = 0; at < list.count; at++) {
          expect(list.starts[at]).toBeGreaterThanOrEqual(end);
          expect(list.ends[at]).toBeGreaterThan(list.starts[at] ?? 0);
          end = list.ends[at] ?? 0;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        sentences(list);
      }),
    );
  });

  test("leave out addresses, code and placeholders", () => {
    const text = "voir [la page](document:the-page), `the code`, {the} et https://example.org/the/page ici";
    expect(words(new WordList().read(text))).toEqual(["voir", "la", "page", "et", "ici"]);
    expect(words(new WordList().read("a ] b ` c { d"))).toEqual(["a", "b", "c", "d"]);
  });
});

test("a table gives what a map gives", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 99 }))),
      fc.integer(),
      (entries, other) => {
        const map = new Map(entries);
        const table = new WordTable(map);
        for (const hash of [...map.keys(), other]) expect(table.get(hash)).toBe(map.get(hash) ?? 0);
      },
    ),
  );
});

describe("a lexicon", () => {
  test("finds expressions with endings and capitals, and over hyphens and lines", () => {
    expect(find("Entités géographiques, entité\ngéographique", "entité géographique")).toHaveLength(2);
    expect(find("une entité, géographique", "entité géographique")).toEqual([]);
    expect(find("artsen-specialisten", "arts-specialist")).toEqual(["artsen-specialisten"]);
  });

  test("finds abbreviations as they are, and not in longer words", () => {
    expect(find("l'AIM, aim, IMA_AIM, AIMs, VTE-AIM", "AIM")).toEqual(["AIM", "AIM"]);
  });

  test("tells what is part of an address or of a fixed token", () => {
    const lexicon = new PhraseLexicon([{ text: "AIM", meaning: 0 }], []);
    const tied = lexicon
      .find(new WordList().read("AIM/IMA www.AIM.be AIM. (AIM)"))
      .map(({ isInToken }) => isInToken);
    // A web address has no words.
    expect(tied).toEqual([true, false, false]);
  });
});

test("a part of a text is found again by its characters and what stands before", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "ab", "b", " "), { minLength: 1 }),
      fc.nat(),
      (pieces, seed) => {
        const all = words(new WordList().read(pieces.join("")));
        fc.pre(all.length > 0);
        const list = new WordList().read(pieces.join(""));
        const chosen = seed % list.count;
        const [start, end] = [list.starts[chosen] ?? 0, list.ends[chosen] ?? 0];
        const { text, occurrence } = part(list.text, start, end);
        let at = list.text.indexOf(text);
        for (let count = 0; count < occurrence; count++) at = list.text.indexOf(text, at + text.length);
        expect(list.text.slice(at, at + text.length)).toBe(text);
        expect(Math.abs(at - start)).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

describe("paragraphs", () => {
  const long = Array.from({ length: 30 }, (_, at) => `mot${at}`);
  const changed = (at: number): string => long.with(at, "autre").join(" ");

  test("end at an empty line and at an item of a list, not at a line break", () => {
    const list = new WordList().read("un deux\ntrois\n\nquatre\n- cinq\n- six sept");
    const found: string[] = [];
    eachParagraph(list, (from, to) => void found.push(words(list).slice(from, to).join(" ")));
    expect(found).toEqual(["un deux trois", "quatre", "cinq", "six sept"]);
  });

  test("that are equal are one group, whatever stands between the words", () => {
    const { prints: own } = prints(
      "un deux trois",
      "autre",
      "Un, deux : trois",
      "un deux trois",
      "trois deux un",
    );
    expect(equalGroups(own, 3)).toEqual([{ members: [0, 2, 3] }]);
  });

  test("with a word or two changed, anywhere, are a copy that drifted", () => {
    const copy = long.join(" ");
    for (let at = 0; at < long.length; at++) expect(drifted(copy, copy, changed(at), copy)).toEqual([2]);
  });

  test("that all differ a little follow a pattern, and none has drifted", () => {
    const copy = long.join(" ");
    expect(drifted(copy, copy, copy, changed(1), changed(2), changed(3), changed(4))).toEqual([]);
  });
});
