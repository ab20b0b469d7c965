import type { Nodes, Root } from "mdast";
import type { MarkdownFacts, MarkdownLink, TableSize } from "./facts.ts";
import { onOneLine } from "./facts-of-tokens.ts";
import { definitionsOf, urlOf } from "./link-definitions.ts";
import type { Definitions } from "./link-definitions.ts";

interface CollectedFacts {
  readonly definitions: Definitions;
  readonly links: MarkdownLink[];
  readonly images: string[];
  readonly html: string[];
  readonly listItems: number[];
  readonly tables: TableSize[];
  readonly lines: string[];
  paragraphs: number;
}

/** The facts of a text from its tree. */
export function factsOfTree(root: Root): MarkdownFacts {
  const definitions = definitionsOf(root);
  const facts: CollectedFacts = {
    definitions,
    links: [],
    images: [],
    html: [],
    listItems: [],
    tables: [],
    lines: [],
    paragraphs: 0,
  };
  visit(root, facts, false);
  const { links, images, html, listItems, tables, lines, paragraphs } = facts;
  return { links, images, html, paragraphs, listItems, tables, plain: lines.join("\n") };
}

function visit(node: Nodes, facts: CollectedFacts, isInList: boolean): void {
  switch (node.type) {
    case "paragraph":
    case "heading":
      if (!isInList) facts.paragraphs++;
      addLine(wordsOf(node), facts);
      break;
    case "table":
      facts.tables.push({ rows: node.children.length, columns: node.align?.length ?? 0 });
      break;
    case "tableRow":
      addLine(node.children.map(wordsOf).join(" | "), facts);
      break;
    case "code":
      addLine(onOneLine(node.value), facts);
      break;
    case "html":
      facts.html.push(node.value);
      break;
    case "list":
      facts.listItems.push(node.children.length);
      break;
    case "link":
    case "linkReference":
      facts.links.push({ url: urlOf(node, facts.definitions), text: wordsOf(node) });
      break;
    case "image":
    case "imageReference":
      facts.images.push(urlOf(node, facts.definitions));
      break;
  }
  if ("children" in node)
    for (const child of node.children) visit(child, facts, isInList || node.type === "list");
}

function addLine(words: string, facts: CollectedFacts): void {
  if (words !== "") facts.lines.push(words);
}

/** The words of a piece of text: the alternative text of an image too, but not raw HTML. */
function wordsOf(node: Nodes): string {
  if ("children" in node) return node.children.map(wordsOf).join("");
  if (node.type === "break") return " ";
  if (node.type === "text" || node.type === "inlineCode") return onOneLine(node.value);
  return "alt" in node ? onOneLine(node.alt ?? "") : "";
}
