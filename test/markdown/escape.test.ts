import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { escapeAttribute, escapeHtml, escapeText } from "../../src/markdown/escape.ts";

/** What a browser makes of these characters in an element, and in an attribute. */
function read(inElement: string, inAttribute: string): readonly unknown[] {
  const [element] = parseFragment(`<p title="${inAttribute}">${inElement}</p>`).childNodes;
  if (element === undefined || !("attrs" in element)) return [];
  return [
    element.attrs[0]?.value,
    ...element.childNodes.map((node) => ("value" in node ? node.value : node)),
  ];
}

const texts = fc
  .array(fc.constantFrom(..."&<>\"'`=/ ;#xa1é", "&amp;", "</p>", "<!--", "&lt"), { minLength: 1 })
  .map((pieces) => pieces.join(""));

describe("escaped text is read back as it was", () => {
  it("escapeHtml, anywhere", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(escapeHtml(text), escapeHtml(text))).toStrictEqual([text, text]);
      }),
    );
    expect(escapeHtml(`&<>"'`)).toBe("&amp;&lt;&gt;&quot;&#39;");
  });

  it("escapeText in elements, escapeAttribute in attributes", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(escapeText(text), escapeAttribute(text))).toStrictEqual([text, text]);
      }),
    );
  });
});
