import { trail } from "../site/breadcrumb.ts";
import type { Html } from "../site/html.ts";
import { join, markup, newline } from "../site/html.ts";
import { recordLink } from "../site/link.ts";
import { localizedProse } from "../site/render/prose.ts";
import { renderPage } from "../site/page.ts";
import { roleValue } from "../present/role.ts";
import { notesPath } from "../site/release-line.ts";
import { say } from "../site/page-text.ts";
import type { PageContext } from "../site/page-context.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import type { NotesPartView, NotesView } from "./notes-view.ts";

/** The page of the release notes. */
export function notesFile(page: PageContext, notes: NotesView): OutputFile {
  const { title, lead, counts, editorsNotes, parts, settings } = notes;
  const [verdict, ...others] = lead;
  return renderPage(page, {
    path: notesPath,
    title,
    description: verdict,
    content: markup`${trail(page, [], say(page, "releaseNotes"))}${newline}
      <article class="record">${newline}
      <header class="title">
        <h1>${title}</h1>
        <p class="verdict">${verdict}</p>
        ${others.map((text) => markup`<p>${text}</p>`)}
        ${counts.length > 0 && markup`<ul class="items">${counts.map((text) => markup`<li>${text}</li>`)}</ul>`}
      </header>${newline}
      <div class="rest">
        ${editorsNotes.length > 0 && section(say(page, "editorsNotes"), markup`${editorsNotes.map((note) => editorsNote(page, note))}`)}
        ${parts.map((part) => partSection(page, part))}
        ${settings && section(settings.heading, markup`<ul class="links">${settings.items.map((item) => markup`<li>${item}</li>`)}</ul>`)}
        ${files(page)}
      </div>
      </article>`,
  });
}

function section(heading: string, content: Html): Html {
  return markup`<section><h2>${heading}</h2>${content}</section>${newline}`;
}

function editorsNote(page: PageContext, note: CatalogueRecord): Html {
  const about = aboutOf(page, note).map((record) => recordLink(page, record));
  return markup`<div class="told">${localizedProse(page, roleValue(note, "release-note"))}
    ${about.length > 0 && markup`<p class="mentions">${join(about, " · ")}</p>`}</div>`;
}

/** The records that a note names besides its text. */
export function aboutOf({ site }: PageContext, note: CatalogueRecord): CatalogueRecord[] {
  const references = site.catalogue.outgoing.get(note) ?? [];
  return [
    ...new Set(
      references.flatMap(({ target, language }) => (target && language === undefined ? [target] : [])),
    ),
  ];
}

function partSection(page: PageContext, { heading, items, more }: NotesPartView): Html {
  const list = items.map(
    ({ record, remark }) =>
      markup`<li>${recordLink(page, record)}${remark !== "" && markup` <span class="what">${remark}</span>`}</li>`,
  );
  return section(
    heading,
    markup`<ul class="links">${list}</ul>${more !== undefined && markup`<p>${more}</p>`}`,
  );
}

/** What a reader may want to keep of the release as a whole. */
function files(page: PageContext): Html {
  const { root, site } = page;
  const version = site.catalogue.release?.version ?? "";
  const links = [
    markup`<a href="${root}../${version}.tar.gz">${say(page, "releaseArchive")} (${version}.tar.gz)</a>`,
    markup`<a href="${root}SHA256SUMS">${say(page, "releaseSums")}</a>`,
    markup`<a href="${root}../../feeds/${page.language.tag}/all.atom">${say(page, "feed")}</a>`,
  ];
  return section(
    say(page, "releaseFiles"),
    markup`<ul class="links">${links.map((link) => markup`<li>${link}</li>`)}</ul>`,
  );
}
