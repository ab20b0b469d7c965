import type { CatalogueRecord } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import type { Kind } from "../model/shape.ts";
import { presentField } from "../present/record.ts";
import { presenter } from "../present/value.ts";
import { field } from "./render/field.ts";
import { recordScope } from "./render/index.ts";
import type { Scope } from "./render/scope.ts";
import { formerIdsOf } from "../check/link/former-ids.ts";
import { formatNumber } from "../present/format/number.ts";
import { trail } from "./breadcrumb.ts";
import { confirmations } from "./confirmations.ts";
import type { Html } from "./html.ts";
import { join, markup, newline } from "./html.ts";
import { letterId, letters } from "./letters.ts";
import { recordLink } from "./link.ts";
import type { Marks } from "./marks.ts";
import { marksOf, sharedReasons, titleMark, withSigns } from "./marks.ts";
import { page } from "./page.ts";
import { roleValue } from "../present/role.ts";
import { titleOf } from "../present/title.ts";
import type { Entry } from "./sorted.ts";
import { byLetter, byTitle } from "./sorted.ts";
import { kindTitle } from "../present/kinds.ts";
import { labelText } from "../present/format/localized.ts";
import { line, say } from "./text.ts";
import { groupsOf } from "../present/used-by.ts";
import type { View } from "./view.ts";

/** More links than this are not listed: the search finds them. */
const mostLinks = 12;

/** The page of a kind whose records stand together, by title: a glossary. */
export function allRecordsFile(view: View, kind: Kind, records: Iterable<CatalogueRecord>): OutputFile {
  const title = view.typography(kindTitle(kind, view));
  const entries = byTitle(view, records);
  const own = new Map(entries.map(({ record }) => [record, marksOf(view, record, true)]));
  const shared = sharedReasons([...own.values()]);
  const marks: Marks[] = [];
  const signs = (record: CatalogueRecord): Marks => withSigns(own.get(record) ?? new Map(), shared);
  const shown = withLetters(view, entries, marks, signs);
  const { notice, list } = confirmations(view, marks, shared);
  const content = markup`${trail(view, [], title)}${newline}
    <article class="all">${newline}
    <header class="title"><h1>${title}</h1>${notice}</header>${newline}
    ${letters(view, entries)}${newline}
    ${entries.length === 0 ? markup`<p>${say(view, "noRecords")}</p>` : shown}${newline}
    ${list}
    </article>`;
  return page(view, {
    path: kind.page.mode === "none" ? "" : kind.page.path,
    title,
    description: title,
    entity: { "@type": "DefinedTermSet", name: title },
    content,
  });
}

/** @param marks Those of all that is shown: collected on the way. */
function withLetters(
  view: View,
  entries: readonly Entry[],
  marks: Marks[],
  ownMarks: (record: CatalogueRecord) => Marks,
): Html {
  const entryOf = ({ record }: Entry): Html => entry(view, record, ownMarks(record), marks);
  return join([...byLetter(entries)].map(([letter, some]) => letterSection(letter, some.map(entryOf))));
}

function letterSection(letter: string, entries: readonly Html[]): Html {
  const id = letterId(letter);
  return markup`<section class="letter" aria-labelledby="${id}">
    <h2 id="${id}">${letter}</h2>
    ${entries}
  </section>`;
}

function entry(view: View, record: CatalogueRecord, own: Marks, marks: Marks[]): Html {
  marks.push(own);
  const included: Scope["included"] = new Map();
  const scope = { ...recordScope(view, record, own, included), hasHeading: true };
  const abbreviation = line(view, roleValue(record, "abbreviation"));
  const context = presenter(view.site.catalogue, view.language);
  const rows = record.kind.fields
    .filter(({ role }) => role !== "abbreviation")
    .flatMap((one) => presentField(context, record, one) ?? [])
    .flatMap((node) => field(scope, node) ?? []);
  marks.push(...included.values());
  const title = line(view, roleValue(record, "title")) ?? record.id;
  return markup`<section class="entry" id="${record.id}">
    ${formerIdsOf(record).map((id) => markup`<span id="${id}"></span>`)}
    <h3>
      ${title}${abbreviation && markup` <span class="abbreviation">(${abbreviation})</span>`}${titleMark(own)}
    </h3>
    ${rows.length > 0 && markup`<dl>${rows}</dl>`}
    ${mentions(view, record)}
  </section>`;
}

/** Who names an entry: in one line, since the page has many entries. */
function mentions(view: View, record: CatalogueRecord): Html | undefined {
  const from = [...new Set(groupsOf(view, record).flatMap(({ records }) => records))];
  if (from.length === 0) return undefined;
  const links = from.length > mostLinks ? searchLink(view, record, from) : names(view, from);
  return markup`<p class="mentions">${say(view, "mentionedIn")} ${links}</p>`;
}

function names(view: View, records: readonly CatalogueRecord[]): Html {
  return join(
    records.map((record) => recordLink(view, record)),
    ", ",
  );
}

function searchLink(view: View, record: CatalogueRecord, from: readonly CatalogueRecord[]): Html {
  const query = encodeURIComponent(titleOf(record, view).value);
  const kind = from[0] && labelText(from[0].kind.label.other, view.language, view.site.catalogue.languages);
  return markup`<a href="${view.up}search.html?q=${query}">${formatNumber(from.length, view.language)} ${kind}</a>`;
}
