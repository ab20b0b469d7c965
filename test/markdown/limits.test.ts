import { describe, expect, it } from "vitest";
import { markdownFacts } from "../../src/markdown/facts.ts";
import { isTooComplex } from "../../src/markdown/limits.ts";
import { parseMarkdown } from "../../src/markdown/parse.ts";
import { renderMarkdown } from "../../src/markdown/render.ts";
import { options } from "./options.ts";

/** Pieces that take the grammar's reader quadratic time, or overflow its stack, when there are many. */
const PIECES = [
  ..."[ ![ [a]( ![a]( [a](b) [a][ [a](b( *a* a* < <a <!-- a<? <![CDATA[ ` `a`` &a &amp; \\ <a@ <a: ]( > - 1.".split(
    " ",
  ),
  ...[
    "*a ",
    "_a ",
    "*a **a ",
    "**a ",
    "> ",
    "- ",
    "1. ",
    "> - ",
    "a\\\n",
    "a  \n",
    "`a`\n\n",
    "> a\n\n",
    "- a\n",
    "- a\n\n",
    "- a\n* a\n",
  ],
  ...[
    "a\n---\n",
    "a\n=",
    "# a\n",
    "---\n\n",
    "```\na\n```\n",
    "    a\n\n",
    "<div>\n\n",
    "[a]: b\n",
    "[a]: b (\n",
    '[a](b "',
    "\t",
    "\0",
    "a\r",
    " ",
  ],
  ...["|a", "|a\n|-\n", "a|b\n-|-\n", "|a|b|\n|-|-|\n|c|d|\n", "\\|", "|-|-|\n"],
  ...[
    "https://a.be ",
    "https://a.be/",
    "https://_.",
    "www.",
    "www.a ",
    "a@b.c ",
    "a@",
    "a.",
    "mailto:",
    "xmpp:a@b.c/",
  ],
];

const SIZE = 60_000;

describe("texts that only cost time", () => {
  it.each(PIECES)("are read in linear time: %j, many times", (piece) => {
    const text = piece.repeat(SIZE / piece.length);
    for (const hostile of [text, `a${text}\``]) {
      expect(renderMarkdown(hostile, options)).toMatch(/^(<|$)/);
      expect(markdownFacts(hostile).links.length).toBeLessThan(SIZE);
      expect(parseMarkdown(hostile).type).toBe("root");
    }
  });

  it.each([
    ["*a ", "a* "],
    ["**a ", "a** "],
    ["[", "]"],
    ["![", "](b)"],
    ["`a` [", "](b)"],
  ])("are read in linear time: %j, then %j", (open, close) => {
    for (const count of [50, 150, 20_000]) {
      expect(renderMarkdown(open.repeat(count) + close.repeat(count), options)).toMatch(/^<p>/);
    }
  });

  it.each([
    ["https://a.be/", "!", "a"],
    ["https://a.be/", "]", "a"],
    ["https://a.be/", "&amp;", "&"],
    ["https://a", ".", "a"],
    ["https://a", "_", "a"],
    ["https://a.be/", "(", ")"],
    ["a", ".", "@a.be"],
    ["a@a", ".a", "1"],
    ["[", "a ", ""],
    ["[*a* ", "https://a.be ", ""],
    ["|a|b|\n|-|-|\n|", "\\|", "|"],
    ["a|b\n-|-\n", "c|d\n", ""],
  ])("are read in linear time: %j, %j many times, %j", (before, piece, after) => {
    const text = before + piece.repeat(SIZE / piece.length) + after;
    const start = process.cpuUsage();
    expect(renderMarkdown(text, options)).toMatch(/^</);
    expect(markdownFacts(text).links.length).toBeLessThan(SIZE);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(5_000);
  });

  it("are read in linear time: quotes and lists in each other, with lazy lines", () => {
    const nested = `${"> ".repeat(49)}a\n${"b\n".repeat(5_000)}`;
    const indented = Array.from({ length: 400 }, (_, level) => `${"  ".repeat(level)}- a\n`).join("");
    for (const text of [nested, indented, `> ${indented}`])
      expect(renderMarkdown(text, options)).toMatch(/^</);
  });
});

describe("isTooComplex", () => {
  it("lets sound texts through", () => {
    const item = "- `code` [a](variable:stat_020_033_At) **b** & <http://a.be>\n";
    for (const text of [
      "",
      item.repeat(20),
      `${item}\n`.repeat(300),
      "a ".repeat(40_000),
      "stat_020_033\n".repeat(900),
      "---\n\n".repeat(99),
      `| code | a |\n|---|---|\n${"| SS00060_Gz | 1,5 % |\n".repeat(900)}`,
      "Voir https://www.a.be/b?c=d (https://e.be)...\n\n".repeat(90),
    ]) {
      expect(isTooComplex(text)).toBe(false);
    }
  });

  it("is so for too many marks, lines, levels or characters", () => {
    const texts = [
      "*".repeat(301),
      "`a`\n\n".repeat(2_501),
      "a\n".repeat(1_001),
      "a\r".repeat(1_001),
      "> ".repeat(51),
      "- ".repeat(51),
      "1. ".repeat(51),
      ">".repeat(51),
      " ".repeat(101),
      "\t".repeat(26),
      "a".repeat(100_001),
      "|".repeat(5_001),
      `https://a.be/${"!".repeat(400)}a`,
      `[${"a ".repeat(6_000)}`,
      `${"*".repeat(60)}${"a".repeat(90_000)}`,
    ];
    for (const text of texts) expect(isTooComplex(text)).toBe(true);
  });
});

describe("a text that is too complex", () => {
  const text = `  # a <b>\r\nc \n \t\n\n${"*".repeat(400)} [d](e)  `;

  it("is paragraphs of plain text", () => {
    const second = `${"*".repeat(400)} [d](e)`;
    expect(parseMarkdown(text)).toStrictEqual({
      type: "root",
      children: [
        { type: "paragraph", children: [{ type: "text", value: "# a <b>\r\nc" }] },
        { type: "paragraph", children: [{ type: "text", value: second }] },
      ],
    });
    expect(renderMarkdown(text, options)).toBe(`<p># a &lt;b>\r\nc</p>\n<p>${second}</p>`);
    expect(markdownFacts(text)).toStrictEqual({
      links: [],
      images: [],
      html: [],
      paragraphs: 2,
      listItems: [],
      tables: [],
      plain: `# a <b> c\n${second}`,
    });
  });

  it("is so without a line feed too", () => {
    expect(markdownFacts(`a\rb${"*".repeat(400)}`).plain).toBe(`a b${"*".repeat(400)}`);
  });
});
