import { appendFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browser } from "../browser.ts";
import { copyCatalogue, open } from "../catalogue.ts";
import { compileSite, ownCatalogue, serve } from "../html/site.ts";
import type { Served } from "../html/site.ts";

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'">`;
const copy = copyCatalogue();
let site: Served;

beforeAll(async () => {
  const title = `<img src=x onerror="document.title='run'"></script><script>document.title='run'</script>`;
  for (let number = 100; number < 220; number++) {
    const code = `stat_099_${number}`;
    const data = {
      id: `${code}_At`,
      code,
      database: "At",
      type: "indicator",
      status: "stub",
      title: { fr: `${title} ${number}`, nl: `Nummer ${number}` },
    };
    writeFileSync(`${copy.folder}/variables/At/${code}_At.yaml`, JSON.stringify(data));
  }
  appendFileSync(`${copy.folder}/vocabularies/keywords.yaml`, "\nhearts:\n  title: { fr: Cœur, nl: Hart }\n");
  const files = compileSite(open(copy.folder).catalogue, ownCatalogue().options);
  site = await serve(
    files.map(({ path, content }) => ({
      path,
      content:
        typeof content === "string" && path.endsWith(".html")
          ? content
              .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
              .replace("<head>", `<head>${policy}`)
          : content,
    })),
  );
});

afterAll(async () => {
  site.close();
  copy.remove();
  await (await browser()).close();
});

describe.each([["from disk"], ["over HTTP"]])("the search page %s", (way) => {
  let page: Page;
  const problems: string[] = [];
  const base = (): string => (way === "from disk" ? `${pathToFileURL(site.folder).href}/` : site.url);

  beforeAll(async () => {
    page = await (await browser()).newPage();
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => request.url().startsWith(base()) || problems.push(request.url()));
  });

  afterAll(() => page.close());

  const go = async (path: string): Promise<void> => {
    await page.goto(base() + path);
    await page.waitForFunction("[...document.scripts].some(({ src }) => src.endsWith('-words.js'))");
    await page.waitForLoadState("load");
  };
  const type = async (query: string): Promise<void> => page.locator("#q").fill(query);
  const first = async (): Promise<string | null> =>
    page.locator("#search-results a").first().getAttribute("href");
  const status = async (): Promise<string> => (await page.locator("#search-status").textContent()) ?? "";
  const focused = async (): Promise<string> =>
    page.evaluate("document.activeElement.id || document.activeElement.getAttribute('href')");

  test("finds while one types", async () => {
    await go("fr/search.html");
    for (const [query, href] of [
      ["cube_013_008", "variables/cube_013_008_At.html"],
      ["GENETICIENS", "variables/stat_020_033_At.html"],
      ["coeur", "keywords/hearts.html"],
      ["equivalent temps plein", "glossary.html#fte"],
    ] as const) {
      await type(query);
      await expect.poll(first).toBe(href);
      await expect.poll(status).toMatch(/^\d+ résultats?$/);
    }
    await type("zzzz");
    await expect
      .poll(status)
      .toBe("Aucun résultat pour « zzzz ».".replaceAll(" »", "\u00a0»").replace("« ", "«\u00a0"));
  });

  test("finds a part of a Dutch compound in the texts", async () => {
    await go("nl/search.html");
    await type("tandarts");
    await expect
      .poll(async () =>
        page
          .locator("#search-results a")
          .evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
      )
      .toContain("variables/cube_013_008_At.html");
  });

  test("keeps the query in the address, and takes it from there", async () => {
    await go("fr/search.html?q=020_033");
    await expect.poll(first).toBe("variables/stat_020_033_At.html");
    expect(await page.locator("#q").inputValue()).toBe("020_033");
    await type("âge & plus");
    await expect.poll(() => page.url()).toContain("?q=%C3%A2ge%20%26%20plus");
    await page.reload();
    expect(await page.locator("#q").inputValue()).toBe("âge & plus");
  });

  test("is used with the keyboard alone", async () => {
    await go("fr/search.html");
    await page.locator("h1").click();
    await page.keyboard.press("/");
    expect(await focused()).toBe("q");
    await page.keyboard.type("imagerie");
    await expect.poll(async () => page.locator("#search-results a").count()).toBeGreaterThan(2);
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("q");
    await page.keyboard.press("ArrowDown");
    const one = await focused();
    expect(one).toBe(await first());
    await page.keyboard.press("ArrowDown");
    expect(await focused()).not.toBe(one);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("q");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect([
      await focused(),
      await page.locator("#q").inputValue(),
      await page.locator("#search-results a").count(),
      await status(),
    ]).toEqual(["q", "", 0, ""]);
    await page.keyboard.type("stat_020_033");
    await expect.poll(first).toBe("variables/stat_020_033_At.html");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/fr\/variables\/stat_020_033_At\.html$/);
  });

  test("shows hostile titles as text, fifty at a time", async () => {
    await go("fr/search.html");
    await type("stat_099");
    await expect.poll(status).toBe("120 résultats");
    const links = page.locator("#search-results a");
    expect(await links.count()).toBe(50);
    expect(await links.first().textContent()).toContain("<img src=x onerror=");
    await page.locator("#search .more").click();
    expect(await links.count()).toBe(100);
    expect(await focused()).toBe(await links.nth(50).getAttribute("href"));
    await page.locator("#search .more").click();
    expect(await links.count()).toBe(120);
    expect(await page.locator("#search .more").isVisible()).toBe(false);
    expect(await page.locator("#search img").count()).toBe(0);
    expect(await page.title()).not.toBe("run");
  });

  test("has asked for nothing foreign and met no error", () => expect(problems).toEqual([]));
});

test("a missing index is told", async () => {
  const page = await (await browser()).newPage();
  await page.route("**/assets/search/*", (route) => route.abort());
  await page.goto(`${site.url}fr/search.html?q=mot`);
  await expect
    .poll(async () => page.locator("#search-status").textContent())
    .toBe(ownCatalogue().catalogue.languages[0]?.words["searchFailed"]);
  await page.close();
});
