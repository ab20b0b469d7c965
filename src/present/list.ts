import type { Json } from "../model/json.ts";
import type { ListShape } from "../model/shape.ts";
import type { Context } from "./context.ts";
import { itemKey } from "./item-key.ts";
import type { ItemNode, ListNode, ValueNode } from "./node.ts";
import { tableNode } from "./table.ts";

/** A list: as a table, side by side, or one under the other. */
export function listNode(context: Context, shape: ListShape, data: readonly Json[]): ValueNode | undefined {
  const { items: inner, display } = shape;
  if (display === "table" && inner.type === "object") return tableNode(context, inner, data);
  const items: ItemNode[] = [];
  for (const [index, item] of data.entries()) {
    const value = context.value(inner, item);
    if (value) items.push({ key: itemKey(inner, item), index, value });
  }
  return items.length > 0 ? { type: "list", display: displayOf(context, shape), items } : undefined;
}

function displayOf({ catalogue }: Context, { display, items }: ListShape): ListNode["display"] {
  if (display === "inline-list") return "inline";
  if (items.type !== "reference") return "values";
  if (items.display !== "inclusion") return "links";
  const content = catalogue.kinds.get(items.kind)?.roles.get("content");
  return content?.shape.type === "localized" ? "values" : "contents";
}
