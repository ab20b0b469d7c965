import { describe, expect, test } from "vitest";
import { recordData, recordHref, recordPage, relative, toRoot } from "../../src/present/address.ts";
import type { Kind } from "../../src/model/shape.ts";

const each = { page: { mode: "each", path: "books/{id}.html" } } as Kind;
const one = { name: "word", page: { mode: "one", path: "words.html" } } as Kind;
const none = { page: { mode: "none" } } as Kind;

describe("pages of records", () => {
  test("one each", () => {
    expect(recordHref({ kind: each, id: "a_B" })).toBe("books/a_B.html");
    expect(recordData({ kind: each, id: "a_B" })).toBe("api/v1/books/a_B.json");
  });
  test("one for all", () => {
    expect(recordHref({ kind: one, id: "fte" })).toBe("words.html#fte");
    expect(recordData({ kind: one, id: "fte" })).toBe("api/v1/records/word/fte.json");
  });
  test("none", () => expect(recordHref({ kind: none, id: "x" })).toBeUndefined());
  test.each(["../../x", "..", "a/b", "$&", "a\0b", "é", "CON\\x", "%2e%2e"])(
    "%j stays in its folder",
    (id) => {
      const path = recordPage({ kind: each, id })?.path ?? "";
      expect(path).toMatch(/^books\/[A-Za-z0-9_-][A-Za-z0-9._-]*\.html$/);
      expect(new URL(recordHref({ kind: each, id }) ?? "", "http://h/fr/").pathname).toBe(`/fr/${path}`);
    },
  );
});

describe("relative links", () => {
  test.each([
    ["fr/books/a.html", "fr/books/b.html", "b.html"],
    ["fr/books/a.html", "fr/words.html#x", "../words.html#x"],
    ["fr/books/a.html", "nl/books/a.html", "../../nl/books/a.html"],
    ["index.html", "fr/index.html", "fr/index.html"],
    ["fr/a.html", "assets/styles.css", "../assets/styles.css"],
  ])("%s to %s", (from, to, expected) => expect(relative(from, to)).toBe(expected));
  test("up to the root", () => expect(["", "fr/", "fr/books/"].map(toRoot)).toEqual(["", "../", "../../"]));
});
