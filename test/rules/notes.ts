import { memoryTree } from "../../scripts/memory-tree.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Workspace } from "../../src/check/workspace.ts";
import { openWorkspace } from "../../src/check/workspace.ts";
import { toolkit } from "../catalogue.ts";

export const configuration = `
languages: { fr: { required: false }, nl: { required: false }, de: { required: false } }
title: { fr: Notes, nl: Notities, de: Notizen }
publisher: { name: { fr: Agence, nl: Agentschap, de: Agentur } }
citation: { fr: "{code}", nl: "{code}", de: "{code}" }
`;

export const schema = {
  title: "Note",
  type: "object",
  "x-kind": "note",
  "x-label": { one: { fr: "note", nl: "notitie" }, other: { fr: "notes", nl: "notities" } },
  "x-files": { path: "notes/{id}.yaml", holds: "record" },
  "x-page": { path: "notes/{id}.html", mode: "each" },
  properties: {
    id: { type: "string" },
    title: { "x-localized": "text", "x-role": "title", "x-label": { fr: "Titre", nl: "Titel" } },
    text: { "x-localized": "markdown", "x-label": { fr: "Texte", nl: "Tekst" } },
  },
};

/** Opens a catalogue that has only notes. */
export function openNotes(notes: ReadonlyMap<string, string>): Workspace {
  const files = new Map([
    ["varbook.config.yaml", configuration],
    ["schemas/note.schema.json", JSON.stringify(schema)],
    ...notes,
  ]);
  return openWorkspace(memoryTree(files), toolkit, { today: "2026-12-31" });
}

/** Checks files of a catalogue that has only notes. What was found, by file. */
export function checkNotes(notes: ReadonlyMap<string, string>): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const diagnostic of openNotes(notes).allDiagnostics()) {
    const ofFile = found.get(diagnostic.file);
    if (ofFile) ofFile.push(diagnostic);
    else found.set(diagnostic.file, [diagnostic]);
  }
  return found;
}

/** The ways in which YAML can hold a text, and the file of a note that holds it so; undefined where it cannot. */
export const styles: Readonly<
  Record<string, (id: string, language: string, text: string) => string | undefined>
> = {
  literal: (id, language, text) =>
    note(
      id,
      language,
      `|-\n${text
        .split("\n")
        .map((line) => (line === "" ? "" : `    ${line}`))
        .join("\n")}`,
    ),
  folded: (id, language, text) => (/\n(?!\n)|^\s/.test(text) ? undefined : note(id, language, folded(text))),
  "double quotes": (id, language, text) => note(id, language, JSON.stringify(text)),
  "single quotes": (id, language, text) =>
    text.includes("\n") ? undefined : note(id, language, `'${text.replaceAll("'", "''")}'`),
};

function note(id: string, language: string, value: string): string {
  return `id: ${id}\ntext:\n  ${language}: ${value}\n`;
}

/** A line break for each single space between words. */
function folded(text: string): string {
  const lines = text.split("\n\n").map((paragraph) => paragraph.replace(/(?<=[^\s]) (?=[^\s])/g, "\n    "));
  return `>-\n    ${lines.join("\n\n    ")}`;
}
