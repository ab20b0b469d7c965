import type { CatalogueRecord } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import type { Kind } from "../model/shape.ts";
import { presentField } from "../present/record.ts";
import { presenter } from "../present/value.ts";
import { field } from "./render/field.ts";
import { recordContext } from "./render/index.ts";
import type { RenderContext } from "./render/render-context.ts";
import { formerIdsOf } from "../check/link/former-ids.ts";
import { formatNumber } from "../present/format/number.ts";
import { trail } from "./breadcrumb.ts";
import { confirmations } from "./confirmations.ts";
import type { Html } from "./html.ts";
import { join, markup, newline } from "./html.ts";
import { letterId, letters } from "./letter-index.ts";
import { recordLink } from "./link.ts";
import type { Marks } from "./confirmation-marks.ts";
import { marksOf, sharedReasons, titleMark, withSigns } from "./confirmation-marks.ts";
import { renderPage } from "./page.ts";
import { roleValue } from "../present/role.ts";
import { titleOf } from "../present/title.ts";
import type { SortedRecord } from "./sorted.ts";
import { byLetter, byTitle } from "./sorted.ts";
import { kindTitle } from "../present/kinds.ts";
import { labelText } from "../present/format/localized.ts";
import { line, say } from "./page-text.ts";
import { groupsOf } from "../present/used-by.ts";
import type { PageContext } from "./page-context.ts";

/** More links than this are not listed: the search finds them. */
const mostLinks = 12;

/** The page of a kind whose records stand together, by title: a glossary. */
export function allRecordsFile(
  page: PageContext,
  kind: Kind,
  records: Iterable<CatalogueRecord>,
): OutputFile {
  const title = page.typography(kindTitle(kind, page));
  const entries = byTitle(page, records);
  const marksByRecord = new Map(entries.map(({ record }) => [record, marksOf(page, record, true)]));
  const shared = sharedReasons([...marksByRecord.values()]);
  const marks: Marks[] = [];
  const signs = (record: CatalogueRecord): Marks => withSigns(marksByRecord.get(record) ?? new Map(), shared);
  const shown = withLetters(page, entries, marks, signs);
  const { notice, list } = confirmations(page, marks, shared);
  const content = markup`${trail(page, [], title)}${newline}
    <article class="all">${newline}
    <header class="title"><h1>${title}</h1>${notice}</header>${newline}
    ${letters(page, entries)}${newline}
    ${entries.length === 0 ? markup`<p>${say(page, "noRecords")}</p>` : shown}${newline}
    ${list}
    </article>`;
  return renderPage(page, {
    path: kind.page.mode === "none" ? "" : kind.page.path,
    title,
    description: title,
    entity: { "@type": "DefinedTermSet", name: title },
    content,
  });
}

/** @param marks Those of all that is shown: collected on the way. */
function withLetters(
  page: PageContext,
  entries: readonly SortedRecord[],
  marks: Marks[],
  ownMarks: (record: CatalogueRecord) => Marks,
): Html {
  const entryOf = ({ record }: SortedRecord): Html => entry(page, record, ownMarks(record), marks);
  return join([...byLetter(entries)].map(([letter, some]) => letterSection(letter, some.map(entryOf))));
}

function letterSection(letter: string, entries: readonly Html[]): Html {
  const id = letterId(letter);
  return markup`<section class="letter" aria-labelledby="${id}">
    <h2 id="${id}">${letter}</h2>
    ${entries}
  </section>`;
}

function entry(page: PageContext, record: CatalogueRecord, recordMarks: Marks, marks: Marks[]): Html {
  marks.push(recordMarks);
  const included: RenderContext["included"] = new Map();
  const scope = { ...recordContext(page, record, recordMarks, included), hasHeading: true };
  const abbreviation = line(page, roleValue(record, "abbreviation"));
  const context = presenter(page.site.catalogue, page.language);
  const rows = record.kind.fields
    .filter(({ role }) => role !== "abbreviation")
    .flatMap((one) => presentField(context, record, one) ?? [])
    .flatMap((node) => field(scope, node) ?? []);
  marks.push(...included.values());
  const title = line(page, roleValue(record, "title")) ?? record.id;
  return markup`<section class="entry" id="${record.id}">
    ${formerIdsOf(record).map((id) => markup`<span id="${id}"></span>`)}
    <h3>
      ${title}${abbreviation && markup` <span class="abbreviation">(${abbreviation})</span>`}${titleMark(recordMarks)}
    </h3>
    ${rows.length > 0 && markup`<dl>${rows}</dl>`}
    ${mentions(page, record)}
  </section>`;
}

/** Who names an entry: in one line, since the page has many entries. */
function mentions(page: PageContext, record: CatalogueRecord): Html | undefined {
  const from = [...new Set(groupsOf(page, record).flatMap(({ records }) => records))];
  if (from.length === 0) return undefined;
  const links = from.length > mostLinks ? searchLink(page, record, from) : names(page, from);
  return markup`<p class="mentions">${say(page, "mentionedIn")} ${links}</p>`;
}

function names(page: PageContext, records: readonly CatalogueRecord[]): Html {
  return join(
    records.map((record) => recordLink(page, record)),
    ", ",
  );
}

function searchLink(page: PageContext, record: CatalogueRecord, from: readonly CatalogueRecord[]): Html {
  const query = encodeURIComponent(titleOf(record, page).value);
  const kind = from[0] && labelText(from[0].kind.label.other, page.language, page.site.catalogue.languages);
  return markup`<a href="${page.up}search.html?q=${query}">${formatNumber(from.length, page.language)} ${kind}</a>`;
}
