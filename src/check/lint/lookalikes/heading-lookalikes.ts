import type { Nodes } from "mdast";
import type { Lookalike, Typed } from "./lookalike.ts";

/** Lines of dashes or equals signs under words, which make these a heading: mostly a line across the page was meant. */
export function* underlined({ text, root }: Typed): Generator<Lookalike> {
  for (const node of headings(root)) {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const line = /[^\n]*$/.exec(text.slice(start, end))?.[0] ?? "";
    if (/^[ \t>]*(?:=+|-+)[ \t]*$/.test(line))
      yield { start: end - line.trimStart().length, end, kind: "underline" };
  }
}

function* headings(node: Nodes): Generator<Nodes> {
  if (node.type === "heading") yield node;
  else if ("children" in node) for (const child of node.children) yield* headings(child);
}
