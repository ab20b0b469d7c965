import { describe, expect, test } from "vitest";
import { elementAt } from "../../src/check/element-at.ts";
import { pathAt, spanOf } from "../../src/yaml/path-at.ts";
import { open, repository } from "../catalogue.ts";

// From a position to what stands there, and back.

const text = `id: a
title:
  fr: 'L''âge' # comment
  nl: Leeftijd
keywords: [one, { two: 2 }]
`;

test.each([
  [1, 1, "id", "key"],
  [1, 5, "id", "value"],
  [3, 4, "title.fr", "key"],
  [3, 10, "title.fr", "value"],
  [4, 7, "title.nl", "value"],
  [5, 13, "keywords.0", "value"],
  [5, 19, "keywords.1.two", "key"],
  [5, 24, "keywords.1.two", "value"],
  [99, 1, "", "value"],
])("line %i, column %i: %s, %s", (line, column, path, at) => {
  const found = pathAt(text, { line, column });
  expect([found?.path.join("."), found?.at]).toEqual([path, at]);
});

test("a text that cannot be parsed has no places", () => {
  expect(pathAt("a: [", { line: 1, column: 1 })).toBe(undefined);
});

test("where a path stands is where it is found again", () => {
  for (let line = 1; line <= 5; line++) {
    for (let column = 1; column < 30; column++) {
      const found = pathAt(text, { line, column });
      if (!found || found.path.length === 0) continue;
      const span = spanOf(text, found);
      expect(pathAt(text, span)?.path.join(".").startsWith(found.path.join("."))).toBe(true);
    }
  }
});

describe("in a catalogue", () => {
  const { catalogue, source } = open(repository);
  const file = "variables/At/cube_013_008_At.yaml";
  const own = source(file) ?? "";
  const at = (needle: string) => {
    const offset = own.indexOf(needle) + 2;
    const before = own.slice(0, offset).split("\n");
    return elementAt(catalogue, file, own, { line: before.length, column: (before.at(-1) ?? "").length + 1 });
  };

  test("a text is in a language", () => {
    const found = at("fr: ");
    expect([found?.path.at(-1), found?.record?.id]).toEqual(["fr", "cube_013_008_At"]);
    expect(at("  nl: ")?.language).toBe("nl");
  });

  test("a property names a record, and so does a link", () => {
    const [link = "", kind = "", id = ""] = /\(([a-z]+):([\w.-]+)\)/.exec(own) ?? [];
    expect(at(link)?.reference).toMatchObject({ kind, id, target: { id } });
  });

  test("a record is found in a file of many", () => {
    const glossary = "vocabularies/glossary.yaml";
    const whole = source(glossary) ?? "";
    const line = whole.split("\n").findIndex((each) => each.startsWith("    fr:")) + 1;
    expect(elementAt(catalogue, glossary, whole, { line, column: 8 })?.record?.kind.name).toBe("term");
  });
});
