import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { JsonObject } from "../../model/json.ts";
import { recordData } from "../../present/address.ts";
import { jsonFormat, listDownloads } from "../../present/downloads.ts";
import { mostSources } from "../../present/lineage/lineage.ts";
import { sourcesOf } from "../../present/lineage/lineage-sources.ts";
import { siteTitle } from "../chrome.ts";
import { summaryText } from "../../present/description.ts";
import { namedInRole, roleText } from "../../present/role.ts";
import { titleOf } from "../../present/title.ts";
import { tableDownloads } from "../../present/record-table.ts";
import type { PageContext } from "../page-context.ts";
import { addressOf } from "./address.ts";
import { edition, introduction, licence, publisherId } from "./catalogue.ts";
import { download } from "./download.ts";
import { temporalCoverage } from "./temporal-coverage.ts";

/**
 * What a record is, in the words of schema.org: an indicator or a field (what lives in a collection) is a statistical
 * variable, a collection a dataset, a list of codes a set of terms, any other a term. What has files or a period of its own
 * is a dataset as well. The address of its data names it in all languages.
 */
export function recordEntity(page: PageContext, record: CatalogueRecord): JsonObject {
  const types = typesOf(page, record);
  const name = titleOf(record, page).value;
  const collection = namedInRole(record, "collection", page.catalogue);
  const isDataset = types.includes("Dataset");
  const description = isDataset ? datasetDescription(page, record) : summaryText(page, record);
  return {
    "@type": types.length === 1 ? (types[0] ?? "") : types,
    "@id": entityId(page, record),
    name,
    ...(description !== undefined && description !== name && { description }),
    identifier: record.id,
    ...(record.kind.roles.has("collection") && { termCode: roleText(record, "code") ?? record.id }),
    ...(collection && {
      inDefinedTermSet: {
        "@type": "DefinedTermSet",
        "@id": entityId(page, collection),
        name: titleOf(collection, page).value,
      },
    }),
    ...(isDataset ? dataset(page, record) : { subjectOf: download(page, recordData(record), jsonFormat) }),
  };
}

function dataset(page: PageContext, record: CatalogueRecord): JsonObject {
  const updated = roleText(record, "updated");
  const sources = sourcesOf(record, page.catalogue).slice(0, mostSources);
  return {
    ...edition(page),
    ...(updated !== undefined && { dateModified: updated }),
    publisher: { "@id": publisherId(page) },
    ...licence(page),
    ...temporalCoverage(record),
    ...(sources.length > 0 && {
      isBasedOn: sources.map((source) => ({ "@id": entityId(page, source) })),
    }),
    distribution: downloads(page, record),
  };
}

/** The record itself as data, its table, and the lists in which those are that live in it. */
function downloads(page: PageContext, record: CatalogueRecord): JsonObject[] {
  const { language, site } = page;
  const incoming = site.catalogue.incoming.get(record) ?? [];
  const living = new Set(
    incoming.flatMap(({ field, from }) => (field.role === "collection" ? from.kind.name : [])),
  );
  return [
    download(page, recordData(record), jsonFormat),
    ...tableDownloads(record).map(({ format, path }) =>
      download(page, `${language.tag}/${path}`, format, language),
    ),
    ...[...living]
      .flatMap((name) => listDownloads(name, language))
      .map(({ path, format }) => download(page, path, format, language)),
  ];
}

function entityId(page: PageContext, record: CatalogueRecord): string {
  return addressOf(page, recordData(record));
}

function typesOf({ site }: PageContext, { kind }: CatalogueRecord): string[] {
  if (kind.roles.has("collection")) return ["StatisticalVariable", "DefinedTerm", "Dataset"];
  if (site.kinds.some((shown) => shown.kind === kind && shown.isCollection)) return ["Dataset"];
  return kind.roles.get("content")?.shape.type === "list" ? ["DefinedTermSet", "Dataset"] : ["DefinedTerm"];
}

/** What search engines for datasets take has at least so many characters. */
const shortest = 50;

/** The whole summary; where it is too short, also what the record is called and what catalogue it is in. A variable without one is not described. */
function datasetDescription(page: PageContext, record: CatalogueRecord): string | undefined {
  const summary = summaryText(page, record);
  if (summary === undefined && record.kind.roles.has("summary")) return undefined;
  const name = `${titleOf(record, page).value} – ${siteTitle(page)}`;
  let text = "";
  for (const part of [summary ?? "", name, introduction(page)])
    if (text.length < shortest) text = `${text} ${part}`.trim();
  return text;
}
