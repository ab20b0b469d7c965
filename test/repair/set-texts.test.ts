import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readKinds } from "../../src/project/schema/read-kinds.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { canonical, hasSameComments } from "../../src/yaml/print/canonical.ts";
import { setTexts } from "../../src/change/repair/set-texts.ts";
import { toolkit } from "../catalogue.ts";
import { markdown, prose } from "../markdown/arbitraries.ts";

const schema = {
  title: "Note",
  type: "object",
  "x-kind": "note",
  "x-label": { one: { fr: "note" }, other: { fr: "notes" } },
  "x-files": { path: "notes/{id}.yaml", holds: "record" },
  properties: {
    title: { "x-localized": "text" },
    text: { "x-localized": "markdown" },
    list: { type: "array", items: { type: "object", properties: { text: { "x-localized": "markdown" } } } },
  },
};
const { kinds } = readKinds(new Map([["schemas/note.schema.json", JSON.stringify(schema)]]), toolkit);
const style = { kind: kinds.get("note")!, languages: ["fr", "nl"] };

const files = {
  "a map on one line": "# top\ntitle: { fr: Un, nl: Een }  # own\nlist:\n  - text: { fr: a, nl: b }\n",
  "plain texts": "title:\n  fr: Un  # a\n  # before\n  nl: Een  # b\n\n# end\n",
  "quoted texts": "title:\n  \"fr\": 'Un'\n  'nl': \"Een\"\ntext:\n  fr: x\n",
  "folded texts": "title:\n  fr: >-\n    Un\n    deux\n  nl: >-\n    Een\n    twee\ntext: { fr: a }\n",
  "literal texts":
    "title:\n  fr: |\n    Un\n\n    deux\n  nl: |\n    Een\n\n    twee\n# c\ntext: { fr: a }\n",
  "one language": "title:\n  fr: Un  # only\n# c\ntext: { fr: a }\n",
  "one language on one line": "title: { fr: Un }  # only\ntext:\n  fr: a",
  "Windows line ends": "title:\r\n  fr: Un\r\n  nl: Een\r\ntext:\r\n  fr: a\r\n",
  "an empty text": "title:\n  fr: Un\n  nl:\ntext: { fr: a }\n",
};

const texts = fc
  .oneof(
    prose,
    markdown,
    fc.constantFrom("a: b", "- x", "#", "'", '"', "null", "12", "a # b", "[x", " a", "a\n"),
  )
  .filter(
    (text) => text.trim() !== "" && !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(text.replaceAll("\n", "")),
  );

test.each(Object.entries(files))("with %s only the text changes", (_, content) => {
  fc.assert(
    fc.property(texts, (text) => {
      const after = setTexts(content, [{ path: ["title"], language: "nl", text }], style);
      expect(after).toBeDefined();
      const { value, problems } = readYaml("", new TextEncoder().encode(after));
      expect(problems).toEqual([]);
      const before = parse(content) as { title: object };
      expect(value).toEqual({ ...before, title: { ...before.title, nl: text } });
      expect(hasSameComments(content, after ?? "")).toBe(true);
      expect(/(?<!\r)\n/.test(after ?? "")).toBe(!content.includes("\r\n"));
    }),
    { numRuns: 60 },
  );
});

test("several texts change at once, and a file in its canonical form stays in it", () => {
  const content = "title: { fr: Un, nl: Een }\ntext:\n  fr: a\n  nl: b\nlist:\n  - text: { fr: c }\n";
  const long = "woord ".repeat(40).trim();
  const after = setTexts(
    content,
    [
      { path: ["title"], language: "nl", text: "Eén: twee" },
      { path: ["text"], language: "nl", text: long },
      { path: ["list", 0, "text"], language: "nl", text: "d" },
    ],
    style,
  );
  expect(after).toContain('title: { fr: Un, nl: "Eén: twee" }\ntext:\n  fr: >-\n    a\n  nl: >-\n    woord');
  expect(after).toContain("\nlist:\n  - text: { fr: c, nl: d }\n");
  expect(canonical(after ?? "", style)).toEqual({ text: after });
});

test("a place that is not there changes nothing", () => {
  const content = "title: { fr: Un }\n";
  for (const path of [["text"], ["title", "fr"], ["list", 0, "text"], ["__proto__"]]) {
    expect(setTexts(content, [{ path, language: "nl", text: "x" }], style)).toBeUndefined();
  }
});
