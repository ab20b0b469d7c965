import type { CatalogueRecord } from "../model/catalogue.ts";
import type { ReferenceShape } from "../model/shape.ts";
import type { Context } from "./context.ts";
import { property } from "./context.ts";
import type { ValueNode } from "./node.ts";

/** A record that is named: as a link, by its title alone, or with its content in place, if it has any. */
export function referenceNode(
  { catalogue }: Context,
  { kind, display }: ReferenceShape,
  id: string,
): ValueNode {
  const record = catalogue.records.get(kind)?.get(id);
  if (record && display === "plain") return { type: "title", record };
  const content = record?.kind.roles.get("content");
  return record && content && display === "inclusion"
    ? { type: "inclusion", record, isText: content.shape.type === "localized" }
    : { type: "link", id, record };
}

/** What an inclusion shows: the value of a record's field of role `content`. */
export function presentContent(context: Context, { kind, data }: CatalogueRecord): ValueNode | undefined {
  const field = kind.roles.get("content");
  return field && property(context.within(undefined), field, data);
}
