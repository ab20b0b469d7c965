import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { ReferenceShape } from "../../model/shape.ts";
import { capitalise } from "../format/template.ts";
import { typography } from "../format/typography.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { inclusion } from "./inclusion.ts";
import { recordLink } from "./link.ts";
import { titleOf } from "./record-text.ts";
import type { Scope } from "./scope.ts";

/** A record that is named: as a link, as its title alone, or with its content in place. */
export function reference(scope: Scope, shape: ReferenceShape, id: string): Html {
  const target = scope.view.site.catalogue.records.get(shape.kind)?.get(id);
  if (!target) return markup`${id}`;
  if (shape.display === "plain") return plain(scope, target);
  if (shape.display === "inclusion") return include(scope, target);
  return recordLink(scope.view, target);
}

function plain({ view, inline, capital }: Scope, target: CatalogueRecord): Html {
  const { value, language } = titleOf(target, view);
  const text = typography(language)(inline && !capital ? value : capitalise(value));
  return language === view.language
    ? markup`${text}`
    : markup`<span lang="${language.locale}">${text}</span>`;
}

function include(scope: Scope, target: CatalogueRecord): Html {
  const made = inclusion(scope.view, target);
  const id = scope.included.has(target) ? undefined : scope.view.anchored?.ids.get(target);
  for (const [record, marks] of made.records) scope.included.set(record, marks);
  if (!made.title) return made.content;
  const title = scope.hasHeading ? markup`<h3>${made.title}</h3>` : markup`<h2>${made.title}</h2>`;
  return markup`<div class="inclusion"${id !== undefined && markup` id="${id}"`}>${title}${made.content}</div>`;
}
