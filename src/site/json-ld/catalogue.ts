import type { JsonObject } from "../../model/json.ts";
import { markdownFacts } from "../../markdown/facts.ts";
import { catalogueData } from "../../present/address.ts";
import { choose, labelText } from "../../present/format/localized.ts";
import { jsonFormat, listDownloads, wholeDownloads } from "../../present/downloads.ts";
import type { List } from "../../present/lists.ts";
import { listsOf, listTitle } from "../../present/lists.ts";
import { siteTitle } from "../chrome.ts";
import { say } from "../page-text.ts";
import type { PageContext } from "../page-context.ts";
import { addressOf } from "./address.ts";
import { download } from "./download.ts";

/** The catalogue with all that can be downloaded of it: for the pages that are about it. All others name it by its `@id`. */
export function wholeCatalogue(page: PageContext): JsonObject {
  return {
    "@type": "DataCatalog",
    "@id": catalogueId(page),
    name: siteTitle(page),
    ...(page.site.baseUrl !== undefined && { url: `${page.site.baseUrl}${page.language.tag}/index.html` }),
    publisher: publisher(page),
    ...licence(page),
    description: about(page),
    ...edition(page),
    dataset: [wholeDataset(page), ...listsOf(page.site.catalogue).map((list) => listDataset(page, list))],
  };
}

/** Who publishes the catalogue. */
function publisher(page: PageContext): JsonObject {
  const { language, site } = page;
  const { name, url } = site.catalogue.configuration.publisher;
  const address = choose(url, language, site.catalogue.languages)?.value;
  return {
    "@type": "Organization",
    "@id": publisherId(page),
    name: labelText(name, language, site.catalogue.languages),
    ...(address !== undefined && { url: address }),
  };
}

/** The licence: its address, else its name. */
export function licence({ language, site }: PageContext): JsonObject {
  const { configuration, languages } = site.catalogue;
  if (!configuration.licence) return {};
  const address = choose(configuration.licence.url, language, languages)?.value;
  const name = labelText(configuration.licence.name, language, languages);
  return { license: address ?? { "@type": "CreativeWork", name } };
}

/** The languages and the version that all that is published has. */
export function edition({ site }: PageContext): JsonObject {
  const { languages, release } = site.catalogue;
  return {
    inLanguage: languages.map(({ locale }) => locale),
    ...(release && { version: release.version, datePublished: release.date }),
  };
}

/** What the catalogue says of itself, without markup. */
function about(page: PageContext): string {
  const { configuration, languages } = page.site.catalogue;
  const text = choose(configuration.introduction, page.language, languages)?.value;
  return page.typography(text === undefined ? say(page, "downloadsText") : markdownFacts(text).plain);
}

/** The start of that: its first paragraph. */
export function introduction(page: PageContext): string {
  return about(page).split("\n")[0] ?? "";
}

export function publisherId(page: PageContext): string {
  return `${catalogueId(page)}#publisher`;
}

/** The catalogue's `@id`, the same in all languages: the address of its data. */
export function catalogueId(page: PageContext): string {
  return addressOf(page, catalogueData());
}

function wholeDataset(page: PageContext): JsonObject {
  const { language } = page;
  return dataset(page, "catalogue", siteTitle(page), about(page), [
    download(page, catalogueData(), jsonFormat),
    ...wholeDownloads(language).map(({ path, format }) => download(page, path, format, language)),
  ]);
}

function listDataset(page: PageContext, list: List): JsonObject {
  const { language, site } = page;
  const name = `${listTitle(list, site.catalogue, language)} – ${siteTitle(page)}`;
  return dataset(
    page,
    list.kind.name,
    name,
    `${name}. ${introduction(page)}`,
    listDownloads(list.kind.name, language).map(({ path, format }) => download(page, path, format, language)),
  );
}

function dataset(
  page: PageContext,
  id: string,
  name: string,
  description: string,
  distribution: readonly JsonObject[],
): JsonObject {
  return {
    "@type": "Dataset",
    "@id": `${catalogueId(page)}#${id}`,
    name,
    description,
    ...edition(page),
    publisher: { "@id": publisherId(page) },
    ...licence(page),
    distribution,
  };
}
