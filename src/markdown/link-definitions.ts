import type { Definition, Nodes, Root } from "mdast";

/** The definitions (`[label]: url`) of a text by identifier. Of two with the same one the first counts. */
export type Definitions = ReadonlyMap<string, Definition>;

export function definitionsOf(root: Root): Definitions {
  const definitions = new Map<string, Definition>();
  collect(root, definitions);
  return definitions;
}

function collect(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === "definition" && !definitions.has(keyOf(node.identifier)))
    definitions.set(keyOf(node.identifier), node);
  if ("children" in node) for (const child of node.children) collect(child, definitions);
}

/** Where a link or an image leads, by itself or through its definition. */
export function urlOf(
  node: { readonly url: string } | { readonly identifier: string },
  definitions: Definitions,
): string {
  return "url" in node ? node.url : (definitions.get(keyOf(node.identifier))?.url ?? "");
}

/** Identifiers come in lower case, but two letters that differ in lower case can be one in upper case. */
function keyOf(identifier: string): string {
  return identifier.toUpperCase();
}
