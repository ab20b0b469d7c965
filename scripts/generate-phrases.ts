// Reads src/messages/words/commands/*.md, what the command line says, and writes src/messages/generated-phrases.ts: the texts, and
// the type of every phrase's placeholders. A section `## group/name` holds a list with one item a language: `- en: text`.
import { readdirSync, readFileSync } from "node:fs";
import { placeholder } from "../src/messages/placeholder.ts";
import { root, writeGenerated } from "./generated-file.ts";

const languages = ["en", "fr", "nl"] as const;
type Language = (typeof languages)[number];
type Phrase = Readonly<Record<Language, string>>;

const folder = `${root}/src/messages/words/commands`;
const phrases = new Map<string, Phrase>();
for (const file of readdirSync(folder).toSorted()) readGroup(file, readFileSync(`${folder}/${file}`, "utf8"));
await writeGenerated("src/messages/generated-phrases.ts", typescript());

function readGroup(file: string, source: string): void {
  const [, ...sections] = source.split(/^## /m);
  for (const section of sections) {
    const [name = "", ...lines] = section.split("\n");
    const fail = (why: string): never => {
      throw new Error(`messages/commands/${file}: ${name}: ${why}`);
    };
    if (phrases.has(name)) fail("described twice");
    if (!/^[a-z]+(?:-[a-z]+)*\/[A-Za-z0-9-]+$/.test(name)) fail("a phrase is called group/name");
    if (`${name.split("/")[0]}.md` !== file) fail("its name starts with that of its file");
    const texts = readTexts(lines.join("\n"), fail);
    const [en = "", ...others] = languages.map(
      (language) => texts[language] ?? fail(`${language} is missing`),
    );
    for (const text of others) if (names(text) !== names(en)) fail("the languages have other placeholders");
    phrases.set(name, texts as Phrase);
  }
}

/** Each item goes on over its lines; a blank line in it is one of the text. */
function readTexts(list: string, fail: (why: string) => never): Partial<Record<Language, string>> {
  const texts: Partial<Record<Language, string>> = {};
  const [before = "", ...items] = list.split(/^- /m);
  if (before.trim() !== "") fail("it starts with a list");
  for (const item of items) {
    const [, language, text = ""] = /^([a-z]{2}): ([^]*)$/.exec(item) ?? fail("an item reads language: text");
    if (!languages.includes(language as Language)) fail(`varbook does not speak ${language}`);
    if (texts[language as Language] !== undefined) fail(`${language} is there twice`);
    texts[language as Language] = text.trim().replace(/ *\n */g, " ");
  }
  return texts;
}

function names(text: string): string {
  return [...counted(text).keys()].toSorted().join();
}

/** The placeholders of a text, and whether they count something. */
function counted(text: string): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const [, name = "", , one] of text.matchAll(placeholder))
    found.set(name, found.get(name) === true || one !== undefined);
  return found;
}

function typescript(): string {
  const all = [...phrases].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const types = all.map(([name, phrase]) => {
    const members = counted(languages.map((language) => phrase[language]).join("\n"));
    const typed = [...members].map(([member, isNumber]) => `${member}: ${isNumber ? "number" : "Argument"}`);
    return `  ${JSON.stringify(name)}: { ${typed.toSorted().join("; ")} };`;
  });
  const texts = all.map(([name, phrase]) => `  ${JSON.stringify(name)}: ${JSON.stringify(phrase)},`);
  return [
    `import type { Argument } from "../model/diagnostic.ts";`,
    "",
    "/** The placeholders of each phrase. */",
    "export interface PhraseArguments {",
    ...types,
    "}",
    "",
    "export const phrases: {",
    "  readonly [name in keyof PhraseArguments]: { readonly en: string; readonly fr: string; readonly nl: string };",
    "} = {",
    ...texts,
    "};",
    "",
  ].join("\n");
}
