// A client for an editor: opens a folder, follows what is typed, says what is wrong where, and what stands at the cursor.
// node docs/examples/editor.mjs FOLDER FILE
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, elementAt, openFolder, spanOf } from "varbook";

/** What a catalogue's files say while they are edited. */
export class EditorClient {
  /** Unsaved texts, by path in the catalogue. */
  #unsaved = new Map();
  /** @type {import("varbook").Opened} */
  #opened;

  /** @param {import("varbook").Opened} opened @param {Map<string, string>} unsaved */
  constructor(opened, unsaved) {
    this.#opened = opened;
    this.#unsaved = unsaved;
  }

  /** @param {string} folder */
  static async open(folder) {
    const unsaved = new Map();
    return new EditorClient(await openFolder(folder, { unsaved }), unsaved);
  }

  /** The file has this text now, saved or not. @param {string} file @param {string} text */
  type(file, text) {
    this.#unsaved.set(file, text);
    this.#opened.workspace.update([file]);
  }

  /** The file is what it is on the disk again. @param {string} file */
  close(file) {
    this.#unsaved.delete(file);
    this.#opened.workspace.update([file]);
  }

  /** One line for each problem of a file. @param {string} file @param {import("varbook").MessageLanguage} language */
  problems(file, language) {
    return this.#opened.workspace.diagnostics
      .filter((diagnostic) => diagnostic.file === file)
      .map((one) => `${one.line}:${one.column} ${one.severity} ${describe(one, language).message}`);
  }

  /** What stands at a position, in words. @param {string} file @param {import("varbook").Position} position */
  hover(file, position) {
    const { catalogue, source } = this.#opened.workspace;
    const text = source(file) ?? "";
    const found = elementAt(catalogue, file, text, position);
    if (!found) return undefined;
    const { line, column } = spanOf(text, found);
    const named = found.reference && `${found.reference.kind} ${found.reference.id}`;
    return [`${found.path.join(".")} (${line}:${column})`, found.language, named].filter(Boolean).join(", ");
  }
}

const [, program = "", folder, file] = process.argv;
if (program.endsWith("editor.mjs") && folder && file) {
  const client = await EditorClient.open(folder);
  client.type(file, readFileSync(join(folder, file), "utf8"));
  for (const line of client.problems(file, "fr")) process.stdout.write(`${line}\n`);
}
