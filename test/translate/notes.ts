import { memoryTree } from "../../scripts/memory-tree.ts";
import type { Tree } from "../../src/check/project.ts";
import type { CatalogueMarks } from "../../src/check/translations/catalogue-marks.ts";
import { catalogueMarks } from "../../src/check/translations/catalogue-marks.ts";
import { acceptedMarks } from "../../src/change/translate/accept-translations.ts";
import { marksFolder, marksPath } from "../../src/check/translations/translation-marks.ts";
import { catalogueTexts } from "../../src/change/translate/catalogue-texts.ts";
import type { Pair } from "../../src/check/translations/translation-pairs.ts";
import type { Workspace } from "../../src/check/workspace.ts";
import { openWorkspace } from "../../src/check/workspace.ts";
import { toolkit } from "../catalogue.ts";

/** Notes in French and Dutch, for tests: a title, a text, items with and without a key. */
const schema = {
  title: "Note",
  type: "object",
  "x-kind": "note",
  "x-label": { one: { fr: "note", nl: "notitie" }, other: { fr: "notes", nl: "notities" } },
  "x-files": { path: "notes/{id}.yaml", holds: "record" },
  properties: {
    id: { type: "string" },
    own: { type: "string", "x-role": "source-language" },
    title: {
      title: "Title",
      "x-localized": "text",
      "x-role": "title",
      "x-label": { fr: "Titre", nl: "Titel" },
    },
    short: { title: "Short", "x-localized": "markdown", additionalProperties: { maxLength: 31 } },
    formerIds: { type: "array", items: { type: "string" }, "x-role": "former-ids" },
    text: { title: "Text", "x-localized": "markdown", "x-label": { fr: "Texte", nl: "Tekst" } },
    items: {
      type: "array",
      items: {
        type: "object",
        properties: { name: { type: "string", "x-role": "key" }, label: { "x-localized": "text" } },
      },
    },
  },
};

const configuration = `
languages: { fr: {}, nl: {} }
title: { fr: Notes, nl: Notities }
publisher: { name: { fr: Agence, nl: Agentschap } }
citation: { fr: "{code}", nl: "{code}" }
rules: { i18n/missing: "off" }
`;

export type Files = ReadonlyMap<string, string>;

/** A catalogue of notes in memory. Each note is JSON, which is YAML. */
export function notes(all: Readonly<Record<string, object>>): Map<string, string> {
  return new Map([
    ["varbook.config.yaml", configuration],
    ["schemas/note.schema.json", JSON.stringify(schema)],
    ...Object.entries(all).map(([id, note]): [string, string] => [
      `notes/${id}.yaml`,
      JSON.stringify({ id, ...note }),
    ]),
  ]);
}

export function check(tree: Tree, isRelease = false): Workspace {
  return openWorkspace(tree, toolkit, { today: "2026-12-31", isRelease });
}

export function marksOf(files: Files): CatalogueMarks {
  return catalogueMarks(memoryTree(files)([marksFolder]));
}

export function pairsOf(files: Files): Pair[] {
  return [...catalogueTexts(check(memoryTree(files)).catalogue, marksOf(files)).values()].flat();
}

/** The catalogue with marks of the texts that are accepted. */
export function accept(files: Files, isAccepted: (pair: Pair) => boolean = () => true): Map<string, string> {
  const after = new Map(files);
  for (const [file, pairs] of catalogueTexts(check(memoryTree(files)).catalogue, marksOf(files))) {
    after.set(
      marksPath(file),
      acceptedMarks(pairs, (pair) => pair.state !== "missing" && isAccepted(pair)),
    );
  }
  return after;
}

/** Each text with the state of its translation. */
export function states(files: Files): Record<string, string> {
  return Object.fromEntries(
    pairsOf(files).map(({ name, source, target, state }) => [`${name} ${source}>${target}`, state]),
  );
}

/** The codes about translations that the check reports, each with its language. */
export function found(files: Files): string[] {
  return check(memoryTree(files))
    .findings.filter(({ code }) => /^i18n\/(?:stale|both|unmarked|mark|source)/.test(code))
    .map(({ code, severity, place: { file, path } }) =>
      [code, severity, ...(path ? [path.join(".")] : [file])].join(" "),
    );
}
