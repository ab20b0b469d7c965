import type { Localized } from "../model/diagnostic.ts";
import type { Json } from "../model/json.ts";
import type { Language } from "../model/language.ts";
import { choose } from "../present/format/localized.ts";
import { capitalise } from "../present/format/template.ts";
import { typography } from "../present/format/typography.ts";
import { word } from "../present/format/words.ts";
import type { Html } from "./html.ts";
import { empty, markup } from "./html.ts";
import type { View } from "./view.ts";
import { spokenIn } from "./view.ts";

/** A word of the interface, with the spaces of its language. */
export function say(view: View, key: string, values?: Readonly<Record<string, string>>): string {
  if (values) return view.typography(word(view.language, key, values));
  let made = view.words.get(key);
  if (made === undefined) view.words.set(key, (made = view.typography(word(view.language, key))));
  return made;
}

/** A schema's label: in the page's language, else in another one, marked as such. */
export function label(view: View, text: Localized | undefined): Html {
  if (!text) return empty;
  let made = view.labels.get(text);
  if (!made) view.labels.set(text, (made = makeLabel(view, text)));
  return made;
}

function makeLabel({ site, language, typography: improve }: View, text: Localized): Html {
  const choice = choose(text, language, site.catalogue.languages);
  if (!choice) return markup`${Object.values(text)[0]}`;
  return choice.language === language
    ? markup`${improve(choice.value)}`
    : inLanguage(choice.language, choice.value);
}

/**
 * A localized text of one line. In another language it carries its `lang`, and a note that says so.
 * @param change What is done to the text before it is shown, with the view of its language.
 */
export function line(
  view: View,
  text: Json | Localized | undefined,
  change: (text: string, view: View) => string = same,
): Html | undefined {
  const choice = choose(text, view.language, view.site.catalogue.languages);
  if (!choice) return undefined;
  if (choice.language === view.language) return markup`${view.typography(change(choice.value, view))}`;
  const changed = change(choice.value, spokenIn(view, choice.language));
  return markup`${inLanguage(choice.language, changed)} ${untranslated(view, choice.language)}`;
}

/** The visible note that a text is in another language. */
export function untranslated(view: View, language: Language): Html {
  return markup`<span class="note">${say(view, "untranslated", { language: language.name })}</span>`;
}

/** A label as the start of a heading. */
export function heading(view: View, text: Localized | undefined): Html {
  const choice = choose(text, view.language, view.site.catalogue.languages);
  return label(view, choice && { [choice.language.tag]: capitalise(choice.value) });
}

function inLanguage(language: Language, text: string): Html {
  return markup`<span lang="${language.locale}">${typography(language)(text)}</span>`;
}

function same(text: string): string {
  return text;
}
