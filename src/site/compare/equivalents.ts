import type { OutputFile } from "../../model/output.ts";
import { PlannedFile } from "../../model/output.ts";
import type { Comparison } from "../../present/comparable.ts";
import { comparableRecords, comparisonsOf } from "../../present/comparable.ts";
import { difference } from "../comparison/difference.ts";
import { joinWords } from "../../present/format/list.ts";
import { tableOf } from "../../export/table/rows.ts";
import { chromeOf } from "../chrome.ts";
import { trail } from "../breadcrumb.ts";
import type { Html } from "../html.ts";
import { markup, newline } from "../html.ts";
import { titleLink } from "../link.ts";
import { page } from "../page.ts";
import { say } from "../text.ts";
import type { View } from "../view.ts";
import { comparePath, comparisonPath } from "./paths.ts";

/** Comparisons of equivalents: complete pages, without a script. */
export function* comparisonFiles(view: View): Iterable<OutputFile> {
  const comparisons = comparisonsOf(view.site.catalogue);
  for (const record of comparableRecords(view.site.catalogue)) {
    const comparison = comparisons.get(record);
    if (comparison?.first === record) yield comparisonFile(view, comparison);
  }
}

function comparisonFile(view: View, comparison: Comparison): OutputFile {
  const path = `${view.language.tag}/${comparisonPath(comparison)}`;
  const { keys, baseUrl = "" } = view.site;
  const key = keys?.ofRecords(comparison.records, path, chromeOf(view).whole, baseUrl);
  return new PlannedFile(path, key, () => comparisonPageOf(view, comparison).content);
}

function comparisonPageOf(view: View, comparison: Comparison): OutputFile {
  const ids = comparison.records.map(({ id }) => id);
  const title = say(view, "compareTitle", { records: joinWords(ids, view.language) });
  return page(view, {
    path: comparisonPath(comparison),
    title,
    description: title,
    styles: "compare.css",
    content: markup`${trail(view, [markup`<a href="${view.up}${comparePath}">${say(view, "compare")}</a>`], ids.join(", "))}${newline}
      <header class="title"><h1>${title}</h1><p>${say(view, "compareHint")}</p></header>${newline}
      <section class="scroll compare" tabindex="0" aria-label="${title}">${table(view, comparison, title)}</section>`,
  });
}

/** A row for each field that any of the records has, and a column for each record. */
function table(view: View, { records }: Comparison, title: string): Html {
  const { catalogue } = view.site;
  const columns = records.map((record) => {
    const { header, row } = tableOf(record.kind, catalogue, view.language);
    const cells = row(record);
    return new Map(header.map((label, index) => [label, String(cells[index] ?? "")]));
  });
  const labels = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  const rows = labels.map((label) =>
    fieldRow(
      view,
      label,
      columns.map((column) => column.get(label) ?? ""),
    ),
  );
  return markup`<table><caption class="visually-hidden">${title}</caption>
    <thead><tr><td></td>${records.map((record) => markup`<th scope="col">${titleLink(view, record)} <code>${record.id}</code></th>`)}</tr></thead>
    <tbody>${rows}</tbody></table>`;
}

function fieldRow(view: View, label: string, texts: readonly string[]): Html | undefined {
  const [base = ""] = texts;
  if (texts.every((text) => text === "")) return undefined;
  const differs = texts.some((text) => text !== base);
  const cells = texts.map((text) => markup`<td>${marked(view.typography(base), view.typography(text))}</td>`);
  return markup`<tr><th scope="row">${view.typography(label)}${differs && markup` <strong class="differs">${say(view, "compareDiffers")}</strong>`}</th>${cells}</tr>${newline}`;
}

/** A text, with what the first one does not have marked. */
function marked(base: string, text: string): Html {
  if (text === "") return markup`–`;
  const [start, between, end] = difference(base, text);
  return markup`${start}${between !== "" && markup`<mark>${between}</mark>`}${end}`;
}
