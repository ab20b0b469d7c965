import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Page, Route } from "playwright-core";
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
  for (let theme = 200; theme < 212; theme++) addStub(`stat_${theme}_001`, { fr: "Titre", nl: "Titel" });
  for (let number = 100; number < 220; number++)
    addStub(`stat_099_${number}`, { fr: `${title} ${number}`, nl: `Nummer ${number}` });
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

afterAll(() => {
  site.close();
  copy.remove();
});

function addStub(code: string, title: object): void {
  const data = { id: `${code}_At`, code, database: "At", type: "indicator", status: "stub", title };
  writeFileSync(`${copy.folder}/variables/At/${code}_At.yaml`, JSON.stringify(data));
}

/** What axe finds. */
async function violations(page: Page): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations: found } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(
      { runOnly },
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
}

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

  test("narrows by facets, with the keyboard alone", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await go("fr/search.html");
    await type("imagerie");
    await expect.poll(status).toBe("7 résultats");
    const group = page.getByRole("group", { name: "Base de données" });
    const box = group.getByRole("checkbox", { name: "Soins de santé" });
    await box.focus();
    await page.keyboard.press("Space");
    await expect.poll(status).toBe("1 résultat");
    expect(await box.evaluate("document.activeElement.checked")).toBe(true);
    expect(await group.getByRole("checkbox").count()).toBe(2);
    expect(page.url()).toContain("?q=imagerie&database=Gz");
    expect(await page.getByRole("group", { name: "Statut" }).getByRole("checkbox").count()).toBe(1);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Space");
    await expect.poll(status).toBe("6 résultats");
    await page.goBack();
    await expect.poll(status).toBe("1 résultat");
    expect(await box.isChecked()).toBe(true);
    await page.getByRole("button", { name: "Effacer les filtres" }).click();
    await expect.poll(status).toBe("7 résultats");
    expect(await focused()).toBe("q");
  });

  test("opens a link that was shared, and comes back to it", async () => {
    await go("nl/search.html?q=stat&status=stub&status=draft&database=At");
    await expect.poll(status).toMatch(/resulta/);
    const shared = await status();
    expect(await page.getByRole("checkbox", { name: /^Nog niet beschreven/i }).isChecked()).toBe(true);
    await page.locator("#search-results a").first().click();
    await page.waitForURL(/variables/);
    await page.goBack();
    await expect.poll(status).toBe(shared);
    expect(await page.locator("#q").inputValue()).toBe("stat");
  });

  test("takes no notice of parameters that are not its own", async () => {
    await go("fr/search.html?utm_source=x&__proto__=y");
    expect([await status(), await page.locator("#search-results a").count()]).toEqual(["", 0]);
    await type("imagerie");
    await expect.poll(status).toBe("7 résultats");
  });

  test("the button searches: it does not leave the page, and the results are read", async () => {
    await go("fr/search.html");
    await type("imagerie");
    await expect.poll(status).toBe("7 résultats");
    await page.getByRole("main").getByRole("button", { name: "Rechercher" }).click();
    expect(page.url()).toMatch(/\/fr\/search\.html\?q=imagerie$/);
    expect([await focused(), await status()]).toEqual(["search-status", "7 résultats"]);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(await first());
    await page.locator("#q").press("Enter");
    expect(page.url()).toMatch(/\/fr\/search\.html\?q=imagerie$/);
  });

  test("a result says its kind, its code and a line of its text, with the words that were found", async () => {
    await go("fr/search.html?q=examen%20radiologues");
    const result = page.locator("#search-results li", { hasText: "cube_013_008_At" });
    await expect
      .poll(async () => result.locator(".line").innerText())
      .toMatch(/^Description\s+Nombre d’examens/);
    expect(await result.locator(".note").innerText()).toBe("variable · cube_013_008_At · Atlas");
    expect(await result.locator("mark").allTextContents()).toEqual(
      expect.arrayContaining(["radiologue", "examens", "radiologues"]),
    );
  });

  test("a word that only the other language has is told, with the way there", async () => {
    await go("fr/search.html?q=tandarts&database=At");
    await expect.poll(status).toMatch(/^Aucun résultat en français pour «.tandarts.».;/);
    const link = page.locator("#search-elsewhere a");
    expect(await link.innerText()).toMatch(/^\d+ résultats en néerlandais$/);
    await link.click();
    await expect.poll(status).toMatch(/^\d+ resultaten$/);
    expect(page.url()).toMatch(/\/nl\/search\.html\?q=tandarts&database=At$/);
  });

  test("the other language keeps the query and the filters", async () => {
    await go("fr/search.html");
    await type("imagerie");
    await page.getByRole("checkbox", { name: /^Soins de santé/ }).click();
    await expect.poll(status).toBe("1 résultat");
    const other = page.getByRole("link", { name: "Nederlands" });
    expect(await other.getAttribute("href")).toBe("../nl/search.html?q=imagerie&database=Gz");
    await other.click();
    await expect.poll(async () => page.locator("#q").inputValue()).toBe("imagerie");
    await expect
      .poll(async () => page.getByRole("checkbox", { name: /^Gezondheidszorgen/ }).isChecked())
      .toBe(true);
  });

  test("says when it takes words that are only alike", async () => {
    await go("nl/search.html?q=beeldvroming");
    await expect.poll(status).toMatch(/^Geen exacte resultaten voor “beeldvroming”.*\. \d+ resultaten$/);
    expect(await page.locator("#search-results").textContent()).toMatch(/beeldvorming/);
  });

  test("shows facets and results of many values step by step", async () => {
    await go("fr/search.html?database=At");
    const group = page.getByRole("group", { name: "Thème" });
    expect(await group.getByRole("checkbox").count()).toBe(8);
    await group.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await group.getByRole("checkbox").count()).toBeGreaterThan(8);
    expect(await page.evaluate("document.activeElement.type")).toBe("checkbox");
    expect(await group.getByRole("button").count()).toBe(0);
  });

  test("folds its facets where there is little room", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await go("nl/search.html?q=beeldvorming&database=At");
    await expect.poll(status).toMatch(/resulta/);
    expect(await page.getByRole("checkbox").count()).toBe(0);
    await page.getByText("Resultaten filteren").click();
    for (const fold of await page.locator("#search-facets details summary:visible").all()) await fold.click();
    expect(await page.getByRole("checkbox").count()).toBeGreaterThan(4);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
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

test("keeps its state in the fragment where the history cannot be written", async () => {
  const page = await (await browser()).newPage();
  await page.addInitScript(
    "history.replaceState = history.pushState = () => { throw new Error('not from disk') }",
  );
  await page.goto(`${pathToFileURL(site.folder).href}/fr/search.html`);
  await page.locator("#q").fill("été");
  await expect.poll(() => page.url()).toMatch(/search\.html#q=%C3%A9t%C3%A9$/);
  await page.reload();
  expect(await page.locator("#q").inputValue()).toBe("été");
  await page.close();
});

test("without scripts the lists are there, and it is said why", async () => {
  const context = await (await browser()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}nl/search.html?q=kind`);
  expect(await page.locator("noscript .notice").isVisible()).toBe(true);
  expect(await page.locator("noscript .kinds a").count()).toBeGreaterThan(5);
  expect(await page.locator("#search-facets").isVisible()).toBe(false);
  await context.close();
});

test("keeps the reader at a result when more of the index comes", async () => {
  const page = await (await browser()).newPage();
  const held: Route[] = [];
  await page.route("**/fr-words-0.js", (route) => void held.push(route));
  await page.goto(`${site.url}fr/search.html?q=prestataire`, { waitUntil: "commit" });
  const links = page.locator("#search-results a");
  await expect.poll(async () => links.count()).toBeGreaterThan(2);
  const before = await links.count();
  const href = await links.nth(1).getAttribute("href");
  await links.nth(1).focus();
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.continue();
  await expect.poll(async () => links.count()).toBeGreaterThan(before);
  expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe(href);
  await page.close();
});

test("loads only the words that are asked for", async () => {
  const page = await (await browser()).newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url().replace(/^.*\/assets\//, "")));
  await page.goto(`${site.url}fr/search.html`);
  await expect.poll(() => asked).toContain("search/fr-words.js");
  await page.locator("#q").fill("médian");
  await expect.poll(() => asked).toContain("search/fr-words-0.js");
  expect(asked.filter((path) => path.startsWith("search/"))).toEqual([
    "search/fr.js",
    "search/fr-words.js",
    "search/fr-words-0.js",
  ]);
  await page.close();
});

test.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 320],
  ["dark", 320],
] as const)("accessible with results and facets: WCAG 2.2 AA, %s, %i px", async (colorScheme, width) => {
  const viewport = { width, height: 800 };
  const page = await (await browser()).newPage({ colorScheme, viewport, bypassCSP: true });
  await page.goto(`${site.url}nl/search.html?q=beeldvroming&database=At`);
  await expect.poll(async () => page.locator("#search-results a").count()).toBeGreaterThan(3);
  await page.evaluate("for (const fold of document.querySelectorAll('#search details')) fold.open = true");
  expect(await page.getByRole("checkbox").count()).toBeGreaterThan(4);
  expect(await violations(page)).toEqual([]);
  await page.close();
});
