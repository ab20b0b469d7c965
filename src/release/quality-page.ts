import { formatNumber } from "../present/format/number.ts";
import { trail } from "../site/breadcrumb.ts";
import type { Html } from "../site/html.ts";
import { markup, newline } from "../site/html.ts";
import { renderPage } from "../site/page.ts";
import { qualityPath } from "../site/release-line.ts";
import { heading, line, say } from "../site/page-text.ts";
import type { PageContext } from "../site/page-context.ts";
import type { OutputFile } from "../model/output.ts";
import type { Coverage } from "../change/translate/work.ts";
import { percent, tasks } from "../change/translate/work.ts";
import type { Excused, Quality } from "./quality.ts";

/** The page that says how far the descriptions and their translations are. */
export function qualityFile(page: PageContext, quality: Quality): OutputFile {
  const { release } = page.site.catalogue;
  const title = say(page, "qualityTitle", { version: release?.version ?? "" });
  return renderPage(page, {
    path: qualityPath,
    title,
    description: say(page, "qualityText"),
    content: markup`${trail(page, [], say(page, "quality"))}${newline}
      <article class="record">${newline}
      <header class="title"><h1>${title}</h1><p>${say(page, "qualityText")}</p></header>${newline}
      <div class="rest">
        ${section(page, "qualityTranslations", translations(page, quality))}
        ${section(page, "qualityRecords", records(page, quality))}
        ${section(page, "qualityAllowed", allowed(page, quality))}
        ${section(page, "qualitySilenced", silenced(page, quality))}
      </div>
      </article>`,
  });
}

function section(page: PageContext, word: string, content: Html): Html {
  return markup`<section><h2>${say(page, word)}</h2>${content}</section>${newline}`;
}

/** While no translation was ever accepted, nobody knows which ones are up to date: then only what is missing counts. */
function translations(page: PageContext, { translations: rows, isMarked }: Quality): Html {
  const used = tasks.filter(
    (task) => (isMarked || task === "missing") && rows.some((row) => row.tasks[task] > 0),
  );
  const columns = ["qualityKind", "qualityLanguage", "qualityAll", ...(isMarked ? ["quality-current"] : [])];
  const names = [...columns, ...used.map((task) => `quality-${task}`)].map((word) => say(page, word));
  const cells = (row: Coverage): (Html | string)[] => [
    languageName(page, row.language),
    formatNumber(row.all, page.language),
    ...(isMarked
      ? [
          `${formatNumber(row.current, page.language)} (${say(page, "percent", { value: String(percent(row)) })})`,
        ]
      : []),
    ...used.map((task) => formatNumber(row.tasks[task], page.language)),
  ];
  return table(
    page,
    "qualityTranslations",
    names,
    rows.map((row) => [kindName(page, row.key), ...cells(row)]),
  );
}

function records(page: PageContext, { kinds }: Quality): Html {
  const number = (value: number): string => formatNumber(value, page.language);
  const names = ["qualityKind", "qualityCount", "qualityStubs", "quality-unconfirmed", "qualityIncomplete"];
  return table(
    page,
    "qualityRecords",
    names.map((word) => say(page, word)),
    kinds.map(({ kind, records: count, statuses, unconfirmed, incomplete }) => [
      kindName(page, kind),
      ...[count, statuses["stub"] ?? 0, unconfirmed, incomplete].map(number),
    ]),
  );
}

function allowed(page: PageContext, { allowed: rows }: Quality): Html {
  return reasons(page, "qualityAllowed", rows);
}

function silenced(page: PageContext, { silenced: rows }: Quality): Html {
  return reasons(page, "qualitySilenced", rows);
}

/** Codes with how often they were found, and the reason that somebody gave. */
function reasons(page: PageContext, word: string, rows: readonly Excused[]): Html {
  if (rows.length === 0) return markup`<p>${say(page, "qualityNone")}</p>`;
  const names = ["qualityCode", "qualityCount", "qualityReason"].map((name) => say(page, name));
  const cells = rows.map(({ code, count, reason }) => [
    markup`<code>${code}</code>`,
    formatNumber(count, page.language),
    typeof reason === "string" ? page.typography(reason) : (line(page, reason) ?? ""),
  ]);
  return markup`<p>${say(page, `${word}Text`)}</p>${table(page, word, names, cells, "reasons")}`;
}

/** The first cell of a row is its heading. */
function table(
  page: PageContext,
  word: string,
  names: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
  style = "figures",
): Html {
  const caption = say(page, word);
  return markup`<section class="scroll" tabindex="0" aria-label="${caption}"><table class="${style}">
    <caption class="visually-hidden">${caption}</caption>
    <thead><tr>${names.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map(([first = "", ...cells]) => markup`<tr><th scope="row">${first}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table></section>`;
}

function kindName(page: PageContext, name: string): Html | string {
  const kind = page.site.catalogue.kinds.get(name);
  return kind ? heading(page, kind.label.other) : name;
}

function languageName({ site, language: own }: PageContext, tag: string): Html | string {
  const language = site.catalogue.languages.find((one) => one.tag === tag);
  if (!language) return tag;
  return language === own ? language.name : markup`<span lang="${language.locale}">${language.name}</span>`;
}
