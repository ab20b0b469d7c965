// `varbook fix` on a whole catalogue: in rounds, file by file, comments and layout kept.
import { describe, expect, it } from "vitest";
import type { Sources } from "../../src/model/sources.ts";
import { canonical } from "../../src/yaml/print/canonical.ts";
import { repairCatalogue } from "../../src/change/repair/repair-catalogue.ts";
import type { Repair } from "../../src/change/repair/repair-catalogue.ts";
import { diskSources } from "../../src/host/disk/disk-sources.ts";
import { marksFolder } from "../../src/check/translations/translation-marks.ts";
import { open, repository, toolkit } from "../catalogue.ts";

const variable = "variables/At/stat_020_033_At.yaml";
const original = open(repository).source(variable) ?? "";

/** This repository's catalogue with other text in some files, repaired. */
function repair(files: Readonly<Record<string, string>>): Repair {
  const tree = (roots: readonly string[]): Sources => {
    // The cases change texts by the way: whether their translations are up to date is not the matter here.
    const sources = diskSources(
      repository,
      roots.filter((root) => root !== marksFolder),
    );
    return {
      paths: sources.paths,
      read: (path) =>
        files[path] === undefined ? sources.read(path) : { bytes: new TextEncoder().encode(files[path]) },
    };
  };
  return repairCatalogue(tree, toolkit, { today: "2026-12-31" });
}

function repaired(text: string): string {
  const bytes = repair({ [variable]: text }).changes.get(variable)?.after;
  return bytes ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : text;
}

function windows(text: string): string {
  return text.replaceAll("\n", "\r\n");
}

function codeList(code: string): string {
  return `id: age-10y\ntitle: { fr: Âges, nl: Leeftijden }\ncomplete: false\nitems:\n  - { code: ${code}, label: { fr: un, nl: een } }\n`;
}

describe("repairing a catalogue", () => {
  it("changes nothing in one without faults", () => {
    expect(repair({}).changes.size).toBe(0);
  });

  it.each([
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["a date as readers write it", (text: string) => text.replace("2025-11-28", "28/11/2025")],
    [
      "the same in quotes",
      (text: string) => text.replace("2025-11-28", '"28/11/2025"'),
      (text: string) => text.replace("2025-11-28", '"2025-11-28"'),
    ],
    ["a misspelt key", (text: string) => text.replace("lagYears", "lagYear")],
    [
      "a misspelt key in quotes",
      (text: string) => text.replace("lagYears", '"lagyears"'),
      (text: string) => text.replace("lagYears", '"lagYears"'),
    ],
    [
      "a misspelt value",
      (text: string) => text.replace("frequency: annual", "frequency: anual   # note"),
      (text: string) => text.replace("frequency: annual", "frequency: annual   # note"),
    ],
    ["a number in quotes", (text: string) => text.replace("lagYears: 1", 'lagYears: "1"')],
    ["a number as it is written in French", (text: string) => text.replace("lagYears: 1", "lagYears: 1,0")],
    ["a quarter with its letter", (text: string) => text.replace("quarter: 4", "quarter: T4")],
    [
      "a list of one without its brackets",
      (text: string) => text.replace("keywords: [care-providers]", "keywords: care-providers  # note"),
      (text: string) => text.replace("keywords: [care-providers]", "keywords: [care-providers]  # note"),
    ],
    [
      "brackets around a value that is no list",
      (text: string) => text.replace("geographicLevel: arrondissement", "geographicLevel: [arrondissement]"),
    ],
    [
      "a value by its name for readers",
      (text: string) => text.replace("frequency: annual", "frequency: Jaarlijks"),
    ],
    [
      "a text that is a number",
      (text: string) => text.replace("nl: Aantal klinisch genetici", "nl: 2019"),
      (text: string) => text.replace("nl: Aantal klinisch genetici", 'nl: "2019"'),
    ],
    [
      "several at once, in rounds",
      (text: string) =>
        `\ufeff${text.replace("2025-11-28", "28/11/2025").replace("lagYears", "lagYear").replace("update:", "update:  # note").replace("\n  quarter", "\n  frequncy: x\n  quarter")}`,
      (text: string) =>
        text.replace("update:", "update:  # note").replace("\n  quarter", "\n  frequncy: x\n  quarter"),
    ],
    [
      "a text that YAML takes for something else",
      (text: string) => text.replace("fr: Nombre de", "fr: Nombre : de"),
      (text: string) =>
        text.replace("fr: Nombre de généticiens cliniciens", 'fr: "Nombre : de généticiens cliniciens"'),
    ],
  ])("%s", (_, spoil, expected = (text: string): string => text) => {
    const spoilt = spoil(original);
    expect(spoilt).not.toBe(original);
    expect(repaired(spoilt)).toBe(expected(original));
    expect(repaired(windows(spoilt))).toBe(windows(expected(original)));
  });

  it("quotes a code as it was typed", () => {
    const list = "vocabularies/code-lists/age-10y.yaml";
    const { changes, workspace } = repair({ [list]: codeList("005") });
    expect(new TextDecoder().decode(changes.get(list)?.after)).toBe(codeList('"005"'));
    expect(workspace.diagnostics).toEqual([]);
  });

  it.each([
    ["a name", "[care-providers]", "[care-provider]", "ref/unresolved"],
    ["two values in one text", "[care-providers]", "care-providers, care-services", "schema/type"],
    ["a number with a group or a fraction", "lagYears: 1", 'lagYears: "1.000"', "schema/type"],
    ["a number with a sign for what is about so", "lagYears: 1", "lagYears: ~1", "schema/type"],
    ["a letter before a number that is no quarter", "lagYears: 1", "lagYears: T1", "schema/type"],
    ["a number that the schema refuses as well", "lagYears: 1", 'lagYears: "99"', "schema/type"],
    ["whether quotes around a whole text belong to it", /fr: (Nombre .*)/, "fr: “$1”", "yaml/quotes-kept"],
  ])("leaves what only its author can know: %s", (_, wanted, replacement, code) => {
    const {
      changes,
      repaired: made,
      workspace,
    } = repair({
      [variable]: original.replace(wanted, replacement),
    });
    expect({ changed: changes.size, made }).toEqual({ changed: 0, made: 0 });
    expect(workspace.diagnostics.map((found) => found.code)).toEqual([code]);
  });

  it("gives canonical files for canonical files", () => {
    const text = repaired(original.replace("lagYears", "lagYear"));
    const { catalogue } = open(repository);
    const kind = [...catalogue.kinds.values()].find(
      ({ files }) => files.path === "variables/{database}/{id}.yaml",
    );
    expect(kind && canonical(text, { kind, languages: ["fr", "nl"] })).toEqual({ text });
  });
});
