import { cpSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browser } from "../browser.ts";
import { threeReleases } from "./history.ts";
import type { CatalogueRepository } from "./repository.ts";

// Pages of releases, opened from disk, in a real browser.

let catalogue: CatalogueRepository;
let page: Page;
/** What the page could not load or was not let do. */
let faults: string[] = [];
beforeAll(async () => {
  catalogue = threeReleases();
  page = await (await browser()).newPage();
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
});
afterAll(async () => {
  await page.close();
  catalogue.remove();
});

/** The link to a newer version that a page shows: its text, and where it leads in the store. */
async function newer(path: string, store: string = catalogue.store): Promise<(string | null)[][]> {
  faults = [];
  const root = pathToFileURL(store).href;
  await page.goto(`${root}/${path}`);
  const links = await page.locator(".release .mark").all();
  return Promise.all(
    links.map(async (link) => [
      await link.textContent(),
      (await link.evaluate((one) => (one as unknown as { href: string }).href)).slice(root.length + 1),
    ]),
  );
}

const french = "Une version plus récente existe\u00A0: 2026.3";

test.each([
  ["a record", "fr/variables/cube_013_008_At.html", "fr/variables/cube_013_008_At.html"],
  [
    "a record that has another id now",
    "fr/variables/cube_001_002_At.html",
    "fr/variables/cube_001_002_At.html",
  ],
  ["a term of the glossary", "fr/glossary.html#fte", "fr/glossary.html#fte"],
  ["a page that may not be there any more", "fr/browse/all~variable.html", "fr/index.html"],
  ["the release notes", "fr/release-notes.html", "fr/release-notes.html"],
])("%s leads to the same page of the newest version, when it is there", async (_, path, same) => {
  expect(await newer(`v/2026.1/${path}`)).toEqual([[french, `v/2026.3/${same}`]]);
  expect(faults).toEqual([]);
  const response = await page.goto(page.url().replace("2026.1", "2026.3").replace(path, same));
  expect(response?.ok() ?? true).toBe(true);
});

test("the choice of a language says it in each", async () => {
  expect(await newer("v/2026.2/index.html")).toEqual([
    [french, "v/2026.3/index.html"],
    ["Er is een recentere versie: 2026.3", "v/2026.3/index.html"],
  ]);
});

test.each(["v/2026.3", "v/latest"])("in %s there is nothing newer", async (folder) => {
  expect(await newer(`${folder}/fr/index.html`)).toEqual([]);
  expect(await page.locator(".release span").textContent()).toBe("Version 2026.3 du 01/09/2026");
  expect(faults).toEqual([]);
});

test("a copy of one version, without the list, says nothing", async () => {
  const copy = join(catalogue.store, "../copy");
  cpSync(join(catalogue.store, "v/2026.1"), join(copy, "2026.1"), { recursive: true });
  expect(await newer("2026.1/fr/index.html", copy)).toEqual([]);
  expect(await page.locator(".release span").textContent()).toBe("Version 2026.1 du 16/03/2026");
  rmSync(copy, { recursive: true });
});

test("a list that says nothing sensible does no harm", async () => {
  const list = join(catalogue.store, "versions.js");
  renameSync(list, `${list}.old`);
  try {
    for (const versions of ["[]", '[{ "version": "../../x", "languages": [], "pages": [] }]']) {
      writeFileSync(list, `varbookVersions.load({ "versions": ${versions} });\n`);
      expect(await newer("v/2026.1/fr/index.html")).toEqual([]);
      expect(faults).toEqual([]);
    }
  } finally {
    renameSync(`${list}.old`, list);
  }
});

/** What the list says of a version. */
function entry(version: string, withdrawn?: object): object {
  return {
    version,
    languages: ["fr", "nl"],
    pages: ["variables/", "index.html"],
    ...(withdrawn && { withdrawn }),
  };
}

/** Opens a page where the list says this of the versions. */
async function told(path: string, versions: readonly object[]): Promise<(string | null)[][]> {
  const whole = join(catalogue.store, "versions.js");
  renameSync(whole, `${whole}.old`);
  writeFileSync(whole, `varbookVersions.load(${JSON.stringify({ versions })});\n`);
  try {
    return await newer(path);
  } finally {
    renameSync(`${whole}.old`, whole);
  }
}

describe("a version that was withdrawn", () => {
  const notice = { fr: "Retirée : <img src=x onerror=alert(1)>", nl: "Ingetrokken: <b>fout</b>" };
  test.each([
    ["fr", "2026.3", "Version en vigueur\u00A0: 2026.2", "2026.2"],
    ["nl", "2026.1", "Er is een recentere versie: 2026.2", "2026.2"],
  ] as const)("says so in %s, as text, and leads to the one in force", async (tag, version, text, to) => {
    const all = ["2026.2", "2026.3", "2026.1"].map((one) =>
      entry(one, one === version ? { notice } : undefined),
    );
    const path = `${tag}/variables/cube_013_008_At.html`;
    expect(await told(`v/${version}/${path}`, all)).toEqual([[text, `v/${to}/${path}`]]);
    const said = page.locator(".withdrawn");
    expect(await said.allTextContents()).toEqual([notice[tag]]);
    expect(await said.isVisible()).toBe(true);
    expect(await page.locator("header .withdrawn").count()).toBe(1);
    expect(await page.locator(".withdrawn *, img[onerror]").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test("other versions say nothing of it", async () => {
    expect(await told("v/2026.2/fr/index.html", [entry("2026.2"), entry("2026.3", { notice })])).toEqual([]);
    expect(await page.locator(".withdrawn").count()).toBe(0);
  });

  test("in the choice of a language each part says it in its own; where none is in force it leads nowhere", async () => {
    expect(await told("v/2026.3/index.html", [entry("2026.3", { notice })])).toEqual([]);
    expect(await page.locator(".withdrawn").allTextContents()).toEqual([notice.fr, notice.nl]);
    expect(faults).toEqual([]);
  });

  test("a language that the reason lacks gets another one, marked as such", async () => {
    await told("v/2026.3/nl/index.html", [entry("2026.3", { notice: { fr: "Retirée" } })]);
    expect(await page.locator(".withdrawn").getAttribute("lang")).toBe("fr");
  });
});
