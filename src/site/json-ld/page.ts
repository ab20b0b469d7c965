import type { JsonObject } from "../../model/json.ts";
import { dataBlock } from "../data-block.ts";
import type { Html } from "../html.ts";
import type { View } from "../view.ts";
import { catalogueId } from "./catalogue.ts";

/**
 * A page as JSON-LD (schema.org): a page of the catalogue, and what it is about. Its name is the title of the document.
 * @param updated The day of its last change, as YYYY-MM-DD.
 */
export function jsonLd(
  view: View,
  path: string,
  entity: JsonObject | undefined,
  updated: string | undefined,
): Html {
  const { baseUrl } = view.site;
  return dataBlock(
    {
      "@context": "https://schema.org",
      "@type": "WebPage",
      ...(baseUrl !== undefined && { url: `${baseUrl}${view.language.tag}/${path}` }),
      inLanguage: view.language.locale,
      ...(updated !== undefined && { dateModified: updated }),
      ...(entity?.["@type"] !== "DataCatalog" && { isPartOf: { "@id": catalogueId(view) } }),
      ...(entity && { mainEntity: entity }),
    },
    "application/ld+json",
  );
}
