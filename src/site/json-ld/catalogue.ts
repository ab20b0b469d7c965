import type { JsonObject } from "../../model/json.ts";
import { markdownFacts } from "../../markdown/facts.ts";
import { catalogueData } from "../../present/address.ts";
import { choose, labelText } from "../../present/format/localized.ts";
import { jsonFormat, listDownloads, wholeDownloads } from "../../present/downloads.ts";
import type { List } from "../../present/lists.ts";
import { listsOf, listTitle } from "../../present/lists.ts";
import { siteTitle } from "../chrome.ts";
import { say } from "../text.ts";
import type { View } from "../view.ts";
import { addressOf } from "./address.ts";
import { download } from "./download.ts";

/** The catalogue with all that can be downloaded of it: for the pages that are about it. All others name it by its `@id`. */
export function wholeCatalogue(view: View): JsonObject {
  return {
    "@type": "DataCatalog",
    "@id": catalogueId(view),
    name: siteTitle(view),
    ...(view.site.baseUrl !== undefined && { url: `${view.site.baseUrl}${view.language.tag}/index.html` }),
    publisher: publisher(view),
    ...licence(view),
    description: about(view),
    ...edition(view),
    dataset: [wholeDataset(view), ...listsOf(view.site.catalogue).map((list) => listDataset(view, list))],
  };
}

/** Who publishes the catalogue. */
function publisher(view: View): JsonObject {
  const { language, site } = view;
  const { name, url } = site.catalogue.configuration.publisher;
  const address = choose(url, language, site.catalogue.languages)?.value;
  return {
    "@type": "Organization",
    "@id": publisherId(view),
    name: labelText(name, language, site.catalogue.languages),
    ...(address !== undefined && { url: address }),
  };
}

/** The licence: its address, else its name. */
export function licence({ language, site }: View): JsonObject {
  const { configuration, languages } = site.catalogue;
  if (!configuration.licence) return {};
  const address = choose(configuration.licence.url, language, languages)?.value;
  const name = labelText(configuration.licence.name, language, languages);
  return { license: address ?? { "@type": "CreativeWork", name } };
}

/** The languages and the version that all that is published has. */
export function edition({ site }: View): JsonObject {
  const { languages, release } = site.catalogue;
  return {
    inLanguage: languages.map(({ locale }) => locale),
    ...(release && { version: release.version, datePublished: release.date }),
  };
}

/** What the catalogue says of itself, without markup. */
function about(view: View): string {
  const { configuration, languages } = view.site.catalogue;
  const text = choose(configuration.introduction, view.language, languages)?.value;
  return view.typography(text === undefined ? say(view, "downloadsText") : markdownFacts(text).plain);
}

/** The start of that: its first paragraph. */
export function introduction(view: View): string {
  return about(view).split("\n")[0] ?? "";
}

export function publisherId(view: View): string {
  return `${catalogueId(view)}#publisher`;
}

/** The catalogue's `@id`, the same in all languages: the address of its data. */
export function catalogueId(view: View): string {
  return addressOf(view, catalogueData());
}

function wholeDataset(view: View): JsonObject {
  const { language } = view;
  return dataset(view, "catalogue", siteTitle(view), about(view), [
    download(view, catalogueData(), jsonFormat),
    ...wholeDownloads(language).map(({ path, format }) => download(view, path, format, language)),
  ]);
}

function listDataset(view: View, list: List): JsonObject {
  const { language, site } = view;
  const name = `${listTitle(list, site.catalogue, language)} – ${siteTitle(view)}`;
  return dataset(
    view,
    list.kind.name,
    name,
    `${name}. ${introduction(view)}`,
    listDownloads(list.kind.name, language).map(({ path, format }) => download(view, path, format, language)),
  );
}

function dataset(
  view: View,
  id: string,
  name: string,
  description: string,
  distribution: readonly JsonObject[],
): JsonObject {
  return {
    "@type": "Dataset",
    "@id": `${catalogueId(view)}#${id}`,
    name,
    description,
    ...edition(view),
    publisher: { "@id": publisherId(view) },
    ...licence(view),
    distribution,
  };
}
