import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { CompileOptions, Exporter, OutputFile } from "../../model/output.ts";
import { PlannedFile } from "../../model/output.ts";
import type { Kind } from "../../model/shape.ts";
import { isStub } from "../../model/status.ts";
import { recordHref } from "../../present/address.ts";
import { labelText } from "../../present/format/localized.ts";
import type { PageContext } from "../page-context.ts";
import { createSite, pageContext } from "../page-context.ts";
import { keyOf } from "../../present/versions.ts";
import { foundRecords } from "../../present/found-records.ts";
import { dataScript, endsInMarkup } from "../../model/data-script.ts";
import { shownBriefly, shownFields } from "./fields.ts";
import { together } from "./part.ts";

/**
 * What the search and the comparison show of records: their fields as pages show them, fifty records to a script, which
 * `assets/texts.js` loads for those that a reader sees. Records are numbered as in the index of the search.
 */
export const textsExporter: Exporter = function* (catalogue, options) {
  for (const language of catalogue.languages) yield* scriptsOf(catalogue, language, options);
};

function* scriptsOf(catalogue: Catalogue, language: Language, options: CompileOptions): Iterable<OutputFile> {
  const page = pageContext(createSite(catalogue, options), language, "");
  const records = foundRecords(catalogue);
  for (let start = 0; start < records.length; start += together) {
    const some = records.slice(start, start + together);
    const part = start / together;
    const path = `assets/texts/${language.tag}-${part}.js`;
    yield new PlannedFile(path, keyOf(options.versions, "fields", some), () =>
      dataScript({ part, ...textsOf(page, some) }, "varbookTexts", endsInMarkup),
    );
  }
}

/** For each kind the labels of its fields; for each record the number of its kind, whether it is a stub, its page, and its fields as HTML. */
function textsOf(page: PageContext, records: readonly CatalogueRecord[]): object {
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  return {
    kinds: kinds.map((kind) => kindOf(kind, page)),
    records: records.map((record) => [
      kinds.indexOf(record.kind),
      isStub(record) ? 1 : 0,
      recordHref(record) ?? "",
      shownFields(record.kind).map((field) => shownBriefly(page, record, field)?.toString() ?? ""),
    ]),
  };
}

/** The labels, and which field says in short what a record is about; -1 for none. */
function kindOf(kind: Kind, { language, site, typography }: PageContext): object {
  const fields = shownFields(kind);
  const label = (text: (typeof fields)[number]["label"]): string =>
    typography(labelText(text, language, site.catalogue.languages));
  return {
    labels: fields.map((field) => label(field.label)),
    summary: fields.findIndex(({ role }) => role === "summary"),
  };
}
