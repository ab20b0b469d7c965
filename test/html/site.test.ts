import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { createRequire } from "node:module";
import { posix } from "node:path";
import { pathToFileURL } from "node:url";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { parse } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browser } from "../browser.ts";
import { examplePages } from "./example-pages.ts";
import { extendedCatalogue } from "./extended-catalogue.ts";
import { hostileCatalogue } from "./hostile-catalogue.ts";
import { htmlFaults } from "./html-faults.ts";
import type { Served } from "./site.ts";
import { compileSite, ownCatalogue, serve } from "./site.ts";

/* The pages of this repository's own catalogue, and of records that it does not have yet, as readers get them. */

const { options } = ownCatalogue();
const catalogue = extendedCatalogue();
const files = compileSite(catalogue, options);
const pages = new Map(
  files.flatMap(({ path, content }) => (path.endsWith(".html") ? [[path, String(content)] as const] : [])),
);
const paths = new Set(files.map(({ path }) => path));

const examples = examplePages([...pages.keys()]);

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function attributes(page: string, names: readonly string[]): string[] {
  const found: string[] = [];
  const visit = ({ attrs = [], childNodes = [] }: Node): void => {
    for (const { name, value } of attrs) if (names.includes(name)) found.push(value);
    childNodes.forEach(visit);
  };
  visit(parse(page, { scriptingEnabled: false }));
  return found;
}

/** What the main menu of a page marks as the place where one is. */
function current(path: string): string[] {
  const [menu = ""] = /<nav class="main".*?<\/nav>/s.exec(pages.get(path) ?? "") ?? [];
  return [...menu.matchAll(/aria-current="(\w+)">([^<]*)/g)].map(([, kind, name]) => `${kind} ${name}`);
}

describe("files", () => {
  test("are HTML without a fault", async () => {
    for (const [path, page] of pages) expect(await htmlFaults(path, page)).toEqual([]);
  });

  test("every link and every fragment leads somewhere", () => {
    for (const [path, page] of pages) {
      const ids = attributes(page, ["id"]);
      expect(new Set(ids).size, `${path}: ids are unique`).toBe(ids.length);
      for (const href of attributes(page, ["href", "src", "action", "data-index"])) {
        if (/^(https?|mailto):/.test(href)) continue;
        expect(href, path).toMatch(path === "404.html" ? /^\/[^/]/ : /^[^/]/);
        const [address = "", fragment] = href.split("#");
        const target =
          address === "" ? path : posix.join("/", posix.dirname(path), address.split("?")[0] ?? "").slice(1);
        const resolved = path === "404.html" ? address.slice(1) : target;
        expect(paths.has(resolved), `${path} -> ${href}`).toBe(true);
        if (fragment)
          expect(attributes(pages.get(resolved) ?? "", ["id"]), `${path} -> ${href}`).toContain(
            decodeURIComponent(fragment),
          );
      }
    }
  });

  test("the menu says where one is", () => {
    expect(current("fr/index.html")).toEqual(["page Accueil"]);
    expect(current("fr/glossary.html")).toEqual(["page Glossaire"]);
    expect(current("nl/variables/cube_013_008_At.html")).toEqual(["true Variabelen"]);
    expect(current("nl/browse/all~variable.html")).toEqual(["page Variabelen"]);
    expect(current("nl/search.html")).toEqual([]);
  });

  test("an apostrophe is the same everywhere", () => {
    for (const [path, page] of pages) {
      const shown = page.replace(/<(pre|code|script)\b.*?<\/\1>| href="[^"]*"/gs, "");
      expect(/.{0,30}\p{L}(?:'|&#39;)\p{L}.{0,30}/u.exec(shown)?.[0], path).toBe(undefined);
    }
  });

  test("pages are small", () => {
    for (const [path, page] of pages) expect(gzipSync(page).length, path).toBeLessThan(20 * 1024);
  });

  test("what is no longer in use says first by what it is replaced", () => {
    for (const id of ["DEPRECATED_N_Gz", "WITHDRAWN_N_Gz"]) {
      const header = /<header class="title">.*?<\/header>/s.exec(
        pages.get(`nl/variables/${id}.html`) ?? "",
      )?.[0];
      expect(header).toContain('Vervangen door <a href="../variables/HUB_N_Gz.html">');
    }
  });

  test("the styles are small and the words are there", () => {
    expect(options.assets.get("styles.css")?.length).toBeLessThan(16 * 1024);
    for (const [path, page] of pages) {
      const [language] = catalogue.languages;
      for (const key of Object.keys(language?.words ?? {}))
        if (/[A-Z]/.test(key)) expect(page.includes(`>${key}<`), `${path}: ${key}`).toBe(false);
      expect(page, path).not.toMatch(/style=|<style|javascript:|undefined|\[object/);
    }
  });
});

describe("in a browser", () => {
  let site: Served;
  beforeAll(async () => {
    site = await serve(files);
    await browser();
  }, 360_000);
  afterAll(() => site.close());

  async function open(
    path: string,
    settings: Parameters<Awaited<ReturnType<typeof browser>>["newPage"]>[0] = {},
  ): Promise<{ page: Page; foreign: string[]; faults: string[] }> {
    const page = await (await browser()).newPage(settings);
    const foreign: string[] = [];
    const faults: string[] = [];
    page.on(
      "request",
      (request) =>
        request.url().startsWith(site.url) ||
        request.url().startsWith("file:") ||
        foreign.push(request.url()),
    );
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(path.includes(":") ? path : site.url + path, { waitUntil: "load" });
    return { page, foreign, faults };
  }

  test("accessible: WCAG 2.2 AA, light and dark", async () => {
    const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
    const context = await (await browser()).newContext({ bypassCSP: true, reducedMotion: "reduce" });
    const page = await context.newPage();
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    for (const path of examples) {
      await page.goto(site.url + path);
      await page.addScriptTag({ path: axe });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        // In the dark only colours are others.
        const wanted: RunOptions["runOnly"] =
          colorScheme === "dark" ? { type: "rule", values: ["color-contrast"] } : tags;
        const violations = await page.evaluate(async (runOnly) => {
          const { violations: found } = await (
            globalThis as unknown as { axe: typeof import("axe-core") }
          ).axe.run({ runOnly, resultTypes: ["violations"] });
          return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
        }, wanted);
        expect(violations, `${path}, ${colorScheme}`).toEqual([]);
      }
    }
    await context.close();
  }, 120_000);

  test("nothing leaves the site, nothing is refused, nothing is wider than 320 px", async () => {
    for (const path of examples) {
      const { page, foreign, faults } = await open(path, { viewport: { width: 320, height: 600 } });
      const width = await page.evaluate<number>("document.documentElement.scrollWidth");
      expect([path, width, foreign, faults]).toEqual([path, 320, [], []]);
      await page.close();
    }
  }, 120_000);

  test("targets are at least 24 px high, but for links in running text", async () => {
    for (const path of examples) {
      const { page } = await open(path, { viewport: { width: 1280, height: 800 } });
      const small = await page.evaluate<string[]>(`[...document.querySelectorAll("a, button, input")]
        .filter((one) => one.checkVisibility() && !one.closest("p, dd, .skip") && one.className !== "site")
        .filter((one) => one.getBoundingClientRect().height + parseFloat(getComputedStyle(one.parentElement).paddingTop) * 2 < 24)
        .map((one) => one.outerHTML)`);
      expect(small, path).toEqual([]);
      await page.close();
    }
  }, 120_000);

  test.each(["disk", "server"])(
    "styles, citation and search work from %s",
    async (from) => {
      const start = from === "disk" ? pathToFileURL(`${site.folder}/`).href : site.url;
      const { page, faults } = await open(`${start}fr/variables/cube_013_008_At.html`);
      expect(await page.evaluate<string>("getComputedStyle(document.querySelector('.skip')).position")).toBe(
        "absolute",
      );
      expect(await page.textContent(".accessed")).toMatch(/\d{2}\/\d{2}\/\d{4}/);
      await page.fill("#_site-search", "radiologue");
      await page.press("#_site-search", "Enter");
      await page.waitForSelector("#search-results a");
      expect(page.url()).toContain("fr/search.html?q=radiologue");
      await page.click("#search-results a");
      await page.waitForSelector("article");
      expect(existsSync(new URL(page.url().replace(site.url, pathToFileURL(`${site.folder}/`).href)))).toBe(
        true,
      );
      expect(faults).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test("without scripts everything is there to be read and found", async () => {
    const context = await (await browser()).newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}fr/variables/cube_013_008_At.html`);
    expect(await page.locator(".accessed").innerText()).toContain("jj/mm/aaaa");
    expect(await page.locator("button:visible").count()).toBe(1);
    expect(await page.locator(".formats").isVisible()).toBe(false);
    await page.goto(`${site.url}fr/search.html?q=x`);
    expect(await page.locator("noscript a, main .kinds a").first().isVisible()).toBe(true);
    await context.close();
  });

  test("a lineage can be walked with the keyboard", async () => {
    const { page } = await open("fr/variables/HUB_N_Gz.html");
    await page.focus(".drawing");
    const names: (string | null)[] = [];
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press("Tab");
      names.push(await page.evaluate<string | null>("document.activeElement.getAttribute('aria-label')"));
      const outline = await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle");
      expect(outline).toBe("solid");
    }
    expect(names[0]).toMatch(/^CHAIN_6 Nombre de prestations/);
    expect(new Set(names).size).toBe(6);
    await page.keyboard.press("Enter");
    await page.waitForURL(/variables\/(CHAIN|PART)_\d+_Gz\.html$/);
    await page.close();
  });

  test("a citation is copied and saved, and that is said", async () => {
    const context = await (
      await browser()
    ).newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.goto(`${site.url}nl/variables/cube_013_008_At.html`);
    const clipboard = (): Promise<string> => page.evaluate<string>("navigator.clipboard.readText()");
    await page.click(".actions button");
    await said(page, ".actions [role=status]");
    expect(await clipboard()).toMatch(
      /^IMA_AIM \(17\/11\/2025\), cube_013_008, Atlas IMA_AIM \(geraadpleegd op \d\d\/\d\d\/\d{4}\)$/,
    );
    await page.click("summary");
    await page.getByRole("button", { name: "Kopiëren (BibTeX)" }).click();
    await said(page, "figcaption [role=status]");
    expect(await clipboard()).toMatch(
      /^@misc\{cube_013_008_At,[\s\S]*urldate = \{\d{4}-\d\d-\d\d\},[\s\S]*\}\n$/,
    );
    for (const [format, file, pattern] of [
      [
        "RIS",
        "cube_013_008_At.ris",
        /^TY {2}- DATA\r\n(.*\r\n)*Y2 {2}- \d{4}\/\d\d\/\d\d\r\n(.*\r\n)*ER {2}- \r\n$/,
      ],
      [
        "CSL-JSON",
        "cube_013_008_At.csl.json",
        /"accessed": \{ "date-parts": \[\["\d{4}", "\d\d", "\d\d"\]\] \}/,
      ],
    ] as const) {
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: `Downloaden (${format})` }).click();
      expect((await saved).suggestedFilename()).toBe(file);
      expect(readFileSync(await (await saved).path(), "utf8")).toMatch(pattern);
    }
    await context.close();
  });

  test("where the clipboard is refused, the text is selected", async () => {
    const { page } = await open("fr/variables/cube_013_008_At.html");
    await page.evaluate("document.execCommand = () => false");
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error())");
    await page.click(".actions button");
    await said(page, ".actions [role=status]");
    expect(await page.evaluate<string>("getSelection().toString()")).toMatch(/^IMA_AIM .*\)$/);
    await page.close();
  });

  test("a hostile catalogue runs nothing and loads nothing, even without the policy", async () => {
    const hostile = await serve(compileSite(hostileCatalogue, options));
    const context = await (await browser()).newContext({ bypassCSP: true });
    const page = await context.newPage();
    const seen: string[] = [];
    page.on("dialog", (dialog) => {
      seen.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => request.url().startsWith(hostile.url) || seen.push(request.url()));
    for (const { path } of compileSite(hostileCatalogue, options))
      if (path.endsWith(".html")) await page.goto(hostile.url + path);
    await page.goto(`${hostile.url}fr/search.html?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
    await page.goto(`${hostile.url}fr/search.html?q=script`);
    await page.waitForSelector("#search-results a");
    expect(seen).toEqual([]);
    await context.close();
    hostile.close();
  }, 60_000);

  test("a stub is compared by what is known of it; values are those of the pages, and the other language keeps both", async () => {
    const { page, faults } = await open("fr/compare.html?a=cube_013_008_At&b=cube_013_004_At");
    await expect
      .poll(async () => page.textContent("#compare-status"))
      .toMatch(/^\d+ champs ne sont pas connus\.$/);
    expect(await page.locator(".differs").count()).toBe(0);
    expect(new Set(await page.locator("td .note").allTextContents())).toEqual(new Set(["inconnu"]));
    await page.fill("#compare-b", "stat_020_033_At");
    await page.press("#compare-b", "Enter");
    await expect.poll(async () => page.textContent("#compare-status")).toMatch(/^\d+ champs diffèrent\.$/);
    const row = (label: string): ReturnType<Page["locator"]> => page.locator("tr", { hasText: label });
    expect(await row("Dernière mise à jour").locator("td").allTextContents()).toEqual([
      "17/11/2025",
      "28/11/2025",
    ]);
    expect(await row("Disponible").locator("mark").allTextContents()).toEqual(["2015", "2019"]);
    expect(await row("Description").locator("mark").count()).toBe(0);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(320);
    expect(await row("Remarques").locator("li a").first().getAttribute("href")).toBe(
      "glossary.html#nomenclature-code",
    );
    await page.getByRole("link", { name: "Nederlands" }).click();
    await expect
      .poll(async () => page.locator("#compare-result thead code").allTextContents())
      .toEqual(["cube_013_008_At", "stat_020_033_At"]);
    await page.goto(`${site.url}fr/glossary.html#fte`);
    expect(await page.getByRole("link", { name: "Nederlands" }).getAttribute("href")).toBe(
      "../nl/glossary.html#fte",
    );
    expect(faults).toEqual([]);
    await page.close();
  });

  test("the keyboard: first to the content, and everything can be reached", async () => {
    const { page } = await open("fr/variables/cube_013_008_At.html");
    await page.keyboard.press("Tab");
    expect(await page.evaluate<string>("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate<string>("document.activeElement.id")).toBe("_main");
    await page.close();
  });

  test("printed, all is there and the chrome is not", async () => {
    const { page } = await open("fr/variables/cube_013_008_At.html");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".site-search").isVisible()).toBe(false);
    for (const label of ["dt", "dd", ".confirmations li", "h1", "h2"]) {
      const all = page.locator(`main article ${label}`);
      for (let index = 0; index < (await all.count()); index++) {
        const isData = await all
          .nth(index)
          .evaluate(
            (node) => (node as unknown as { closest(selector: string): unknown }).closest(".data") !== null,
          );
        if (!isData) expect(await all.nth(index).isVisible(), `${label} ${index}`).toBe(true);
      }
    }
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    // A background would be left out, in print and where readers choose the colours.
    const dash = "getComputedStyle(document.querySelector('.items > li'), '::before').borderTopWidth";
    expect(await page.evaluate<string>(dash)).toBe("1px");
    await page.emulateMedia({ media: "screen", forcedColors: "active" });
    expect(await page.evaluate<string>(dash)).toBe("1px");
    // A label that must not be parted from what follows ties its row to the next one: all would leave the title's page.
    const ties = await page.evaluate<string>("getComputedStyle(document.querySelector('dt')).breakAfter");
    expect(ties).toBe("auto");
    await page.close();
  });
});

/** Waits until something stands in an element. The policy of the pages forbids to ask by a script. */
async function said(page: Page, selector: string): Promise<void> {
  await page.locator(selector).filter({ hasText: /\S/ }).first().waitFor({ state: "attached" });
}
