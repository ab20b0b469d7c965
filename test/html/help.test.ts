import { describe, expect, test } from "vitest";
import { recordPages } from "../../src/site/record-pages.ts";
import { open, repository } from "../catalogue.ts";

const pages = recordPages(open(repository).catalogue, { assets: new Map(), version: "0" });
const pageOf = (path: string): string => String(pages(path)?.content);

describe("a variable's page", () => {
  test.each([
    ["fr/variables/cube_013_008_At.html", ["Base de données", "Type", "Statut"], "Le code suivi de la base"],
    ["nl/variables/SS00060_Gz.html", ["Databank", "Type", "Status"], "De code gevolgd door de databank"],
  ])("says what it is, and why it has a code and an id: %s", (path, labels, help) => {
    for (const label of labels) expect(pageOf(path)).toMatch(new RegExp(`<dt>${label}[ <]`));
    expect(pageOf(path)).toContain(`</code><p class="help">${help}`);
  });
  test.each([
    [
      "fr/variables/cube_013_008_At.html",
      ["le signe moins a sans doute été perdu", "« entité géographique »"],
    ],
    [
      "fr/variables/stat_020_033_At.html",
      ["le signe moins a sans doute été perdu", "les années 2019 et 2021"],
    ],
    [
      "nl/variables/cube_013_008_At.html",
      ["het minteken is waarschijnlijk verloren gegaan", "“geografische entiteit”"],
    ],
  ])("says where the published page was changed: %s", (path, reasons) => {
    const text = pageOf(path).replace(/[\u00A0\u202F]/g, " ");
    for (const reason of reasons) expect(text).toContain(reason);
  });
});
