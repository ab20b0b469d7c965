import type { Nodes, Root } from "mdast";
import type { MarkdownFacts, MarkdownLink, TableSize } from "./facts.ts";
import { onOneLine } from "./facts-of-tokens.ts";
import { definitionsOf, urlOf } from "./references.ts";
import type { Definitions } from "./references.ts";

interface Found {
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
  const found: Found = {
    definitions,
    links: [],
    images: [],
    html: [],
    listItems: [],
    tables: [],
    lines: [],
    paragraphs: 0,
  };
  visit(root, found, false);
  const { links, images, html, listItems, tables, lines, paragraphs } = found;
  return { links, images, html, paragraphs, listItems, tables, plain: lines.join("\n") };
}

function visit(node: Nodes, found: Found, isInList: boolean): void {
  switch (node.type) {
    case "paragraph":
    case "heading":
      if (!isInList) found.paragraphs++;
      addLine(wordsOf(node), found);
      break;
    case "table":
      found.tables.push({ rows: node.children.length, columns: node.align?.length ?? 0 });
      break;
    case "tableRow":
      addLine(node.children.map(wordsOf).join(" | "), found);
      break;
    case "code":
      addLine(onOneLine(node.value), found);
      break;
    case "html":
      found.html.push(node.value);
      break;
    case "list":
      found.listItems.push(node.children.length);
      break;
    case "link":
    case "linkReference":
      found.links.push({ url: urlOf(node, found.definitions), text: wordsOf(node) });
      break;
    case "image":
    case "imageReference":
      found.images.push(urlOf(node, found.definitions));
      break;
  }
  if ("children" in node)
    for (const child of node.children) visit(child, found, isInList || node.type === "list");
}

function addLine(words: string, found: Found): void {
  if (words !== "") found.lines.push(words);
}

/** The words of a piece of text: the alternative text of an image too, but not raw HTML. */
function wordsOf(node: Nodes): string {
  if ("children" in node) return node.children.map(wordsOf).join("");
  if (node.type === "break") return " ";
  if (node.type === "text" || node.type === "inlineCode") return onOneLine(node.value);
  return "alt" in node ? onOneLine(node.alt ?? "") : "";
}
