import { expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { createSite, pageContext } from "../../src/site/page-context.ts";
import { notesMarkdown } from "../../src/release/notes-markdown.ts";
import { notesFile } from "../../src/release/notes-page.ts";
import { notesView } from "../../src/release/notes-view.ts";
import { notesOf } from "../../src/release/notes.ts";
import { openWorkspace } from "../../src/check/workspace.ts";
import { toolkit } from "../catalogue.ts";
import type { Edits } from "../diff/edited.ts";
import { compareFiles, edited, replaced } from "../diff/edited.ts";

// What the notes of a release say of changes of many kinds, in both languages, without a release being made.

const codes = (items: string): string => `items:\n${items}`;
const code = (id: string, fr: string, nl: string): string =>
  `  - { code: "${id}", label: { fr: ${fr}, nl: ${nl} } }\n`;
const noCodes = /^items: \[\].*\n/m;
const imaging = "vocabularies/code-lists/medical-imaging.yaml";
const geneticists = "variables/At/stat_020_033_At.yaml";

const before: Edits = {
  [imaging]: replaced(
    noCodes,
    codes(
      code("1", "Radiographie", "Radiografie") +
        code("2", "Autre", "Andere") +
        code("3", "Scanner", "CT-scan"),
    ),
  ),
};

const after: Edits = {
  [imaging]: replaced(
    noCodes,
    codes(
      code("1", "Radiographie", "Radiografie") +
        code("2", "Divers", "Diversen") +
        code("9", "Inconnu", "Onbekend"),
    ),
  ),
  [geneticists]: (text) =>
    replaced(
      "{ from: 2019 }",
      "{ from: 2017, to: 2024 }",
    )(text)
      .replace("geographicLevel: arrondissement", "geographicLevel: municipality")
      .replace("keywords: [care-providers]\n", "keywords: []\n")
      .replace("(10 à 19)", "(10 à 20)")
      .replace("(10 t.e.m. 19)", "(10 t.e.m. 20)")
      .replace("  - use: practitioner-address\n", "")
      .replace("quarter: 4", "quarter: 3")
      .replace("metadataUpdated: 2025-11-28", "metadataUpdated: 2026-03-02"),
  "variables/At/cube_013_004_At.yaml": replaced(
    "status: stub",
    "status: withdrawn\nsupersededBy: cube_013_008_At",
  ),
  "variables/Gz/SS00060_Gz.yaml": replaced(
    / {2}fr: .*\n/,
    "  fr: '<b>&[x](javascript:alert(1)) `::error::`'\n",
  ),
  "variables/At/cube_013_007_At.yaml": () => undefined,
  "varbook.config.yaml": (text) =>
    `${replaced('fr: "IMA_AIM ({updated})', 'fr: "AIM ({updated})')(text)}licence: { name: { fr: CC BY 4.0, nl: CC BY 4.0 } }\n`,
  "schemas/variable.schema.json": replaced('"enum": ["annual", "biennial"]', '"enum": ["annual"]'),
};

const [old, now] = [edited(before), edited(after)];
const comparison = compareFiles(old, now);
const { catalogue } = openWorkspace(memoryTree(now), toolkit, { today: "2026-12-31" });
const released = { ...catalogue, release: { version: "2026.2", date: "2026-06-15" } };
const site = createSite(released, { assets: toolkit.assets, version: "0.0.0" });
const notes = notesOf(released, { release: { version: "2026.1", date: "2026-03-16" }, comparison });

test.each(["fr", "nl"])("release notes say values, as the pages do: %s", async (tag) => {
  const language = catalogue.languages.find((one) => one.tag === tag)!;
  const view = pageContext(site, language, "");
  const words = notesView(view, notes);
  const { content } = notesMarkdown(view, words);
  await expect(content).toMatchFileSnapshot(`expected/values.${tag}.md`);
  const page = String(notesFile(view, words).content);
  for (const { items } of words.parts)
    for (const { remark } of items)
      expect(page).toContain(remark.replaceAll("&", "&amp;").replaceAll("<", "&lt;").slice(0, 20));
  expect(page).not.toContain("<b>&");
});
