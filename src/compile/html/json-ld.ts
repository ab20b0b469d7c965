import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { choose, labelText } from "../format/localized.ts";
import { siteTitle } from "./chrome.ts";
import { collectionOf } from "./citation.ts";
import type { Html } from "./html.ts";
import { dataBlock } from "./data-block.ts";
import { roleText, titleOf } from "./record-text.ts";
import type { View } from "./view.ts";

/**
 * What a record is, in the words of schema.org: an indicator or a field (what lives in a collection) is a statistical
 * variable, a collection a dataset, a list of codes a set of terms, any other a term.
 */
export function recordEntity(view: View, record: CatalogueRecord, about: string | undefined): JsonObject {
  const { kind } = record;
  const name = titleOf(record, view).value;
  const collection = collectionOf(view, record);
  return {
    "@type": typeOf(view, record),
    name,
    ...(about !== undefined && about !== name && { description: about }),
    identifier: record.id,
    ...(kind.roles.has("collection") && { termCode: roleText(record, "code") ?? record.id }),
    ...(collection && {
      inDefinedTermSet: { "@type": "DefinedTermSet", name: titleOf(collection, view).value },
    }),
  };
}

function typeOf({ site }: View, { kind }: CatalogueRecord): Json {
  if (kind.roles.has("collection")) return ["StatisticalVariable", "DefinedTerm"];
  if (site.kinds.some((shown) => shown.kind === kind && shown.isCollection)) return "Dataset";
  return kind.roles.get("content")?.shape.type === "list" ? "DefinedTermSet" : "DefinedTerm";
}

/**
 * A page as JSON-LD (schema.org): a page of the catalogue, and what it is about.
 * @param updated The day of its last change, as YYYY-MM-DD.
 */
export function jsonLd(
  view: View,
  path: string,
  name: string,
  entity: JsonObject | undefined,
  updated: string | undefined,
): Html {
  const { baseUrl } = view.site;
  const catalogue = catalogueEntity(view);
  return dataBlock({
    "@context": "https://schema.org",
    "@type": "WebPage",
    name,
    ...(baseUrl !== undefined && { url: `${baseUrl}${view.language.tag}/${path}` }),
    inLanguage: view.language.locale,
    ...(updated !== undefined && { dateModified: updated }),
    ...(entity !== catalogue && { isPartOf: catalogue }),
    ...(entity && { mainEntity: entity }),
  });
}

const made = new WeakMap<View, JsonObject>();

/** The catalogue itself: made once for each view. */
export function catalogueEntity(view: View): JsonObject {
  let entity = made.get(view);
  if (!entity) made.set(view, (entity = makeCatalogue(view)));
  return entity;
}

function makeCatalogue(view: View): JsonObject {
  const { publisher, licence } = view.site.catalogue.configuration;
  const { language, site } = view;
  const { languages } = site.catalogue;
  const url = choose(publisher.url, language, languages)?.value;
  const terms = choose(licence?.url, language, languages)?.value;
  return {
    "@type": "DataCatalog",
    name: siteTitle(view),
    ...(site.baseUrl !== undefined && { url: `${site.baseUrl}${language.tag}/index.html` }),
    publisher: {
      "@type": "Organization",
      name: labelText(publisher.name, language, languages),
      ...(url !== undefined && { url }),
    },
    ...(terms !== undefined && { license: terms }),
  };
}
