import { describe, expect, it } from "vitest";
import { markdownFacts } from "../../src/markdown/facts.ts";
import type { MarkdownFacts } from "../../src/markdown/facts.ts";

const NOTHING: MarkdownFacts = {
  links: [],
  images: [],
  html: [],
  paragraphs: 0,
  listItems: [],
  tables: [],
  plain: "",
};

/** Text, and the facts it has beyond nothing. */
const FACTS: Readonly<Record<string, readonly [markdown: string, facts: Partial<MarkdownFacts>]>> = {
  nothing: ["", {}],
  "paragraphs, a line break is a space": ["a\nb\n\nc\n", { paragraphs: 2, plain: "a b\nc" }],
  links: ["a [b\nc](term:d) e", { paragraphs: 1, links: [{ url: "term:d", text: "b c" }], plain: "a b c e" }],
  "links the slow way": [
    "`a` [*b* `c`][d] <http://e.be> <f@g.be>\n\n[d]: term:h&amp;i 'j'\n[D]: term:k",
    {
      paragraphs: 1,
      links: [
        { url: "term:h&i", text: "b c" },
        { url: "http://e.be", text: "http://e.be" },
        { url: "mailto:f@g.be", text: "f@g.be" },
      ],
      plain: "a b c http://e.be f@g.be",
    },
  ],
  images: [
    "![a](b.png) ![c *d*][e]\n\n[e]: f.png",
    { paragraphs: 1, images: ["b.png", "f.png"], plain: "a c d" },
  ],
  "raw HTML": [
    "a <b>c</b><!-- d -->\n\n<div>\ne\n</div>\n\n- <i>",
    {
      paragraphs: 1,
      html: ["<b>", "</b>", "<!-- d -->", "<div>\ne\n</div>", "<i>"],
      listItems: [1],
      plain: "a c",
    },
  ],
  tables: [
    "a:\n\n| b | c |\n|---|:-:|\n| [d](term:e) | *f* |\n| g \\| h |\n\n- i\n\n|j|\n|-|",
    {
      paragraphs: 1,
      links: [{ url: "term:e", text: "d" }],
      listItems: [1],
      tables: [
        { rows: 3, columns: 2 },
        { rows: 1, columns: 1 },
      ],
      plain: "a:\nb | c\nd | f\ng | h\ni\nj",
    },
  ],
  addresses: [
    "(https://a.be/b_c), www.d.be. [e https://f.be] [g](https://h.be) `https://i.be` j@k.be \\* https://l.be/m(n)",
    {
      paragraphs: 1,
      links: [
        { url: "https://a.be/b_c", text: "https://a.be/b_c" },
        { url: "http://www.d.be", text: "www.d.be" },
        { url: "https://f.be", text: "https://f.be" },
        { url: "https://h.be", text: "g" },
        { url: "mailto:j@k.be", text: "j@k.be" },
        { url: "https://l.be/m(n)", text: "https://l.be/m(n)" },
      ],
      plain: "(https://a.be/b_c), www.d.be. [e https://f.be] g https://i.be j@k.be * https://l.be/m(n)",
    },
  ],
  "footnotes, which are words": [
    "a[^1] [b](c)\n\n[^1]: d",
    { paragraphs: 2, links: [{ url: "c", text: "b" }], plain: "a[^1] b\n[^1]: d" },
  ],
  lists: ["a:\n- b\n- *c*\n\nd", { paragraphs: 2, listItems: [2], plain: "a:\nb\nc\nd" }],
  "nested lists, in order of their beginning": [
    "- a\n  1. b\n  2. c\n- d\n\n  e\n\n* f",
    { paragraphs: 0, listItems: [2, 2, 1], plain: "a\nb\nc\nd\ne\nf" },
  ],
  "headings, quotes, code": [
    "# a\n\n> b\\\n> c\n\n```\nd\ne\n```\n\n---",
    { paragraphs: 2, plain: "a\nb c\nd e" },
  ],
};

describe("markdownFacts", () => {
  for (const [name, [markdown, facts]] of Object.entries(FACTS)) {
    it(`knows ${name}`, () => {
      expect(markdownFacts(markdown)).toStrictEqual({ ...NOTHING, ...facts });
    });
  }
});
