import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { OutputFile } from "../../model/output.ts";
import { themeLabel, themesOf } from "../../present/theme.ts";
import { labelText } from "../../present/format/localized.ts";
import { kindTitle } from "../../present/kinds.ts";
import { markup } from "../html.ts";
import { titleLink } from "../link.ts";
import { titleOf } from "../../present/title.ts";
import { say } from "../text.ts";
import { groupsOf } from "../../present/used-by.ts";
import type { Site, View } from "../view.ts";
import { viewOf } from "../view.ts";
import { listFiles } from "./listing.ts";
import { mostEntries } from "./parts.ts";
import {
  kindListPath,
  listFolder,
  themeListPath,
  themesPath,
  wayListPath,
} from "../../present/list-pages.ts";
import { themesFile } from "./themes.ts";

/** The lists of a language: of every kind, of every theme, and of those who name a record when they are too many for its page. */
export function* browseFiles(site: Site, language: Language): Iterable<OutputFile> {
  const view = viewOf(site, language, listFolder);
  const { incoming } = site.catalogue;
  for (const { kind, records } of site.kinds) {
    if (kind.page.mode !== "each") continue;
    const title = view.typography(kindTitle(kind, view));
    yield* listFiles(view, { path: kindListPath(kind), title, records, download: kind.name });
    for (const record of records)
      if ((incoming.get(record)?.length ?? 0) > mostEntries) yield* wayFiles(view, record);
  }
  yield* themeFiles(view);
}

function* themeFiles(view: View): Iterable<OutputFile> {
  const themes = themesOf(view.site.catalogue);
  if (themes.size === 0) return;
  yield themesFile(view);
  const between = [markup`<a href="${view.up}${themesPath}">${say(view, "themes")}</a>`];
  for (const [theme, records] of themes) {
    const title = say(view, "theme", { theme: themeLabel(theme, view.site.catalogue, view.language) });
    yield* listFiles(view, { path: themeListPath(theme), title, records, between });
  }
}

function* wayFiles(view: View, record: CatalogueRecord): Iterable<OutputFile> {
  const between = [titleLink(view, record)];
  for (const [way, { label, records }] of groupsOf(view, record).entries()) {
    if (records.length <= mostEntries) continue;
    const name = label
      ? labelText(label, view.language, view.site.catalogue.languages)
      : say(view, "mentionedIn");
    const title = view.typography(`${titleOf(record, view).value} – ${name}`);
    yield* listFiles(view, { path: wayListPath(record, way), title, records, between });
  }
}
