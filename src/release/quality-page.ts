import { formatNumber } from "../present/format/number.ts";
import { trail } from "../site/breadcrumb.ts";
import type { Html } from "../site/html.ts";
import { markup, newline } from "../site/html.ts";
import { page } from "../site/page.ts";
import { qualityPath } from "../site/release-line.ts";
import { heading, line, say } from "../site/text.ts";
import type { View } from "../site/view.ts";
import type { OutputFile } from "../model/output.ts";
import type { Coverage } from "../change/translate/work.ts";
import { percent, tasks } from "../change/translate/work.ts";
import type { Excused, Quality } from "./quality.ts";

/** The page that says how far the descriptions and their translations are. */
export function qualityFile(view: View, quality: Quality): OutputFile {
  const { release } = view.site.catalogue;
  const title = say(view, "qualityTitle", { version: release?.version ?? "" });
  return page(view, {
    path: qualityPath,
    title,
    description: say(view, "qualityText"),
    content: markup`${trail(view, [], say(view, "quality"))}${newline}
      <article class="record">${newline}
      <header class="title"><h1>${title}</h1><p>${say(view, "qualityText")}</p></header>${newline}
      <div class="rest">
        ${section(view, "qualityTranslations", translations(view, quality))}
        ${section(view, "qualityRecords", records(view, quality))}
        ${section(view, "qualityAllowed", allowed(view, quality))}
        ${section(view, "qualitySilenced", silenced(view, quality))}
      </div>
      </article>`,
  });
}

function section(view: View, word: string, content: Html): Html {
  return markup`<section><h2>${say(view, word)}</h2>${content}</section>${newline}`;
}

/** While no translation was ever accepted, nobody knows which ones are up to date: then only what is missing counts. */
function translations(view: View, { translations: rows, isMarked }: Quality): Html {
  const used = tasks.filter(
    (task) => (isMarked || task === "missing") && rows.some((row) => row.tasks[task] > 0),
  );
  const columns = ["qualityKind", "qualityLanguage", "qualityAll", ...(isMarked ? ["quality-current"] : [])];
  const names = [...columns, ...used.map((task) => `quality-${task}`)].map((word) => say(view, word));
  const cells = (row: Coverage): (Html | string)[] => [
    languageName(view, row.language),
    formatNumber(row.all, view.language),
    ...(isMarked
      ? [
          `${formatNumber(row.current, view.language)} (${say(view, "percent", { value: String(percent(row)) })})`,
        ]
      : []),
    ...used.map((task) => formatNumber(row.tasks[task], view.language)),
  ];
  return table(
    view,
    "qualityTranslations",
    names,
    rows.map((row) => [kindName(view, row.key), ...cells(row)]),
  );
}

function records(view: View, { kinds }: Quality): Html {
  const number = (value: number): string => formatNumber(value, view.language);
  const names = ["qualityKind", "qualityCount", "qualityStubs", "quality-unconfirmed", "qualityIncomplete"];
  return table(
    view,
    "qualityRecords",
    names.map((word) => say(view, word)),
    kinds.map(({ kind, records: count, statuses, unconfirmed, incomplete }) => [
      kindName(view, kind),
      ...[count, statuses["stub"] ?? 0, unconfirmed, incomplete].map(number),
    ]),
  );
}

function allowed(view: View, { allowed: rows }: Quality): Html {
  return reasons(view, "qualityAllowed", rows);
}

function silenced(view: View, { silenced: rows }: Quality): Html {
  return reasons(view, "qualitySilenced", rows);
}

/** Codes with how often they were found, and the reason that somebody gave. */
function reasons(view: View, word: string, rows: readonly Excused[]): Html {
  if (rows.length === 0) return markup`<p>${say(view, "qualityNone")}</p>`;
  const names = ["qualityCode", "qualityCount", "qualityReason"].map((name) => say(view, name));
  const cells = rows.map(({ code, count, reason }) => [
    markup`<code>${code}</code>`,
    formatNumber(count, view.language),
    typeof reason === "string" ? view.typography(reason) : (line(view, reason) ?? ""),
  ]);
  return markup`<p>${say(view, `${word}Text`)}</p>${table(view, word, names, cells, "reasons")}`;
}

/** The first cell of a row is its heading. */
function table(
  view: View,
  word: string,
  names: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
  style = "figures",
): Html {
  const caption = say(view, word);
  return markup`<section class="scroll" tabindex="0" aria-label="${caption}"><table class="${style}">
    <caption class="visually-hidden">${caption}</caption>
    <thead><tr>${names.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map(([first = "", ...cells]) => markup`<tr><th scope="row">${first}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table></section>`;
}

function kindName(view: View, name: string): Html | string {
  const kind = view.site.catalogue.kinds.get(name);
  return kind ? heading(view, kind.label.other) : name;
}

function languageName({ site, language: own }: View, tag: string): Html | string {
  const language = site.catalogue.languages.find((one) => one.tag === tag);
  if (!language) return tag;
  return language === own ? language.name : markup`<span lang="${language.locale}">${language.name}</span>`;
}
