import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { OutputFile } from "../../model/output.ts";
import { themeLabel, themesOf } from "../../present/theme.ts";
import { labelText } from "../../present/format/localized.ts";
import { kindTitle } from "../../present/kinds.ts";
import { markup } from "../html.ts";
import { titleLink } from "../link.ts";
import { titleOf } from "../../present/title.ts";
import { say } from "../page-text.ts";
import { groupsOf } from "../../present/used-by.ts";
import type { Site, PageContext } from "../page-context.ts";
import { pageContext } from "../page-context.ts";
import { listingFiles } from "./listing.ts";
import { mostEntries } from "./parts.ts";
import {
  kindListPath,
  listFolder,
  themeListPath,
  themesPath,
  wayListPath,
} from "../../present/list-pages.ts";
import { themesFile } from "./theme-pages.ts";

/** The lists of a language: of every kind, of every theme, and of those who name a record when they are too many for its page. */
export function* browseFiles(site: Site, language: Language): Iterable<OutputFile> {
  const page = pageContext(site, language, listFolder);
  const { incoming } = site.catalogue;
  for (const { kind, records } of site.kinds) {
    if (kind.page.mode !== "each") continue;
    const title = page.typography(kindTitle(kind, page));
    yield* listingFiles(page, { path: kindListPath(kind), title, records, download: kind.name });
    for (const record of records)
      if ((incoming.get(record)?.length ?? 0) > mostEntries) yield* wayFiles(page, record);
  }
  yield* themeFiles(page);
}

function* themeFiles(page: PageContext): Iterable<OutputFile> {
  const themes = themesOf(page.site.catalogue);
  if (themes.size === 0) return;
  yield themesFile(page);
  const between = [markup`<a href="${page.up}${themesPath}">${say(page, "themes")}</a>`];
  for (const [theme, records] of themes) {
    const title = say(page, "theme", { theme: themeLabel(theme, page.site.catalogue, page.language) });
    yield* listingFiles(page, { path: themeListPath(theme), title, records, between });
  }
}

function* wayFiles(page: PageContext, record: CatalogueRecord): Iterable<OutputFile> {
  const between = [titleLink(page, record)];
  for (const [way, { label, records }] of groupsOf(page, record).entries()) {
    if (records.length <= mostEntries) continue;
    const name = label
      ? labelText(label, page.language, page.site.catalogue.languages)
      : say(page, "mentionedIn");
    const title = page.typography(`${titleOf(record, page).value} – ${name}`);
    yield* listingFiles(page, { path: wayListPath(record, way), title, records, between });
  }
}
