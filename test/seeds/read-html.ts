import type { DefaultTreeAdapterTypes } from "parse5";
import type { Block } from "./fields.ts";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

const inline = new Set("a abbr b bdi br code data em i mark q small span strong sub sup time".split(" "));
const emphasis: Readonly<Record<string, string>> = { b: "**", strong: "**", i: "*", em: "*" };

/** The paragraphs and lists of some nodes. What stands in no paragraph is one; other elements count for their content. */
export function blocksOf(nodes: readonly Node[]): Block[] {
  const blocks: Block[] = [];
  let text = "";
  const endParagraph = (): void => {
    if (fold(text) !== "") blocks.push({ kind: "paragraph", text: fold(text) });
    text = "";
  };
  for (const node of nodes) {
    if (!isElement(node) || inline.has(node.tagName)) text += inlineText(node);
    else {
      endParagraph();
      blocks.push(...elementBlocks(node));
    }
  }
  endParagraph();
  return blocks;
}

/** The text of a node on one line. */
export function textOf(node: Node): string {
  return fold(inlineText(node));
}

/** All kinds of space, also no-break ones and line breaks, as one plain space; none at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The elements in a node, in the page's order, that a test accepts. It does not look for more in those. */
export function elementsIn(node: Node, accepts: (element: Element) => boolean): Element[] {
  return childrenOf(node).flatMap((child) =>
    isElement(child) && accepts(child) ? [child] : elementsIn(child, accepts),
  );
}

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** The value of an attribute; empty when there is none. */
export function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? "";
}

function elementBlocks(element: Element): Block[] {
  if (element.tagName !== "ul" && element.tagName !== "ol") return blocksOf(element.childNodes);
  const items = element.childNodes.filter((child) => isElement(child) || fold(inlineText(child)) !== "");
  return [{ kind: "list", items: items.map((item) => itemText(blocksOf(childrenOf(item)))) }];
}

/** An item in one line, with a sign where it has more than one paragraph. */
function itemText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === "paragraph" ? block.text : block.items.join(" • ")))
    .join(" ¶ ");
}

function inlineText(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value.replace(/[\\[\]*]/g, "\\$&");
  const text = childrenOf(node).map(inlineText).join("");
  if (!isElement(node)) return text;
  if (node.tagName === "br") return "\n";
  if (node.tagName === "a") return `[${text}](${attribute(node, "href")})`;
  const sign = emphasis[node.tagName] ?? "";
  return sign + text + sign;
}
