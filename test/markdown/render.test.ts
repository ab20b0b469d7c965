import { describe, expect, it } from "vitest";
import { renderInline, renderMarkdown } from "../../src/markdown/render.ts";
import { options } from "./options.ts";

const REL = 'rel="noopener noreferrer external"';

/** Text, and what it becomes. */
const SHOWN: Readonly<Record<string, readonly [markdown: string, html: string]>> = {
  nothing: ["", ""],
  paragraphs: ["Un.\n\nDeux\nlignes.\n", "<p>Un.</p>\n<p>Deux\nlignes.</p>"],
  "a link to a record": [
    "[a_b](variable:A_Gz)",
    '<p><a href="../variable/A_Gz.html" class="record &#x60;b&#x60; &#x27;c&#x27;">a_b</a></p>',
  ],
  "a link to a record that leads away": [
    "[é](document:d)",
    `<p><a href="https://a.be/d?b=c&amp;d=&quot;e&quot;" hreflang="nl" ${REL}>é</a></p>`,
  ],
  "a link to a record that is nowhere": ["a [b](variable:NOPE) c", "<p>a b c</p>"],
  "a reference link": [
    "[a][b]\n\n[B]: variable:C",
    '<p><a href="../variable/C.html" class="record &#x60;b&#x60; &#x27;c&#x27;">a</a></p>',
  ],
  "an external link": [
    "[a](HTTPS://a.be/é?b=%20%)",
    `<p><a href="https://a.be/%C3%A9?b=%20%25" ${REL}>a</a></p>`,
  ],
  "an external link, the slow way": [
    "`a` [b](http://a.be/é?b=%20%)",
    `<p><code>a</code> <a href="http://a.be/%C3%A9?b=%20%25" ${REL}>b</a></p>`,
  ],
  "an autolink": ["<https://a.be>", `<p><a href="https://a.be" ${REL}>https://a.be</a></p>`],
  "bare addresses, untouched": [
    "l'an : https://a.be/l'an?b=c;d ; www.e.be, (f@g.be)",
    `<p>l’an\u00a0: <a href="https://a.be/l&#x27;an?b=c;d" ${REL}>https://a.be/l'an?b=c;d</a>\u00a0; <a href="http://www.e.be" ${REL}>www.e.be</a>, (<a href="mailto:f@g.be">f@g.be</a>)</p>`,
  ],
  "a bare address, on the short cut": [
    "l'an : https://a.be/b?c=d ; e",
    `<p>l’an\u00a0: <a href="https://a.be/b?c=d" ${REL}>https://a.be/b?c=d</a>\u00a0; e</p>`,
  ],
  "an address that leads nowhere safe": [
    "(xmpp:a@b.be) ftp://c.be",
    '<p>(xmpp:<a href="mailto:a@b.be">a@b.be</a>) ftp://c.be</p>',
  ],
  "a table": [
    "| l'an | b |\n|:-:|--:|\n| [c](term:d) | 'e' |\n| f |",
    '<section class="scroll" tabindex="0" aria-label="l’an, b"><table>\n<caption class="visually-hidden">l’an, b</caption>\n<thead>\n<tr>\n<th class="center" scope="col">l’an</th>\n<th class="right" scope="col">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="center"><a href="../term/d.html" class="record &#x60;b&#x60; &#x27;c&#x27;">c</a></td>\n<td class="right">’e’</td>\n</tr>\n<tr>\n<td class="center">f</td>\n<td class="right"></td>\n</tr>\n</tbody>\n</table></section>',
  ],
  "a table that has a name": [
    'Par "âge" :\n\n| a |\n|---|',
    '<p>Par "âge"\u00a0:</p>\n<section class="scroll" tabindex="0" aria-label="Par &quot;âge&quot;"><table>\n<caption class="visually-hidden">Par "âge"</caption>\n<thead>\n<tr>\n<th scope="col">a</th>\n</tr>\n</thead>\n</table></section>',
  ],
  "what other dialects would mark up": ["~~a~~ ~b~ ^c^ $d$", "<p>~~a~~ ~b~ ^c^ $d$</p>"],
  mail: ["[a](mailto:a@b.be)", '<p><a href="mailto:a@b.be">a</a></p>'],
  "a title is dropped": ['[a](http://b.be "c")', `<p><a href="http://b.be" ${REL}>a</a></p>`],
  "a link in a link": [
    "[a <http://b.be> *c*](term:d)",
    '<p><a href="../term/d.html" class="record &#x60;b&#x60; &#x27;c&#x27;">a http://b.be <em>c</em></a></p>',
  ],
  "a link in an image": ["![a [b](c)](d)", "<p>a b</p>"],
  "a relative link": ["[a](b.html) [c](#d) [e](//f.be) [g](/h)", "<p>a c e g</p>"],
  "an unknown scheme": ["[a](javascript:b) [c](data:d) [e](ftp://f) [g](unknown:h)", "<p>a c e g</p>"],
  "an image": ["a ![b *c*](http://d.be/e.png) f", "<p>a b c f</p>"],
  "raw HTML": ['a <b class="c">d</b>', '<p>a &lt;b class="c">d&lt;/b></p>'],
  "a block of raw HTML": ["<div>\na\n</div>\n\nb", "<p>&lt;div>\na\n&lt;/div></p>\n<p>b</p>"],
  headings: ["# a *b*\n\nc\n=", "<p><strong>a <em>b</em></strong></p>\n<p><strong>c</strong></p>"],
  "a tight list": ["a:\n- b\n- [c](d)\n\ne", "<p>a:</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n<p>e</p>"],
  "a loose list": ["- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>"],
  "a numbered list": ["3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
  emphasis: [
    "*a* **b** stat_020_033 (A * 100)",
    "<p><em>a</em> <strong>b</strong> stat_020_033 (A * 100)</p>",
  ],
  "code is left as it is": [
    "`'a' ;`\n\n```html\n'b' <c> ;\n```",
    "<p><code>'a' ;</code></p>\n<pre><code>'b' &lt;c> ;\n</code></pre>",
  ],
  "the rest of the grammar": ["> a\\\n> b\n\n---", "<blockquote>\n<p>a<br>\nb</p>\n</blockquote>\n<hr>"],
  typography: ["l'an : « a » & b <5 ; c", "<p>l’an\u00a0: « a\u00a0» &amp; b &lt;5\u00a0; c</p>"],
  "character references": ["&lt;script&gt; &amp;amp;", "<p>&lt;script> &amp;amp;</p>"],
};

describe("renderMarkdown", () => {
  for (const [name, [markdown, html]] of Object.entries(SHOWN)) {
    it(`shows ${name}`, () => {
      expect(renderMarkdown(markdown, options)).toBe(html);
    });
  }

  it("trusts no target blindly", () => {
    for (const href of [
      "javascript:a",
      "//a.be",
      "\tjavascript:a",
      "/\\a.be",
      "data:a",
      "JAVASCRIPT:a",
      " a",
    ]) {
      const to = { ...options, resolve: () => ({ href }) };
      expect(renderMarkdown("[a](term:b)", to)).toBe("<p>a</p>");
      expect(renderMarkdown("`c` [a](term:b)", to)).toBe("<p><code>c</code> a</p>");
    }
  });

  it("keeps relative targets, also the slow way", () => {
    for (const href of ["a.html", "../a/b.html?c:d#e", "#a", "?a", "./a:b", "", "/a"]) {
      const to = { ...options, resolve: () => ({ href }) };
      expect(renderMarkdown("[a](term:b)", to)).toBe(`<p><a href="${href}">a</a></p>`);
      expect(renderMarkdown("`c` [a](term:b)", to)).toBe(`<p><code>c</code> <a href="${href}">a</a></p>`);
    }
  });
});

describe("renderInline", () => {
  it("leaves out the paragraph when there is one", () => {
    expect(renderInline("a *b*", options)).toBe("a <em>b</em>");
    expect(renderInline("", options)).toBe("");
  });

  it("keeps the blocks when there are more", () => {
    expect(renderInline("a\n\nb", options)).toBe("<p>a</p>\n<p>b</p>");
    expect(renderInline("- a", options)).toBe("<ul>\n<li>a</li>\n</ul>");
    expect(renderInline("a\n\n- b\n\nc", options)).toBe("<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<p>c</p>");
    expect(renderInline("> a", options)).toBe("<blockquote>\n<p>a</p>\n</blockquote>");
  });
});
