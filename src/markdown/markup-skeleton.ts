import type { Nodes } from "mdast";
import { parseMarkdown } from "./parse.ts";

/**
 * What of a text is markup: its blocks and spans, where its links lead, its code and its HTML, but none of its words.
 * Equal for two texts that are shown alike but for their words.
 */
export function markupSkeleton(text: string): string {
  return JSON.stringify(bones(parseMarkdown(text)));
}

function bones(node: Nodes): unknown {
  const bone = [
    node.type,
    ..."depth ordered start url title alt lang identifier".split(" ").flatMap((name) => {
      const value: unknown = (node as unknown as Record<string, unknown>)[name];
      return value === undefined || value === null ? [] : [value];
    }),
    ...(node.type === "code" || node.type === "inlineCode" || node.type === "html" ? [node.value] : []),
  ];
  return "children" in node ? [...bone, node.children.map(bones)] : bone;
}
