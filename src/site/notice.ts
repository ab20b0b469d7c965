import type { CatalogueRecord } from "../model/catalogue.ts";
import { isObject } from "../model/json.ts";
import { hasWord } from "../present/format/words.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { recordLink } from "./link.ts";
import { roleText, roleValue } from "./record-text.ts";
import { label, say } from "./text.ts";
import type { View } from "./view.ts";

/** What a reader must know first of a record whose status has a notice among the words: a stub, a withdrawn one. */
export function statusNotice(view: View, record: CatalogueRecord): Html | undefined {
  const status = roleText(record, "status");
  if (status === undefined || !hasWord(view.language, `${status}Notice`)) return undefined;
  const { labels } = { labels: undefined, ...record.kind.roles.get("status")?.shape };
  const name = labels && Object.hasOwn(labels, status) ? labels[status] : undefined;
  return markup`<div class="notice" data-status="${status}">
    <p>${name && markup`<strong class="badge">${label(view, name)}</strong> `}${say(view, `${status}Notice`)}</p>
    ${successor(view, record)}
  </div>`;
}

function successor(view: View, record: CatalogueRecord): Html | undefined {
  const field = record.kind.roles.get("successor");
  const id = roleText(record, "successor");
  if (id === undefined || field?.shape.type !== "reference") return undefined;
  const target = view.site.catalogue.records.get(field.shape.kind)?.get(id);
  return target && markup`<p>${label(view, field.label)} ${recordLink(view, target)}</p>`;
}

/** Says of a list that it is not complete, or that nothing of it is known. */
export function listNotice(view: View, record: CatalogueRecord): Html | undefined {
  const content = roleValue(record, "content");
  const isEmpty =
    record.kind.roles.get("content")?.shape.type === "list" && Array.isArray(content) && content.length === 0;
  if (isEmpty && !isObject(content)) return markup`<p class="notice">${say(view, "emptyList")}</p>`;
  return roleValue(record, "complete") === false
    ? markup`<p class="notice">${say(view, "incompleteList")}</p>`
    : undefined;
}
