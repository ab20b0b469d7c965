import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Field } from "../model/shape.ts";
import { referenceShapes } from "../model/shape-parts.ts";
import type { PageContext } from "./page-context.ts";

/**
 * The context of a record's own page. A text that speaks of a list “below” leads to it, where the page shows that list: links
 * in texts to what the record includes stay in the page.
 */
export function anchoredPage(page: PageContext, record: CatalogueRecord): PageContext {
  const ids = new Map<CatalogueRecord, string>();
  for (const { field, language, target } of page.site.catalogue.outgoing.get(record) ?? []) {
    if (target && language === undefined && isShown(field, target))
      ids.set(target, `_${target.kind.name}-${target.id}`);
  }
  return ids.size === 0 ? page : { ...page, anchored: { ids, base: page } };
}

/** Is a record that a field names shown in its place, with a heading that is its own? */
function isShown(field: Field, { kind }: CatalogueRecord): boolean {
  const content = kind.roles.get("content");
  if (field.hidden || !field.label || !content || content.shape.type === "localized") return false;
  if (kind.page.mode === "none") return false;
  return referenceShapes(field.shape).every(
    (shape) => shape.kind !== kind.name || shape.display === "inclusion",
  );
}
