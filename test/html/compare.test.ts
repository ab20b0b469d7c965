import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

test("a record's page leads to the comparison with each that it names and each that names it", () => {
  const offered = (id: string): string[] =>
    [...(pages.get(`fr/books/${id}.html`) ?? "").matchAll(/href="\.\.\/compare\.html\?([^"]*)"/g)].map(
      ([, query = ""]) => query,
    );
  expect(offered("one")).toEqual(["a=one&amp;b=three", "a=one&amp;b=two", "a=one"]);
  expect(offered("three")).toEqual(["a=three&amp;b=one", "a=three"]);
  expect(offered("four")).toEqual(["a=four"]);
  expect([...pages.keys()].filter((path) => path.includes("compare/"))).toEqual([
    "assets/compare/fr.js",
    "assets/compare/nl.js",
  ]);
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
    await page.click('a[href="../compare.html?a=one&b=two"]');
    await expect.poll(async () => page.locator("#compare-result mark").allTextContents()).toContain("région");
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
