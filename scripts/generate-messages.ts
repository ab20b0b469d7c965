// Reads src/messages/words/*.md and writes src/messages/generated.ts (the texts and the type of every message's placeholders)
// and docs/diagnostics.md.
import { readdirSync, readFileSync } from "node:fs";
import type { Blockquote, Heading, Paragraph, Root, RootContent } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { placeholders } from "../src/messages/placeholder.ts";
import { root, writeGenerated } from "./generated-file.ts";
import { messagesPage } from "./messages-page.ts";

const languages = { English: "en", Français: "fr", Nederlands: "nl" } as const;
type Language = (typeof languages)[keyof typeof languages];

export interface Words {
  readonly text: string;
  readonly help: readonly string[];
  readonly why: string;
}

export interface Message {
  readonly severity: string;
  readonly words: Partial<Record<Language, Words>>;
  readonly bad?: string;
  readonly good?: string;
}

const folder = `${root}/src/messages/words`;
const messages = new Map<string, Message>();
/** Title of each family, by the code's first part. */
const families = new Map<string, string>();
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .toSorted()) {
  readFamily(file, readFileSync(`${folder}/${file}`, "utf8"));
}
await writeGenerated("src/messages/generated.ts", typescript());
await writeGenerated("docs/diagnostics.md", messagesPage(families, messages, finders()));

/** For each code the files of src in which it stands, rules first: those that only grade or repair it come after. */
function finders(): Map<string, string[]> {
  const found = new Map([...messages.keys()].map((code): [string, string[]] => [code, []]));
  for (const path of readdirSync(`${root}/src`, { recursive: true, encoding: "utf8" }).toSorted()) {
    const file = `src/${path.replaceAll("\\", "/")}`;
    if (!file.endsWith(".ts") || file.includes("/generated")) continue;
    const text = readFileSync(`${root}/${file}`, "utf8");
    for (const [, code = ""] of text.matchAll(/"([a-z0-9]+\/[a-z0-9-]+)"/g)) {
      const files = found.get(code);
      if (files && !files.includes(file)) files.push(file);
    }
  }
  for (const [code, files] of found) {
    const reporting = files.filter((file) => isReporting(readFileSync(`${root}/${file}`, "utf8"), code));
    if (files.length === 0) throw new Error(`no file of src finds ${code}`);
    found.set(code, reporting.length > 0 ? reporting : files);
  }
  return found;
}

/** Does a file make problems, and not only say how much one weighs? */
function isReporting(text: string, code: string): boolean {
  return text.includes(`problem("${code}"`) || (text.includes("problem(") && text.includes(`"${code}"`));
}

function readFamily(file: string, source: string): void {
  const tree: Root = unified().use(remarkParse).parse(source);
  const raw = (node: RootContent): string =>
    source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const top = tree.children.find((node) => node.type === "heading" && node.depth === 1);
  if (top === undefined) throw new Error(`messages/${file}: the title is missing`);
  families.set(file.replace(/\.md$/, ""), raw(top).replace(/^# /, ""));
  for (const [heading, nodes] of sections(tree.children, 2)) {
    const code = raw(heading).replace(/^## /, "");
    const fail = (why: string): never => {
      throw new Error(`messages/${file}: ${code}: ${why}`);
    };
    if (messages.has(code)) fail("described twice");
    if (!/^[a-z0-9]+\/[a-z0-9-]+$/.test(code)) fail("a code reads group/name");
    if (`${code.split("/")[0]}.md` !== file) fail("a code starts with the name of its file");
    const severity = nodes[0]?.type === "paragraph" ? raw(nodes[0]) : "";
    if (!["error", "warning", "info"].includes(severity)) fail("the severity is missing");
    const words: Partial<Record<Language, Words>> = {};
    const examples: { bad?: string; good?: string } = {};
    for (const [title, content] of sections(nodes.slice(1), 3)) {
      const name = raw(title).replace(/^### /, "");
      if (name === "Example") {
        for (const node of content) {
          if (node.type === "code" && (node.meta === "bad" || node.meta === "good"))
            examples[node.meta] = node.value;
        }
      } else if (name in languages) {
        words[languages[name as keyof typeof languages]] = readWords(content, raw, fail);
      } else fail(`unknown section “${name}”`);
    }
    for (const [name, language] of Object.entries(languages)) {
      const own = words[language] ?? fail(`${name} is missing`);
      if (names([own.text]) !== names([words.en?.text ?? ""]))
        fail(`${name}: other placeholders than in English`);
      if (names(own.help) !== names(words.en?.help ?? []))
        fail(`${name}: other placeholders in the help than in English`);
    }
    messages.set(code, { severity, words, ...examples });
  }
}

function readWords(
  nodes: RootContent[],
  raw: (node: RootContent) => string,
  fail: (why: string) => never,
): Words {
  const [first, ...rest] = nodes;
  if (first?.type !== "paragraph") return fail("a section starts with the message's text");
  const help = rest.filter((node): node is Blockquote => node.type === "blockquote");
  const why = rest.filter((node): node is Paragraph => node.type === "paragraph");
  if (why.length === 0) fail("the explanation is missing");
  return {
    text: oneLine(raw(first)),
    help: help.flatMap((quote) => quote.children.map((node) => oneLine(raw(node).replace(/^> ?/gm, "")))),
    why: why.map((node) => oneLine(raw(node))).join("\n\n"),
  };
}

function sections(nodes: RootContent[], depth: number): [Heading, RootContent[]][] {
  const found: [Heading, RootContent[]][] = [];
  for (const node of nodes) {
    if (node.type === "heading" && node.depth === depth) found.push([node, []]);
    else found.at(-1)?.[1].push(node);
  }
  return found;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

function uniquePlaceholders(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(placeholders))].toSorted();
}

function names(texts: readonly string[]): string {
  return uniquePlaceholders(texts).join();
}

function typescript(): string {
  const codes = [...messages].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const types = codes.map(([code, { words }]) => {
    const needed = uniquePlaceholders([words.en?.text ?? ""]);
    const optional = uniquePlaceholders(words.en?.help ?? []).filter((name) => !needed.includes(name));
    const members = [
      ...needed.map((name) => `${name}: Argument`),
      ...optional.map((name) => `${name}?: Argument | undefined`),
    ];
    return `  ${JSON.stringify(code)}: { ${members.join("; ")} };`;
  });
  const texts = codes.map(([code, message]) => `  ${JSON.stringify(code)}: ${JSON.stringify(message)},`);
  return [
    `import type { Argument, Severity } from "../model/diagnostic.ts";`,
    `import type { MessageLanguage } from "../model/message-language.ts";`,
    "",
    "/** The placeholders of each message; those that only the help uses may be left out. */",
    "export interface MessageArguments {",
    ...types,
    "}",
    "",
    "export interface MessageWords {",
    "  readonly text: string;",
    "  /** Each is shown only when all its placeholders have a value. */",
    "  readonly help: readonly string[];",
    "  /** The explanation, in Markdown. */",
    "  readonly why: string;",
    "}",
    "",
    "export interface Message {",
    "  readonly severity: Severity;",
    "  readonly words: Readonly<Record<MessageLanguage, MessageWords>>;",
    "  readonly bad?: string;",
    "  readonly good?: string;",
    "}",
    "",
    "export const messages: { readonly [code in keyof MessageArguments]: Message } = {",
    ...texts,
    "};",
    "",
  ].join("\n");
}
