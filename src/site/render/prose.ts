import type { Choice } from "../../present/format/localized.ts";
import { choose } from "../../present/format/localized.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { untranslated } from "../text.ts";
import type { View } from "../view.ts";
import type { Localized } from "../../model/diagnostic.ts";
import type { Json } from "../../model/json.ts";
import { markdown } from "./markdown.ts";

/**
 * Markdown. In another language than the page's it carries its `lang`, and a note that says so.
 * @param inline Without paragraphs, for a part of a sentence.
 */
export function prose(view: View, { value, language }: Choice, inline: boolean): Html {
  const shown = markdown(view, value, language, inline);
  if (language === view.language) return shown;
  return inline
    ? markup`<span lang="${language.locale}">${shown}</span> ${untranslated(view, language)}`
    : markup`<div lang="${language.locale}">${shown}</div>${untranslated(view, language)}`;
}

/** Markdown in several languages that is no value of a record: in the page's own, else in another; nothing when none has a text. */
export function localizedProse(view: View, localized: Json | Localized | undefined): Html | undefined {
  const choice = choose(localized, view.language, view.site.catalogue.languages);
  return choice && prose(view, choice, false);
}
