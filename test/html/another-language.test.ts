// What a page shows in another language for want of its own has that language's forms: its numbers and dates, its names of
// values, and the sentence around them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compiled, copyCatalogue, open } from "../catalogue.ts";

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = copyCatalogue());
  edit(
    "varbook.config.yaml",
    "nl: { locale: nl-BE, required: true }",
    "nl: { locale: nl-BE, required: false }",
  );
});
afterEach(() => remove());

const cube = "variables/At/cube_013_008_At.yaml";

function edit(file: string, before: string | RegExp, after: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(before);
  writeFileSync(path, text.replace(before, after));
}

function page(path: string): string {
  return compiled(open(folder)).get(path) ?? "";
}

test("a number in a text", () => {
  edit(cube, /\n    nl: Aantal per \{per\} rechthebbenden.*/, "");
  edit(cube, /per: 1000/g, "per: 12000");
  const html = page("nl/variables/cube_013_008_At.html");
  expect(html).toMatch(/<span lang="fr-BE">[^<]*12\u202f000/);
  // The Dutch formula keeps its own.
  expect(html).toContain("12.000");
  const json = compiled(open(folder)).get("api/v1/catalogue.nl.json") ?? "";
  expect(json).toContain("12\u202f000");
});

test("a sentence, with its names of values", () => {
  edit(
    "schemas/variable.schema.json",
    /"fr": ("Les statistiques de l'année civile −\{lagYears\} sont ajoutées \{frequency\} au T\{quarter\}."),\s*"nl": "[^"]*"/,
    '"fr": $1',
  );
  const html = page("nl/variables/cube_013_008_At.html");
  expect(/.{60}Les statistiques.{200}/.exec(html)?.[0]).toMatch(
    /<span lang="fr-BE">Les statistiques de l’année civile −2 sont ajoutées chaque année au T4\.<\/span>/,
  );
  expect(html).not.toContain("jaarlijks");
});

test("a recommended reference, with its date", () => {
  edit("varbook.config.yaml", /\n  nl: "IMA_AIM .*/, "");
  edit(
    "varbook.config.yaml",
    "nl: { locale: nl-BE, required: false }",
    "$&\n  de: { locale: de-BE, required: false }",
  );
  const html = page("de/variables/cube_013_008_At.html");
  expect(html).toMatch(/<span class="citation" lang="fr-BE">IMA_AIM \(17\/11\/2025\)/);
  expect(html).toMatch(/jj\/mm\/aaaa/);
});
