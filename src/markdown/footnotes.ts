import type { Nodes, RootContent, Text } from "mdast";

/**
 * A footnote is none here, and shown as it is typed: to CommonMark a note of one word would be the address of a link, and
 * would vanish.
 */
export function showFootnotes(text: string, node: Nodes): void {
  if (!("children" in node)) return;
  for (const child of node.children) showFootnotes(text, child);
  if (!node.children.some(isFootnote)) return;
  const children: readonly RootContent[] = node.children;
  node.children = children.map((child) =>
    isFootnote(child) ? asTyped(text, child) : child,
  ) as typeof node.children;
}

function isFootnote(node: Nodes): boolean {
  return "identifier" in node && node.identifier.startsWith("^");
}

function asTyped(text: string, { type, position }: RootContent): RootContent {
  const value = text.slice(position?.start.offset, position?.end.offset);
  const words: Text = { type: "text", value, ...(position && { position }) };
  return type === "definition"
    ? { type: "paragraph", children: [words], ...(position && { position }) }
    : words;
}
