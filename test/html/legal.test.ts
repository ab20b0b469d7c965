import { describe, expect, test } from "vitest";
import { htmlExporter } from "../../src/site/index.ts";
import type { Configuration } from "../../src/model/catalogue.ts";
import { copyCatalogue, faults, open } from "../catalogue.ts";
import { appendFileSync } from "node:fs";
import { smallCatalogue } from "./small-catalogue.ts";

const contact = {
  email: "info@example.org",
  url: { fr: "https://example.org/contact" },
  text: { fr: "Rue de l'Exemple 1\n\n1000 Bruxelles", nl: "Voorbeeldstraat 1" },
};
const accessibility = {
  conformity: "partial",
  reviewed: "2026-01-15",
  exceptions: { fr: "Les *anciennes* cartes.", nl: "De *oude* kaarten." },
  complaint: { fr: "Au [médiateur](https://example.org/plainte)." },
} as const;

function pagesOf(changes: Partial<Configuration>): Map<string, string> {
  const catalogue = smallCatalogue(
    { shelf: { s: { name: { fr: "Rayon", nl: "Rek" } } } },
    undefined,
    changes,
  );
  return new Map(
    [...htmlExporter(catalogue, { assets: new Map(), version: "0" })].map(({ path, content }) => [
      path,
      String(content),
    ]),
  );
}

describe("the accessibility statement", () => {
  const pages = pagesOf({ contact, accessibility });
  test("says what the configuration says, with the headings of the law", () => {
    const page = pages.get("nl/accessibility.html") ?? "";
    for (const text of [
      "<h1>Toegankelijkheidsverklaring</h1>",
      "voldoet gedeeltelijk aan de Europese norm EN 301 549",
      "De <em>oude</em> kaarten.",
      "op 15/01/2026.",
      "mailto:info@example.org",
      "<h2>Handhavingsprocedure</h2>",
      '<div lang="fr-BE"><p>Au <a href="https://example.org/plainte"',
    ])
      expect(page).toContain(text);
  });
  test("has its own address for feedback, when there is one", () => {
    const feedback = { email: "access@example.org" };
    const page = pagesOf({ contact, accessibility: { ...accessibility, feedback } }).get(
      "fr/accessibility.html",
    );
    expect(page).toContain("mailto:access@example.org");
    expect(page).not.toContain("info@example.org");
  });
  test("is linked from every page, and so is the contact", () => {
    for (const [path, page] of pages) {
      if (!/^(fr|nl)\//.test(path)) continue;
      expect(page, path).toMatch(
        /<footer class="foot">.*href="[./]*contact\.html".*href="[./]*accessibility\.html"/s,
      );
    }
    expect(pages.get("fr/contact.html")).toContain("<p>Rue de l’Exemple 1</p>");
  });
});

test("what is not known has no page and no link", () => {
  const pages = pagesOf({});
  expect([...pages.keys()].filter((path) => /contact|accessibility/.test(path))).toEqual([]);
  for (const [path, page] of pages) expect(page, path).not.toMatch(/contact\.html|accessibility\.html/);
});

test("an incomplete or wrong statement is told at its place", () => {
  const { folder, remove } = copyCatalogue();
  appendFileSync(
    `${folder}/varbook.config.yaml`,
    "\naccessibility:\n  conformity: partial\n  reviewed: 2026-02-30\ncontact: {}\n",
  );
  expect(
    faults(open(folder))
      .map((fault) => fault.replace(/:\d+:\d+ /, " "))
      .toSorted(),
  ).toEqual([
    "varbook.config.yaml date/not-real",
    "varbook.config.yaml schema/missing",
    "varbook.config.yaml schema/too-few",
  ]);
  remove();
});
