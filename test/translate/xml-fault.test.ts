import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { phrases } from "../../src/messages/generated-phrases.ts";
import { notWellFormed } from "../../src/change/translate/xml/fault.ts";

// What the parser finds, in the words that users read: in English its own, so that a newer parser with others shows here.
const faulty: Readonly<Record<string, string>> = {
  "text-data-outside-of-root-node": "<a/>x",
  "document-must-contain-a-root-element": "",
  "documents-may-contain-only-one-root": "<a/><b/>",
  "unclosed-tag": "<a>",
  "unexpected-close-tag": "<a><b></a>",
  "unmatched-closing-tag": "</a>",
  "disallowed-character": "<a>\u0001</a>",
  "disallowed-character-in-attribute-name": "<a x/>",
  "disallowed-character-in-tag-name": "<1a/>",
  "undefined-entity": "<a>&x;</a>",
  "malformed-character-entity": "<a>&#0;</a>",
  "duplicate-attribute": '<a x="1" x="2"/>',
  "unquoted-attribute-value": "<a x=1/>",
  "unbound-namespace-prefix": "<x:a/>",
};

test.each(Object.entries(faulty))("%s", (_, source) => {
  const message = messageFor(source);
  const { en, fr, nl } = notWellFormed(message).said;
  expect(en).toBe(`the file is not well-formed XML: ${message}`);
  for (const said of [fr, nl]) expect(said).toMatch(/ \d+:\d+ ?: \S/);
});

test("every one that has words is among them", () => {
  const named = Object.keys(phrases).filter((code) => code.startsWith("xml/") && code !== "xml/fault");
  expect(named.map((code) => code.slice(4)).toSorted()).toEqual(Object.keys(faulty).toSorted());
});

test("of another the place is said", () => {
  expect(notWellFormed(messageFor('<a b="1"c="2"/>')).said).toEqual({
    en: "the file is not well-formed XML: 1:9: no whitespace between attributes.",
    fr: "le fichier n'est pas du XML bien formé : 1:9",
    nl: "het bestand is geen welgevormde XML: 1:9",
  });
});

function messageFor(source: string): string {
  let message = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    message ||= error.message;
  });
  parser.write(source).close();
  return message;
}
