import type { CatalogueRecord } from "../model/catalogue.ts";
import type { ReferenceShape } from "../model/shape.ts";
import { capitalise } from "../present/format/template.ts";
import { typography } from "../present/format/typography.ts";
import type { Html } from "./html.ts";
import { empty, markup } from "./html.ts";
import { inclusion } from "./inclusion.ts";
import { recordLink } from "./link.ts";
import { titleOf } from "./record-text.ts";
import { markShown } from "./marks.ts";
import type { Scope } from "./scope.ts";
import type { View } from "./view.ts";
import { recordScope } from "./scope.ts";
import { value } from "./value.ts";

/** A record that is named: as a link, as its title alone, or with its content in place. */
export function reference(scope: Scope, shape: ReferenceShape, id: string): Html {
  const target = scope.view.site.catalogue.records.get(shape.kind)?.get(id);
  if (!target) return markup`${id}`;
  if (shape.display === "plain") return plain(scope, target);
  if (shape.display === "inclusion") return include(scope, target);
  return recordLink(scope.view, target);
}

function plain({ view, inline, capital }: Scope, target: CatalogueRecord): Html {
  const { value: title, language } = titleOf(target, view);
  const text = typography(language)(inline && !capital ? title : capitalise(title));
  return language === view.language
    ? markup`${text}`
    : markup`<span lang="${language.locale}">${text}</span>`;
}

const brief = new WeakMap<View, Map<CatalogueRecord, Html>>();

/** Where there is little room, only a text stands in another record's place. Made once for each view. */
function includeBriefly(view: View, target: CatalogueRecord): Html {
  const content = target.kind.roles.get("content");
  if (content?.shape.type !== "localized") return recordLink(view, target);
  let known = brief.get(view);
  if (!known) brief.set(view, (known = new Map()));
  let made = known.get(target);
  if (!made) {
    const scope = recordScope(view, target, new Map(), new Map());
    const data = Object.hasOwn(target.data, content.name) ? target.data[content.name] : undefined;
    made = value({ ...scope, path: content.name, brief: true }, content.shape, data) ?? empty;
    known.set(target, made);
  }
  return made;
}

function include(scope: Scope, target: CatalogueRecord): Html {
  if (scope.brief) return includeBriefly(scope.view, target);
  const made = inclusion(scope.view, target);
  const id = scope.included.has(target) ? undefined : scope.view.anchored?.ids.get(target);
  for (const [record, marks] of made.records) scope.included.set(record, marks);
  const mark = made.mark && markShown(made.mark, scope.shared);
  if (!made.title) return markup`${made.content}${mark}`;
  const words = markup`${made.title}${mark}`;
  const title = scope.hasHeading ? markup`<h3>${words}</h3>` : markup`<h2>${words}</h2>`;
  return markup`<div class="inclusion"${id !== undefined && markup` id="${id}"`}>${title}${made.content}</div>`;
}
