// Reads src/messages/words/*/*.md, what the tool says besides the messages of problems, and writes src/messages/generated-phrases.ts:
// the texts, and the type of every phrase's placeholders. A section `## group/name` holds a list with one item a language:
// `- en: text`.
import { readdirSync, readFileSync } from "node:fs";
import { placeholder } from "../src/messages/placeholder.ts";
import type { MessageLanguage as Language } from "../src/model/message-language.ts";
import { messageLanguages as languages } from "../src/model/message-language.ts";
import { root, writeGenerated } from "./generated-file.ts";

type Phrase = Readonly<Record<Language, string>>;

const folder = `${root}/src/messages/words`;
const phrases = new Map<string, Phrase>();
for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
  for (const file of readdirSync(`${folder}/${name}`))
    readGroup(`${name}/${file}`, readFileSync(`${folder}/${name}/${file}`, "utf8"));
await writeGenerated("src/messages/generated-phrases.ts", typescript());

function readGroup(file: string, source: string): void {
  const [, ...sections] = source.split(/^## /m);
  for (const section of sections) {
    const [name = "", ...lines] = section.split("\n");
    const fail = (why: string): never => {
      throw new Error(`messages/${file}: ${name}: ${why}`);
    };
    if (phrases.has(name)) fail("described twice");
    if (!/^[a-z]+(?:-[a-z]+)*\/[A-Za-z0-9-]+$/.test(name)) fail("a phrase is called group/name");
    if (`${name.split("/")[0]}.md` !== file.split("/")[1]) fail("its name starts with that of its file");
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
  return [...numbersIn(text).keys()].toSorted().join();
}

/** The placeholders of a text, and whether they are numbers. */
function numbersIn(text: string): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const [, name = "", style, one] of text.matchAll(placeholder))
    found.set(
      name,
      found.get(name) === true || one !== undefined || style === "number" || style === "decimal",
    );
  return found;
}

function typescript(): string {
  const all = [...phrases].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const types = all.map(([name, phrase]) => {
    const members = numbersIn(languages.map((language) => phrase[language]).join("\n"));
    const typed = [...members].map(([member, isNumber]) => `${member}: ${isNumber ? "number" : "Argument"}`);
    return `  ${JSON.stringify(name)}: { ${typed.toSorted().join("; ")} };`;
  });
  const texts = all.map(([name, phrase]) => `  ${JSON.stringify(name)}: ${JSON.stringify(phrase)},`);
  return [
    `import type { Argument } from "../model/diagnostic.ts";`,
    `import type { MessageLanguage } from "../model/message-language.ts";`,
    "",
    "/** The placeholders of each phrase. */",
    "export interface PhraseArguments {",
    ...types,
    "}",
    "",
    "export const phrases: {",
    "  readonly [name in keyof PhraseArguments]: Readonly<Record<MessageLanguage, string>>;",
    "} = {",
    ...texts,
    "};",
    "",
  ].join("\n");
}
