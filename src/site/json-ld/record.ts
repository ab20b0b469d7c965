import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { JsonObject } from "../../model/json.ts";
import { recordData } from "../../present/address.ts";
import { jsonFormat, listDownloads } from "../../present/downloads.ts";
import { mostSources } from "../../present/lineage/lineage.ts";
import { sourcesOf } from "../../present/lineage/sources.ts";
import { siteTitle } from "../chrome.ts";
import { summaryText } from "../../present/description.ts";
import { namedInRole, roleText } from "../../present/role.ts";
import { titleOf } from "../../present/title.ts";
import { tableDownloads } from "../../present/record-table.ts";
import type { View } from "../view.ts";
import { addressOf } from "./address.ts";
import { edition, introduction, licence, publisherId } from "./catalogue.ts";
import { download } from "./download.ts";
import { temporalCoverage } from "./temporal-coverage.ts";

/**
 * What a record is, in the words of schema.org: an indicator or a field (what lives in a collection) is a statistical
 * variable, a collection a dataset, a list of codes a set of terms, any other a term. What has files or a period of its own
 * is a dataset as well. The address of its data names it in all languages.
 */
export function recordEntity(view: View, record: CatalogueRecord): JsonObject {
  const types = typesOf(view, record);
  const name = titleOf(record, view).value;
  const collection = namedInRole(record, "collection", view.catalogue);
  const isDataset = types.includes("Dataset");
  const description = isDataset ? datasetDescription(view, record) : summaryText(view, record);
  return {
    "@type": types.length === 1 ? (types[0] ?? "") : types,
    "@id": entityId(view, record),
    name,
    ...(description !== undefined && description !== name && { description }),
    identifier: record.id,
    ...(record.kind.roles.has("collection") && { termCode: roleText(record, "code") ?? record.id }),
    ...(collection && {
      inDefinedTermSet: {
        "@type": "DefinedTermSet",
        "@id": entityId(view, collection),
        name: titleOf(collection, view).value,
      },
    }),
    ...(isDataset ? dataset(view, record) : { subjectOf: download(view, recordData(record), jsonFormat) }),
  };
}

function dataset(view: View, record: CatalogueRecord): JsonObject {
  const updated = roleText(record, "updated");
  const sources = sourcesOf(record, view.catalogue).slice(0, mostSources);
  return {
    ...edition(view),
    ...(updated !== undefined && { dateModified: updated }),
    publisher: { "@id": publisherId(view) },
    ...licence(view),
    ...temporalCoverage(record),
    ...(sources.length > 0 && {
      isBasedOn: sources.map((source) => ({ "@id": entityId(view, source) })),
    }),
    distribution: downloads(view, record),
  };
}

/** The record itself as data, its table, and the lists in which those are that live in it. */
function downloads(view: View, record: CatalogueRecord): JsonObject[] {
  const { language, site } = view;
  const incoming = site.catalogue.incoming.get(record) ?? [];
  const living = new Set(
    incoming.flatMap(({ field, from }) => (field.role === "collection" ? from.kind.name : [])),
  );
  return [
    download(view, recordData(record), jsonFormat),
    ...tableDownloads(record).map(({ format, path }) =>
      download(view, `${language.tag}/${path}`, format, language),
    ),
    ...[...living]
      .flatMap((name) => listDownloads(name, language))
      .map(({ path, format }) => download(view, path, format, language)),
  ];
}

function entityId(view: View, record: CatalogueRecord): string {
  return addressOf(view, recordData(record));
}

function typesOf({ site }: View, { kind }: CatalogueRecord): string[] {
  if (kind.roles.has("collection")) return ["StatisticalVariable", "DefinedTerm", "Dataset"];
  if (site.kinds.some((shown) => shown.kind === kind && shown.isCollection)) return ["Dataset"];
  return kind.roles.get("content")?.shape.type === "list" ? ["DefinedTermSet", "Dataset"] : ["DefinedTerm"];
}

/** What search engines for datasets take has at least so many characters. */
const shortest = 50;

/** The whole summary; where it is too short, also what the record is called and what catalogue it is in. A variable without one is not described. */
function datasetDescription(view: View, record: CatalogueRecord): string | undefined {
  const summary = summaryText(view, record);
  if (summary === undefined && record.kind.roles.has("summary")) return undefined;
  const name = `${titleOf(record, view).value} – ${siteTitle(view)}`;
  let text = "";
  for (const part of [summary ?? "", name, introduction(view)])
    if (text.length < shortest) text = `${text} ${part}`.trim();
  return text;
}
