import type { Localized } from "../model/diagnostic.ts";
import type { Json } from "../model/json.ts";
import { choose } from "../present/format/localized.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { prose } from "./prose.ts";
import { untranslated } from "./text.ts";
import type { View } from "./view.ts";
import { spokenIn } from "./view.ts";

/**
 * Markdown in several languages: in the page's own, else in another, which it then says.
 * @param inline Without paragraphs, for a part of a sentence.
 * @param change What is done to the text before it is shown, with the view of its language.
 * @returns Nothing when no language has a text.
 */
export function localizedProse(
  view: View,
  localized: Json | Localized | undefined,
  inline = false,
  change: (text: string, view: View) => string = same,
): Html | undefined {
  const choice = choose(localized, view.language, view.site.catalogue.languages);
  if (!choice) return undefined;
  const own = choice.language === view.language ? view : spokenIn(view, choice.language);
  const shown = prose(view, change(choice.value, own), choice.language, inline);
  if (choice.language === view.language) return shown;
  const { locale } = choice.language;
  return inline
    ? markup`<span lang="${locale}">${shown}</span> ${untranslated(view, choice.language)}`
    : markup`<div lang="${locale}">${shown}</div>${untranslated(view, choice.language)}`;
}

function same(text: string): string {
  return text;
}
