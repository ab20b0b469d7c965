import fc from "fast-check";
import { parseFragment } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import { renderInline, renderMarkdown, renderSlow } from "../../src/markdown/render.ts";
import { markdown } from "./arbitraries.ts";
import { options } from "./options.ts";
import { VECTORS } from "./vectors.ts";

const ELEMENTS = new Set(
  "p ul ol li em strong code pre a br blockquote hr section table caption thead tbody tr th td".split(" "),
);
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  "a href": /^(?:https?:\/\/[^/?#\\\s][^\\\s]*|mailto:[^\\\s]+|\.\.\/[a-z]+\/[^\\\s]*\.html)$/,
  "a hreflang": /^nl$/,
  "a class": /^record `b` 'c'$/,
  "a rel": /^noopener noreferrer external$/,
  "ol start": /^\d+$/,
  "section class": /^scroll$/,
  "section tabindex": /^0$/,
  "section aria-label": /./,
  "caption class": /^visually-hidden$/,
  "th scope": /^col$/,
  "th class": /^(?:left|center|right)$/,
  "td class": /^(?:left|center|right)$/,
};

/** What in this HTML could do more than be read, as a browser's parser sees it. */
function dangers(html: string): readonly string[] {
  return parseFragment(html).childNodes.flatMap((node) => dangersOf(node, false));
}

function dangersOf(node: DefaultTreeAdapterTypes.ChildNode, isInLink: boolean): readonly string[] {
  if (node.nodeName === "#text") return [];
  if (!("tagName" in node) || !ELEMENTS.has(node.tagName)) return [node.nodeName];
  const isLink = node.tagName === "a";
  const attributes = node.attrs
    .filter(({ name, value }) => ATTRIBUTES[`${node.tagName} ${name}`]?.test(value) !== true)
    .map(({ name, value }) => `${node.tagName} ${name}=${value}`);
  const nested = node.childNodes.flatMap((child) => dangersOf(child, isInLink || isLink));
  return [...attributes, ...nested, ...(isLink && isInLink ? ["a in a"] : [])];
}

describe("hostile texts", () => {
  it("are many", () => {
    expect(VECTORS.length).toBeGreaterThan(3_000);
  });

  it("become harmless HTML", { timeout: 0 }, () => {
    const failed = VECTORS.map((text) => [text, dangers(renderMarkdown(text, options))]).filter(
      ([, found]) => found?.length,
    );
    expect(failed).toStrictEqual([]);
  });

  it("become harmless HTML without the paragraph", { timeout: 0 }, () => {
    const some = VECTORS.filter((_, index) => index % 7 === 0);
    const failed = some.filter((text) =>
      dangers(`<p>${renderInline(text, options)}</p>`).some((found) => found !== "p"),
    );
    expect(failed).toStrictEqual([]);
  });

  it("become harmless HTML in any mixture", { timeout: 0 }, () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...VECTORS), markdown), { maxLength: 4 });
    const property = fc.property(pieces, (texts) => {
      expect(dangers(renderMarkdown(texts.join(""), options))).toStrictEqual([]);
      expect(dangers(renderSlow(texts.join(" ").slice(0, 500), options))).toStrictEqual([]);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("would be seen if they were not", () => {
    const bad = [
      "<img src=x>",
      '<a href="javascript:a">',
      '<p onclick="a">',
      "<!-- a -->",
      '<a href="//a.be">',
      '<a href="a"><p id=a>',
    ];
    expect(bad.map((html) => dangers(html).length > 0)).toStrictEqual(bad.map(() => true));
  });
});
