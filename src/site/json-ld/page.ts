import type { JsonObject } from "../../model/json.ts";
import { dataBlock } from "../data-block.ts";
import type { Html } from "../html.ts";
import type { PageContext } from "../page-context.ts";
import { catalogueId } from "./catalogue.ts";

/**
 * A page as JSON-LD (schema.org): a page of the catalogue, and what it is about. Its name is the title of the document.
 * @param updated The day of its last change, as YYYY-MM-DD.
 */
export function jsonLd(
  page: PageContext,
  path: string,
  entity: JsonObject | undefined,
  updated: string | undefined,
): Html {
  const { baseUrl } = page.site;
  return dataBlock(
    {
      "@context": "https://schema.org",
      "@type": "WebPage",
      ...(baseUrl !== undefined && { url: `${baseUrl}${page.language.tag}/${path}` }),
      inLanguage: page.language.locale,
      ...(updated !== undefined && { dateModified: updated }),
      ...(entity?.["@type"] !== "DataCatalog" && { isPartOf: { "@id": catalogueId(page) } }),
      ...(entity && { mainEntity: entity }),
    },
    "application/ld+json",
  );
}
