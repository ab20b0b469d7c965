import { recordHref } from "../present/address.ts";
import { choose } from "../present/format/localized.ts";
import { roleValue } from "../present/role.ts";
import { linkText } from "../present/title.ts";
import { say } from "../site/page-text.ts";
import type { PageContext } from "../site/page-context.ts";
import { markdownFacts } from "../markdown/facts.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import { printable } from "../model/printable.ts";
import { aboutOf } from "./notes-page.ts";
import type { NotesView } from "./notes-view.ts";

/** The release notes as Markdown, to be sent or put beside a tag. What comes from the catalogue is text in it, and nothing else. */
export function notesMarkdown(
  page: PageContext,
  { title, lead, counts, editorsNotes, parts, settings }: NotesView,
): OutputFile {
  const blocks = [
    `# ${escaped(title)}`,
    ...lead.map(escaped),
    ...(counts.length > 0 ? [counts.map((text) => `- ${escaped(text)}`).join("\n")] : []),
    ...(editorsNotes.length > 0 ? [`## ${escaped(say(page, "editorsNotes"))}`] : []),
    ...editorsNotes.flatMap((note) => editorsNote(page, note)),
    ...parts.flatMap(({ heading, items, more }) => [
      `## ${escaped(heading)}`,
      items
        .map(({ record, remark }) => `- ${link(page, record)}${remark === "" ? "" : ` (${escaped(remark)})`}`)
        .join("\n"),
      ...(more === undefined ? [] : [escaped(more)]),
    ]),
    ...(settings
      ? [`## ${escaped(settings.heading)}`, settings.items.map((item) => `- ${escaped(item)}`).join("\n")]
      : []),
  ];
  return { path: `release-notes.${page.language.tag}.md`, content: `${blocks.join("\n\n")}\n` };
}

function editorsNote(page: PageContext, note: CatalogueRecord): string[] {
  const text = choose(roleValue(note, "release-note"), page.language, page.site.catalogue.languages);
  const paragraphs = text === undefined ? [] : markdownFacts(text.value).plain.split("\n");
  const about = aboutOf(page, note).map((record) => `- ${link(page, record)}`);
  return [
    ...paragraphs.filter((line) => line.trim() !== "").map(escaped),
    ...(about.length > 0 ? [about.join("\n")] : []),
  ];
}

/** Links lead from the release's folder, or to where it is published. */
function link(page: PageContext, record: CatalogueRecord): string {
  const href = recordHref(record);
  const text = escaped(linkText(record, page).value);
  return href === undefined ? text : `[${text}](${page.site.baseUrl ?? ""}${page.language.tag}/${href})`;
}

/** On one line, with every sign that means something in Markdown or HTML as itself. */
function escaped(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim())
    .replace(/[\\`*[\]<>&|~@]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (sign) =>
      sign === "&" || sign === "<" ? `&#${sign.charCodeAt(0)};` : `\\${sign}`,
    )
    .replace(/^([#+=-])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
