import type { Choice } from "../../present/format/localized.ts";
import { choose } from "../../present/format/localized.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { untranslated } from "../page-text.ts";
import type { PageContext } from "../page-context.ts";
import type { Localized } from "../../model/diagnostic.ts";
import type { Json } from "../../model/json.ts";
import { markdown } from "./markdown.ts";

/**
 * Markdown. In another language than the page's it carries its `lang`, and a note that says so.
 * @param inline Without paragraphs, for a part of a sentence.
 */
export function prose(page: PageContext, { value, language }: Choice, inline: boolean): Html {
  const shown = markdown(page, value, language, inline);
  if (language === page.language) return shown;
  return inline
    ? markup`<span lang="${language.locale}">${shown}</span> ${untranslated(page, language)}`
    : markup`<div lang="${language.locale}">${shown}</div>${untranslated(page, language)}`;
}

/** Markdown in several languages that is no value of a record: in the page's own, else in another; nothing when none has a text. */
export function localizedProse(page: PageContext, localized: Json | Localized | undefined): Html | undefined {
  const choice = choose(localized, page.language, page.site.catalogue.languages);
  return choice && prose(page, choice, false);
}
