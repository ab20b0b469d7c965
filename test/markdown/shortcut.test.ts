import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsSlow, markdownFacts } from "../../src/markdown/facts.ts";
import { parseMarkdown, parseSlow } from "../../src/markdown/parse.ts";
import { plainTokens } from "../../src/markdown/plain-markdown.ts";
import { renderMarkdown, renderSlow } from "../../src/markdown/render.ts";
import { markdown, prose } from "./arbitraries.ts";
import { options } from "./options.ts";

/** More can be asked for: VARBOOK_RUNS=1000000 npx vitest run test/markdown/shortcut.test.ts */
const numRuns = Number(process.env["VARBOOK_RUNS"] ?? 2_000);

function always(texts: fc.Arbitrary<string>, check: (text: string) => void): void {
  const property = fc.property(texts, (text) => {
    check(text);
  });
  fc.assert(property, { numRuns: texts === prose ? numRuns / 4 : numRuns });
}

describe("the short cut gives what the slow way gives", () => {
  for (const [name, texts] of Object.entries({ markdown, prose })) {
    it(`tree, ${name}`, { timeout: 0 }, () => {
      always(texts, (text) => expect(parseMarkdown(text)).toStrictEqual(parseSlow(text)));
    });
    it(`facts, ${name}`, { timeout: 0 }, () => {
      always(texts, (text) => expect(markdownFacts(text)).toStrictEqual(factsSlow(text)));
    });
    it(`HTML, ${name}`, { timeout: 0 }, () => {
      always(texts, (text) => expect(renderMarkdown(text, options)).toBe(renderSlow(text, options)));
    });
  }
});

describe("the short cut is taken", () => {
  it("by all prose of editors", { timeout: 0 }, () => {
    always(prose, (text) => expect(plainTokens(text)).toBeDefined());
  });

  it("by a good part of the texts full of markup, so that comparing them means something", () => {
    const texts = fc.sample(markdown, { numRuns: 2_000, seed: 1 });
    const taken = texts.filter((text) => text.trim() !== "" && plainTokens(text) !== undefined);
    expect(taken.length).toBeGreaterThan(200);
    expect(taken.filter((text) => /\]\(/.test(text)).length).toBeGreaterThan(20);
  });
});
