import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isLanguage, readLanguages } from "../../src/project/configure/read-languages.ts";
import { typography } from "../../src/present/format/typography.ts";
import { subset } from "../../src/yaml/yaml-subset.ts";
import type { Language } from "../../src/model/language.ts";
import type { Workspace } from "../../src/check/workspace.ts";
import { copyCatalogue, open, toolkit } from "../catalogue.ts";
import { memoryTree } from "../../scripts/memory-tree.ts";

// A language is what the toolkit says of it and of its locale, with what the catalogue says otherwise.

let folder: string;
let remove: () => void;
beforeEach(() => ({ folder, remove } = copyCatalogue()));
afterEach(() => remove());

function withFiles(files: Readonly<Record<string, string>>, locale = "fr-BE"): Workspace {
  mkdirSync(join(folder, "languages"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "languages", name), text);
  const configuration = join(folder, "varbook.config.yaml");
  writeFileSync(
    configuration,
    readFileSync(configuration, "utf8").replace(/fr: \{ locale: fr-../, `fr: { locale: ${locale}`),
  );
  return open(folder);
}

function french({ catalogue }: Workspace): Language {
  return catalogue.languages.find(({ tag }) => tag === "fr")!;
}

/** What is wrong with files of languages, with their places. */
function faults(workspace: Workspace): string[] {
  return workspace.diagnostics
    .filter(({ file }) => file.startsWith("languages/"))
    .map(({ code, file, line }) => `${code} ${file}:${line}`);
}

describe("a file of a catalogue", () => {
  test("says no more than what differs", () => {
    const known = french(open(folder));
    const own = french(
      withFiles({ "fr.yaml": 'words:\n  home: Page d\'accueil\nspacing: { "§": no-break }\n' }),
    );
    expect(own.words["home"]).toBe("Page d'accueil");
    expect(own.words["search"]).toBe(known.words["search"]);
    expect(own.spacing).toEqual({ ...known.spacing, "§": "no-break" });
    expect({ ...own, words: 0, spacing: 0 }).toEqual({ ...known, words: 0, spacing: 0 });
  });

  test("replaces lists, and takes out a space", () => {
    const own = french(withFiles({ "fr.yaml": 'stopWords: [le, la]\nspacing: { "%": none }\n' }));
    expect(own.stopWords).toEqual(["le", "la"]);
    expect(own.spacing).not.toHaveProperty("%");
    expect(own.spacing).toHaveProperty(":");
  });

  test("of a locale lies over that of its language", () => {
    const files = { "fr.yaml": "words: { home: A, search: B }\n", "fr-CH.yaml": "words: { search: C }\n" };
    expect(french(withFiles(files, "fr-CH")).words).toMatchObject({
      home: "A",
      search: "C",
      contact: "Contact",
    });
    expect(french(withFiles(files)).words).toMatchObject({ home: "A", search: "B" });
  });

  test("of another locale says nothing", () => {
    expect(french(withFiles({ "fr-CH.yaml": "words: { home: A }\n" })).words["home"]).not.toBe("A");
  });

  test("may say which locale is meant", () => {
    const configuration = "languages: { fr: { required: true } }\n";
    const own = new Map([
      ["varbook.config.yaml", configuration],
      ["languages/fr.yaml", "locale: fr-CA\n"],
    ]);
    const sources = memoryTree(own)(["languages"]);
    const { languages, problems } = readLanguages([{ tag: "fr", required: true }], sources, toolkit);
    expect(problems).toEqual([]);
    expect(languages[0]).toMatchObject({ locale: "fr-CA", dates: { pattern: "yyyy-mm-dd" } });
  });

  test("with faults shows each at its place, and the toolkit's stands in", () => {
    const workspace = withFiles(
      {
        "fr.yaml": 'name: Français\nsearchWords: []\nspacing:\n  ";": wide\n',
        "fr-CA.yaml": "dates:\n  pattern: dd/mm\nwords:\n  home: [a]\n",
      },
      "fr-CA",
    );
    expect(faults(workspace).toSorted()).toEqual([
      "schema/pattern languages/fr-CA.yaml:2",
      "schema/type languages/fr-CA.yaml:4",
      "schema/unknown-property languages/fr.yaml:2",
      "schema/value languages/fr.yaml:4",
    ]);
    expect(french(workspace)).toMatchObject({ locale: "fr-CA", dates: { pattern: "yyyy-mm-dd" } });
  });

  test("that cannot be read is told", () => {
    expect(faults(withFiles({ "fr.yaml": "words: [\n" }))).toHaveLength(1);
  });

  test("of a language that the toolkit does not know is complete", () => {
    const sources = memoryTree(new Map([["languages/lb.yaml", "name: Lëtzebuergesch\nlocale: lb-LU\n"]]))([
      "languages",
    ]);
    const { problems } = readLanguages([{ tag: "lb", required: false }], sources, toolkit);
    const missing = problems.map(({ code, place }) => `${code} ${place.file}`);
    expect(missing).toContain("schema/missing languages/lb.yaml");
  });
});

/** The words around the spaces that are wrong in a French text. */
function found(text: string, locale: string): string[] {
  const file = join(folder, "variables/At/stat_020_097_At.yaml");
  const record = `id: stat_020_097_At\ncode: stat_020_097\ndatabase: At\ntype: indicator\nstatus: draft\ntitle: { fr: Titre, nl: Titel }\ndescription:\n  fr: "${text}"\n  nl: Tekst.\n`;
  writeFileSync(file, record);
  return withFiles({}, locale)
    .diagnostics.filter(({ code, file: own }) => code === "space/before-punctuation" && file.endsWith(own))
    .map(({ arguments: { found: shown } }) => String(shown));
}

describe("French in Canada", () => {
  const texts = {
    right: "Les soins; les médicaments! Vraiment? Voici : rien.",
    belgian: "Les soins ; les médicaments ! Vraiment ? Voici : rien.",
  };

  test("has no space before ; ! ? and one before :", () => {
    expect(found(texts.right, "fr-CA")).toEqual([]);
    expect(found(texts.belgian, "fr-CA")).toHaveLength(3);
    expect(found("Voici: rien.", "fr-CA")).toHaveLength(1);
  });

  test("is not French in Belgium", () => {
    expect(found(texts.belgian, "fr-BE")).toEqual([]);
    expect(found(texts.right, "fr-BE")).toHaveLength(3);
  });

  test("is shown with its spaces", () => {
    expect(typography(french(withFiles({}, "fr-CA")))("a : b ; c")).toBe("a\u00a0: b ; c");
    expect(typography(french(withFiles({}, "fr-CH")))("a : b ; c")).toBe("a\u202f: b\u202f; c");
  });
});

describe("the toolkit's files", () => {
  const names = [...toolkit.languages.keys()];
  const nothing = memoryTree(new Map())([]);
  const read = (tag: string, locale?: string): Language => {
    const entry = { tag, required: false, ...(locale !== undefined && { locale }) };
    return readLanguages([entry], nothing, toolkit).languages[0]!;
  };

  test("have no faults, alone or laid over one another", () => {
    for (const name of names) {
      const tag = name.slice(0, 2);
      // An empty file of the catalogue has the whole checked.
      const sources = memoryTree(new Map([[`languages/${tag}.yaml`, "list: { last: x }\n"]]))(["languages"]);
      const entry = { tag, required: false, ...(isLanguage(name) ? {} : { locale: name }) };
      expect(readLanguages([entry], sources, toolkit).problems, name).toEqual([]);
    }
  });

  test("are in the form that the fast reader takes", () => {
    const slow = [...toolkit.languages].filter(
      ([, bytes]) => subset(new TextDecoder().decode(bytes)) === undefined,
    );
    expect(slow.map(([name]) => name)).toEqual([]);
  });

  test("have the same words in all languages", () => {
    const tags = names.filter(isLanguage);
    expect(tags).toEqual(["de", "en", "fr", "nl"]);
    for (const tag of tags) expect(Object.keys(read(tag).words), tag).toEqual(Object.keys(read("fr").words));
  });

  test.each([
    ["en", "en-US", { dates: { pattern: "mm/dd/yyyy" }, words: { licence: "License" } }],
    [
      "en",
      undefined,
      { locale: "en-GB", dates: { pattern: "dd/mm/yyyy" }, numbers: { group: ",", decimal: "." } },
    ],
    ["fr", "fr-CA", { numbers: { group: "\u00a0", decimal: "," } }],
    ["fr", undefined, { numbers: { group: "\u202f", decimal: "," } }],
    ["de", "de-CH", { numbers: { group: "’", decimal: "." }, writing: { quarter: "Q" } }],
    ["nl", "nl-NL", { locale: "nl-NL", words: { home: "Startpagina" } }],
  ])("%s as it is written in %s", (tag, locale, expected) => {
    expect(read(tag, locale)).toMatchObject(expected);
  });
});
