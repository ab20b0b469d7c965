import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from "mdast";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";

const [findAddresses] = gfmAutolinkLiteralFromMarkdown().transforms ?? [];

/**
 * Addresses that the grammar's tokenizer passes over, such as those in brackets, become links as well: Git hosts look
 * for them in the words of the finished tree. Here the new nodes get positions, which the library does not give them.
 */
export function linkAddresses(text: string, node: Nodes): void {
  if (!("children" in node) || node.type === "link" || node.type === "linkReference") return;
  for (const child of node.children) linkAddresses(text, child);
  if (!node.children.some(mayHoldAddress)) return;
  const children = (node.children as PhrasingContent[]).flatMap((child) =>
    mayHoldAddress(child) ? cut(text, child) : [child],
  );
  (node as Parents).children = children as Parents["children"];
}

function mayHoldAddress(node: Nodes): node is Text {
  return node.type === "text" && /:\/\/|www\.|@/i.test(node.value);
}

/** The words with their addresses as links; as they are when an address is written otherwise than it reads. */
function cut(text: string, words: Text): PhrasingContent[] {
  const pieces = piecesOf(words);
  const { start, end } = words.position ?? {};
  if (pieces.length === 1 || start?.offset === undefined || end?.offset === undefined) return pieces;
  const raw = text.slice(start.offset, end.offset);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    // What an address leaves is up to the next one, or the end: an escape is longer than what it reads.
    const address = addressOf(piece);
    const to = address !== "" ? at + address.length : next ? raw.indexOf(addressOf(next), at) : raw.length;
    if (to < at || !raw.startsWith(address, at)) return [words];
    const offset = start.offset;
    piece.position = { start: { ...start, offset: offset + at }, end: { ...start, offset: offset + to } };
    if (piece.type === "link") piece.children[0]!.position = piece.position;
    at = to;
  }
  return pieces;
}

/** The library's answer, with neighbouring words as one. */
function piecesOf(words: Text): (Text | Link)[] {
  const root: Root = { type: "root", children: [{ type: "paragraph", children: [{ ...words }] }] };
  findAddresses?.(root);
  const [paragraph] = root.children;
  const pieces: (Text | Link)[] = [];
  for (const piece of paragraph?.type === "paragraph" ? paragraph.children : []) {
    const last = pieces.at(-1);
    if (piece.type === "link") pieces.push(piece);
    else if (piece.type !== "text") continue;
    else if (last?.type === "text") last.value += piece.value;
    else pieces.push(piece);
  }
  return pieces;
}

function addressOf(piece: Text | Link): string {
  const [child] = piece.type === "link" ? piece.children : [];
  return child?.type === "text" ? child.value : "";
}
