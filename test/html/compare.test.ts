import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { difference } from "../../src/site/comparison/difference.ts";
import { browser } from "../browser.ts";
import type { Served } from "./site.ts";
import { compileSite, ownCatalogue, serve } from "./site.ts";
import type { SmallRecords } from "./small-catalogue.ts";
import { smallCatalogue } from "./small-catalogue.ts";

const hostile = `<img src=x onerror="document.title='run'"></script>`;
const book = (id: string, like: readonly string[], about: string): SmallRecords[string][string] => ({
  id,
  mark: id.toUpperCase(),
  name: { fr: `Livre ${id} ${hostile}`, nl: `Boek ${id}` },
  about: { fr: about, nl: about },
  like,
});
const catalogue = smallCatalogue({
  book: {
    one: book("one", ["two"], "Les chiffres de la commune depuis 2015 sont ici."),
    two: book("two", ["one"], "Les chiffres de la région depuis 2015 sont ici."),
    three: book("three", ["one"], "Rien de cela."),
    four: book("four", [], "Rien de cela."),
    ...Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`x${index}`, book(`x${index}`, [], "x")]),
    ),
  },
});
const files = compileSite(catalogue, ownCatalogue().options);
const pages = new Map(files.map(({ path, content }) => [path, String(content)]));

test("a text in three parts is the text, and its start and end are the other's", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "𝄞"), maxLength: 20 });
  fc.assert(
    fc.property(texts, texts, (base, text) => {
      const [start, between, end] = difference(base, text);
      expect(start + between + end).toBe(text);
      if (base === text) expect(between).toBe("");
      else if (between !== "") expect([base.startsWith(start), base.endsWith(end)]).toEqual([true, true]);
    }),
  );
  expect(difference("la commune depuis 2015", "la région depuis 2015")).toEqual([
    "la ",
    "région",
    " depuis 2015",
  ]);
  expect(difference("a b", "a b c")).toEqual(["a ", "b c", ""]);
});

describe("equivalents", () => {
  const made = [...pages.keys()].filter((path) => path.startsWith("fr/compare/"));
  test("have a page with those that name them, one for the same company", () => {
    expect(made.toSorted()).toEqual([
      "fr/compare/book~one.html",
      "fr/compare/book~three.html",
      "fr/compare/book~two.html",
    ]);
    expect(pages.get("fr/books/one.html")).toContain('href="../compare/book~one.html"');
    expect(pages.get("fr/books/four.html")).not.toContain("../compare/");
    const mutual = smallCatalogue({
      book: { one: book("one", ["two"], "a"), two: book("two", ["one"], "b") },
    });
    const paths = compileSite(mutual, ownCatalogue().options).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith("nl/compare/"))).toEqual(["nl/compare/book~one.html"]);
  });
  test("stand side by side, with what differs named and marked", () => {
    const page = pages.get("fr/compare/book~one.html");
    expect(page).toContain('<th scope="row">Sujet <strong class="differs">différent</strong></th>');
    expect(page).toContain("<td>Les chiffres de la <mark>région</mark> depuis 2015 sont ici.</td>");
  });
});

describe.each(["from disk", "over HTTP"])("any two records, %s", (way) => {
  let site: Served;
  let page: Page;
  const problems: string[] = [];
  const base = (): string => (way === "from disk" ? `${pathToFileURL(site.folder).href}/` : site.url);
  const status = async (): Promise<string | null> => page.locator("#compare-status").textContent();

  beforeAll(async () => {
    site = await serve(files);
    page = await (await browser()).newPage();
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => request.url().startsWith(base()) || problems.push(request.url()));
  }, 360_000);
  afterAll(async () => {
    await page.close();
    site.close();
  });

  test("chosen in the address, from a record's page", async () => {
    await page.goto(`${base()}fr/books/one.html`);
    await page.click('a[href="../compare.html?a=one"]');
    await expect.poll(() => page.locator("#compare-a").inputValue()).toBe("one");
    await page.goto(`${base()}fr/compare.html?a=one&b=x59`);
    await expect.poll(status).toMatch(/^\d+ champs diffèrent\.$/);
    expect(await page.locator("#compare-result thead a").first().getAttribute("href")).toBe("books/one.html");
    expect(await page.locator("#compare-result img").count()).toBe(0);
    expect(await page.title()).not.toBe("run");
  });
  test("with the keyboard alone", async () => {
    await page.goto(`${base()}fr/compare.html`);
    await page.waitForFunction("document.scripts.length > 2");
    await page.focus("#compare-a");
    await page.keyboard.type("one");
    expect(await page.locator("#compare-list-a option").count()).toBeGreaterThan(0);
    await page.keyboard.press("Tab");
    await page.keyboard.type("two");
    await page.keyboard.press("Enter");
    await expect.poll(async () => page.locator("#compare-result mark").allTextContents()).toContain("région");
    expect(page.url()).toContain("?a=one&b=two");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("scroll compare");
  });
  test("one that does not exist is told", async () => {
    await page.goto(`${base()}nl/compare.html?a=one&b=%3Cb%3E`);
    await expect.poll(status).toBe("Geen enkel item heeft de code “<b>”.");
  });
  test("accessible with a result", async () => {
    const context = await (await browser()).newContext({ bypassCSP: true });
    const own = await context.newPage();
    await own.goto(`${base()}fr/compare.html?a=one&b=two`);
    await own.waitForSelector("#compare-result table");
    await own.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
    const violations = await own.evaluate(async () => {
      const { violations: found } = await (
        globalThis as unknown as { axe: typeof import("axe-core") }
      ).axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    });
    expect(violations).toEqual([]);
    await context.close();
  });
  test("without anything foreign, and without an error", () => expect(problems).toEqual([]));
});
