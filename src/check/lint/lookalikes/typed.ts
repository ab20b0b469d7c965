import type { Nodes } from "mdast";
import { parsePositioned } from "../../../markdown/parse.ts";
import { mask } from "../mask-prose.ts";
import type { Typed } from "./lookalike.ts";

/** A text with what of it is markup told from what is words; undefined when it is too complex to be read. */
export function typedOf(text: string): Typed | undefined {
  const root = parsePositioned(text);
  if (!root) return undefined;
  let words = "";
  const visit = (node: Nodes): void => {
    if (node.type === "text") {
      const start = Math.max(words.length, node.position?.start.offset ?? 0);
      const end = node.position?.end.offset ?? start;
      if (end <= start) return;
      words += masked(text.slice(words.length, start));
      words += text.slice(start, end).replace(escape, (found) => mask.repeat(found.length));
    }
    // An address is no word.
    if ("children" in node && !isBare(node, text)) node.children.forEach(visit);
  };
  visit(root);
  return { text, words: words + masked(text.slice(words.length)), root };
}

const escape = /\\[!-/:-@[-`{-~]/g;

function masked(text: string): string {
  return text.replace(/[^\n]/g, mask);
}

function isBare(node: Nodes, text: string): boolean {
  return node.type === "link" && text[node.position?.start.offset ?? 0] !== "[";
}
