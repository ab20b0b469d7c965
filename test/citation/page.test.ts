import { expect, test } from "vitest";
import { citationFormats } from "../../src/export/citation/index.ts";
import type { CitedPart } from "../../src/export/citation/cited.ts";
import { htmlExporter } from "../../src/site/index.ts";
import { browser } from "../browser.ts";
import { asset, smallCatalogue } from "../html/small-catalogue.ts";

// The script of a page makes the formats as their modules do, with the reader's day.

const title = `L'un </script><img src=x onerror="document.title='run'"> & {} \\ "1"`;
const catalogue = smallCatalogue({
  shelf: { s: { name: { fr: "Rayon", nl: "Rek" }, cite: "RAYON" } },
  book: { one: { id: "one", mark: "ONE", shelf: "s", name: { fr: title }, day: "2025-11-07" } },
});

/** What the page of the book shows when its script has run on it. */
async function shown(tag: string, baseUrl?: string, version?: string): Promise<string[]> {
  const release = version === undefined ? {} : { release: { version, date: "2026-01-02" } };
  const options = { assets: new Map(), version: "0", ...(baseUrl !== undefined && { baseUrl }) };
  const path = `${tag}/books/one.html`;
  const file = [...htmlExporter({ ...catalogue, ...release }, options)].find((one) => one.path === path);
  const page = await (await browser()).newPage();
  await page.setContent(
    String(file?.content).replace(/<script src.*?<\/script>|<link [^>]*>|<meta http-equiv[^>]*>/gs, ""),
  );
  expect(await page.locator(".formats").isVisible()).toBe(false);
  await page.clock.setFixedTime("2026-05-09T12:00:00");
  await page.addScriptTag({ content: asset("citation.js") });
  const summary = await page.locator(".formats summary").textContent();
  const texts = await page.locator(".formats pre").allTextContents();
  expect(await page.title()).not.toBe("run");
  await page.close();
  return [summary ?? "", ...texts];
}

function onTheDay(part: CitedPart): string {
  if (typeof part === "string") return part;
  return part.today.replace("yyyy", "2026").replace("mm", "05").replace("dd", "09");
}

test.each([
  ["neither published nor released", "fr", undefined, undefined],
  ["published", "nl", "https://example.org/a/", undefined],
  ["released", "fr", "https://example.org/v/2026.1/", "2026.1"],
])("a page makes the formats as their modules do: %s", async (_, tag, baseUrl, version) => {
  const cited = {
    id: "one",
    code: "ONE",
    title,
    publisher: tag === "fr" ? "Éditeur" : "Uitgever",
    collection: "RAYON",
    date: "2025-11-07",
    ...(baseUrl !== undefined && { url: `${baseUrl}${tag}/books/one.html` }),
    language: "fr-BE",
    ...(version !== undefined && { version }),
  };
  const [summary, ...texts] = await shown(tag, baseUrl, version);
  expect(summary).toMatch(/ \(BibTeX, RIS, CSL-JSON\)$/);
  expect(texts).toEqual(citationFormats.map(({ serialize }) => serialize(cited).map(onTheDay).join("")));
});
