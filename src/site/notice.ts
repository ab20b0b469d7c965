import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { recordLink } from "./link.ts";
import { namedInRole, roleValue } from "../present/role.ts";
import { notedStatus } from "../present/status.ts";
import { label, say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** What a reader must know first of a record whose status has a notice among the words: a stub, a withdrawn one. */
export function statusNotice(page: PageContext, record: CatalogueRecord): Html | undefined {
  const noted = notedStatus(record, page.language);
  if (!noted) return undefined;
  const { status, label: name } = noted;
  return markup`<div class="notice" data-status="${status}">
    <p>${name && markup`<strong class="badge">${label(page, name)}</strong> `}${say(page, `${status}Notice`)}</p>
    ${successor(page, record)}
  </div>`;
}

function successor(page: PageContext, record: CatalogueRecord): Html | undefined {
  const target = namedInRole(record, "successor", page.catalogue);
  const name = record.kind.roles.get("successor")?.label;
  return target && markup`<p>${label(page, name)} ${recordLink(page, target)}</p>`;
}

/** Says of a list that it is not complete, or that nothing of it is known. */
export function listNotice(page: PageContext, record: CatalogueRecord): Html | undefined {
  const content = roleValue(record, "content");
  const isList = record.kind.roles.get("content")?.shape.type === "list";
  if (isList && Array.isArray(content) && content.length === 0)
    return markup`<p class="notice">${say(page, "emptyList")}</p>`;
  return roleValue(record, "complete") === false
    ? markup`<p class="notice">${say(page, "incompleteList")}</p>`
    : undefined;
}
