import type { Element, ElementContent } from "hast";
import type { Nodes, Parents, Table } from "mdast";
import { defaultHandlers } from "remark-rehype";

type State = Parameters<typeof defaultHandlers.table>[0];

/**
 * A table in a region that scrolls by itself, so that a wide one never makes the page wide. Readers of screens hear its
 * name before its cells: what the line before it says when that ends with a colon, else its columns.
 */
export function tableRegion(state: State, node: Table, parent: Parents | undefined): Element {
  const table = defaultHandlers.table(state, node);
  for (const cell of cellsOf(table)) {
    const { align, ...others } = cell.properties;
    cell.properties = { ...others, ...(typeof align === "string" && { className: [align] }) };
    if (cell.tagName === "th") cell.properties["scope"] = "col";
  }
  const name = nameOf(node, parent);
  const properties = { className: ["scroll"], tabIndex: 0 };
  if (name === "") return element("section", properties, [table]);
  const caption = element("caption", { className: ["visually-hidden"] }, [{ type: "text", value: name }]);
  table.children.unshift({ type: "text", value: "\n" }, caption);
  return element("section", { ...properties, ariaLabel: name }, [table]);
}

function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

function* cellsOf(node: Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "th" || child.tagName === "td") yield child;
    else yield* cellsOf(child);
  }
}

function nameOf(node: Table, parent: Parents | undefined): string {
  const before = parent?.children[parent.children.indexOf(node as never) - 1];
  const introduction = before?.type === "paragraph" ? /^(.*\S)\s*:$/s.exec(textOf(before).trim())?.[1] : "";
  if (introduction !== undefined && introduction !== "") return introduction.replace(/\s+/g, " ");
  const heads = node.children[0]?.children ?? [];
  return heads
    .map((cell) => textOf(cell).trim())
    .filter((text) => text !== "")
    .join(", ");
}

function textOf(node: Nodes): string {
  if ("children" in node) return node.children.map(textOf).join("");
  return "value" in node ? node.value : "";
}
