import type { Nodes } from "mdast";
import { parsePositioned } from "./parse.ts";
import { plainTokens } from "./plain-markdown.ts";
import { definitionsOf } from "./link-definitions.ts";
import type { Definitions } from "./link-definitions.ts";
import { ADDRESS, STRIDE, TARGET } from "./markdown-tokens.ts";

/** Where the addresses of a text's links and images begin, each in the order of its facts. Only worked out for what is reported. */
export interface Targets {
  readonly links: readonly number[];
  readonly images: readonly number[];
}

export function targetsOf(text: string): Targets {
  const tokens = plainTokens(text);
  const links: number[] = [];
  const images: number[] = [];
  for (let at = 0; at < (tokens?.length ?? 0); at += STRIDE)
    if (tokens?.[at] === TARGET || tokens?.[at] === ADDRESS) links.push(tokens[at + 1] ?? 0);
  const root = tokens ? undefined : parsePositioned(text);
  if (root) visit(root, text, definitionsOf(root), { links, images });
  return { links, images };
}

function visit(
  node: Nodes,
  text: string,
  definitions: Definitions,
  starts: Record<"links" | "images", number[]>,
): void {
  if (node.type === "link" || node.type === "linkReference")
    starts.links.push(startOf(node, text, definitions));
  if (node.type === "image" || node.type === "imageReference")
    starts.images.push(startOf(node, text, definitions));
  if ("children" in node) for (const child of node.children) visit(child, text, definitions, starts);
}

/** The address is after the last `](` of a link, after the `]:` of a definition, else it is the link itself. */
function startOf(node: Nodes, text: string, definitions: Definitions): number {
  if ("identifier" in node && node.type !== "definition") {
    const definition = definitions.get(node.identifier.toUpperCase());
    return definition ? startOf(definition, text, definitions) : offsets(node)[0];
  }
  const [start, end] = offsets(node);
  const words = "children" in node ? node.children.at(-1) : undefined;
  const opening = node.type === "definition" ? "]:" : "](";
  const from = node.type === "link" ? (words ? offsets(words)[1] : start + 1) : start;
  const at = text.slice(0, end).indexOf(opening, from);
  if (at < 0 || (node.type === "link" && at !== from)) return text[start] === "<" ? start + 1 : start;
  return at + 2 + (/^[\s<]*/.exec(text.slice(at + 2, end))?.[0].length ?? 0);
}

function offsets({ position }: Nodes): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
