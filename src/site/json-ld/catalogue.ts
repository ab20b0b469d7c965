import type { JsonObject } from "../../model/json.ts";
import { markdownFacts } from "../../markdown/facts.ts";
import { dataFolder } from "../../present/address.ts";
import { choose, labelText } from "../../present/format/localized.ts";
import { formats, jsonFormat, wholePath } from "../../export/table/formats.ts";
import type { List } from "../../export/table/lists.ts";
import { listPath, listsOf, listTitle } from "../../export/table/lists.ts";
import { siteTitle } from "../chrome.ts";
import { say } from "../text.ts";
import type { View } from "../view.ts";
import { addressOf } from "./address.ts";
import { download } from "./download.ts";

/** What is made once for each view. */
function once(make: (view: View) => JsonObject): (view: View) => JsonObject {
  const made = new WeakMap<View, JsonObject>();
  return (view) => {
    let entity = made.get(view);
    if (!entity) made.set(view, (entity = make(view)));
    return entity;
  };
}

/** The catalogue itself, as the pages name it that are a part of it. */
export const catalogueEntity: (view: View) => JsonObject = once((view) => ({
  "@type": "DataCatalog",
  "@id": idOf(view),
  name: siteTitle(view),
  ...(view.site.baseUrl !== undefined && { url: `${view.site.baseUrl}${view.language.tag}/index.html` }),
  publisher: publisher(view),
  ...licence(view),
}));

/** The catalogue with all that can be downloaded of it: for the pages that are about the catalogue. */
export const wholeCatalogue: (view: View) => JsonObject = once((view) => ({
  ...catalogueEntity(view),
  description: about(view),
  ...edition(view),
  dataset: [
    wholeDataset(view),
    ...listsOf(view.site.catalogue)
      .filter(({ collection }) => !collection)
      .map((list) => listDataset(view, list)),
  ],
}));

/** Who publishes the catalogue. */
const publisher: (view: View) => JsonObject = once((view) => {
  const { language, site } = view;
  const { name, url } = site.catalogue.configuration.publisher;
  const address = choose(url, language, site.catalogue.languages)?.value;
  return {
    "@type": "Organization",
    "@id": publisherId(view),
    name: labelText(name, language, site.catalogue.languages),
    ...(address !== undefined && { url: address }),
  };
});

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
  return `${idOf(view)}#publisher`;
}

/** The catalogue's `@id`, the same in all languages: the address of its data. */
function idOf(view: View): string {
  return addressOf(view, `${dataFolder}catalogue.json`);
}

function wholeDataset(view: View): JsonObject {
  const { language } = view;
  return dataset(view, "catalogue", siteTitle(view), about(view), [
    download(view, `${dataFolder}catalogue.json`, jsonFormat),
    ...formats
      .filter(({ ending }) => ending !== "csv")
      .map((format) => download(view, wholePath(language, format.ending), format, language)),
  ]);
}

function listDataset(view: View, list: List): JsonObject {
  const { language, site } = view;
  const name = `${listTitle(list, site.catalogue, language)} – ${siteTitle(view)}`;
  return dataset(
    view,
    list.name,
    name,
    `${name}. ${introduction(view)}`,
    formats.map((format) => download(view, listPath(list.name, language, format.ending), format, language)),
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
    "@id": `${idOf(view)}#${id}`,
    name,
    description,
    ...edition(view),
    publisher: { "@id": publisherId(view) },
    ...licence(view),
    distribution,
  };
}
