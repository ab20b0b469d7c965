import { join, markup, newline } from "../../../site/html.ts";
import type { Html } from "../../../site/html.ts";
import { visible } from "../../../model/printable.ts";
import type { Language } from "../../../model/language.ts";
import type { WordRun } from "../word-diff.ts";
import type { DiffReporter } from "./diff-reporter.ts";
import type { RecordView } from "./record-view.ts";
import type { CellView, RowView } from "./row-view.ts";
import type { ListView, SectionView } from "./comparison-view.ts";
import { comparisonView } from "./comparison-view.ts";

/** No script, nothing from elsewhere: the style sheet stands in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const ownStyles = `
h2 { margin-top: 2.5rem; }
.verdict { margin-top: 1rem; font-size: 1.15rem; font-weight: 600; }
.change { margin-top: 1.25rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-left: 4px solid var(--edge); border-radius: 3px; }
.breaking .change { border-left-color: var(--note); }
.change h3 code { display: block; color: var(--soft); font-weight: 400; }
.said { margin-top: .4rem; color: var(--note); }
.field { margin-top: 1rem; }
.field h4 { margin: 0; font-size: .9rem; font-weight: 550; color: var(--soft); }
.cells { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: .5rem 2rem; }
.tag { display: inline-block; min-width: 2rem; font: .8rem var(--mono); color: var(--soft); }
ins { background: color-mix(in srgb, var(--accent) 18%, transparent); text-decoration-thickness: 2px; }
del { color: var(--soft); background: var(--tint); }
.names li { margin-top: .25rem; }
`;

/** One page that needs no other file, in the look of the catalogue. */
export const html: DiffReporter = (comparison, { language, styles }) => {
  const view = comparisonView(comparison, language);
  const [verdict, ...others] = view.verdict;
  const locales = new Map(comparison.languages.map(({ tag, locale }: Language) => [tag, locale]));
  const head = markup`<!DOCTYPE html>${newline}
    <html lang="${language}">${newline}
    <head><meta charset="utf-8"><title>${view.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="${policy}">
      <meta name="color-scheme" content="light dark">`;
  const body = markup`</head>${newline}
    <body>${newline}
    <main>${newline}
    <h1>${view.title}</h1>
    <p class="verdict">${verdict}</p>${others.map((line) => markup`<p>${line}</p>`)}${newline}
    ${view.unread && listSection(view.unread)}
    ${view.sections.map((section) => sectionOf(section, locales))}
    ${view.lists.map(listSection)}
    </main>${newline}
    </body>${newline}
    </html>${newline}`;
  return `${head.toString()}<style>${styles}${ownStyles}</style>${body.toString()}`;
};

type Locales = ReadonlyMap<string, string>;

function sectionOf({ class: one, heading, count, records }: SectionView, locales: Locales): Html {
  return markup`<section class="${one}"><h2>${heading} (${count})</h2>${newline}
    ${records.map((record) => recordOf(record, locales))}</section>${newline}`;
}

function recordOf({ name, title, notes, rows, names }: RecordView, locales: Locales): Html {
  return markup`<article class="change"><h3>${withLineBreaks(title)} <code>${withLineBreaks(name)}</code></h3>
    ${notes.map((note) => markup`<p class="said">${withLineBreaks(note)}</p>`)}
    ${rows.map((row) => rowOf(row, locales))}
    ${names && markup`<ul class="names">${names.map((one) => markup`<li><code>${withLineBreaks(one)}</code></li>`)}</ul>`}</article>${newline}`;
}

function rowOf({ label, class: other, cells }: RowView, locales: Locales): Html {
  return markup`<section class="field"><h4>${withLineBreaks(label)}${other !== undefined && ` (${other})`}</h4>
    <div class="cells">${cells.map((cell) => cellOf(cell, locales))}</div></section>`;
}

function cellOf({ language, runs, note }: CellView, locales: Locales): Html {
  const locale = language === undefined ? undefined : locales.get(language);
  const tag = language !== undefined && markup`<span class="tag">${withLineBreaks(language)}</span>`;
  const said = note !== undefined && markup`<p class="said">${note}</p>`;
  const text = join(runs.map(runOf));
  return markup`<div>${tag}<p${locale !== undefined && markup` lang="${locale}"`}>${text}</p>${said}</div>`;
}

/** No line of the page starts with what a record says: a CI system would take it for a command. */
function runOf({ kind, text }: WordRun): Html {
  const lines = join(
    text.split("\n").map((line) => markup`${withLineBreaks(line)}`),
    "<br>",
  );
  if (kind === "same") return lines;
  return kind === "added" ? markup`<ins>${lines}</ins>` : markup`<del>${lines}</del>`;
}

function listSection({ heading, items }: ListView): Html {
  return markup`<section><h2>${heading}</h2><ul class="names">${items.map((item) => markup`<li><code>${withLineBreaks(item)}</code></li>`)}</ul></section>${newline}`;
}

/** Characters that nobody sees are shown by their number: a change of one would look like none. */
function withLineBreaks(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, visible);
}
