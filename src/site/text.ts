import type { Localized } from "../model/diagnostic.ts";
import type { Json } from "../model/json.ts";
import type { Language } from "../model/language.ts";
import { labelChoice } from "../present/label.ts";
import type { Choice } from "../present/format/localized.ts";
import { choose } from "../present/format/localized.ts";
import { capitalise } from "../present/format/template.ts";
import { typography } from "../present/format/typography.ts";
import { word } from "../present/format/words.ts";
import type { Html } from "./html.ts";
import { empty, markup } from "./html.ts";
import type { View } from "./view.ts";

/** A word of the interface, with the spaces of its language. */
export function say(view: View, key: string, values?: Readonly<Record<string, string>>): string {
  if (values) return view.typography(word(view.language, key, values));
  let made = view.words.get(key);
  if (made === undefined) view.words.set(key, (made = view.typography(word(view.language, key))));
  return made;
}

/** A schema's label: in the page's language, else in another one, marked as such. */
export function label(view: View, text: Localized | undefined): Html {
  return text ? chosenLabel(view, labelChoice(text, view.language, view.site.catalogue.languages)) : empty;
}

/** A label as the start of a heading. */
export function heading(view: View, text: Localized): Html {
  return chosenLabel(view, labelChoice(text, view.language, view.site.catalogue.languages), true);
}

const labels = new WeakMap<Choice, Html>();
const capitals = new WeakMap<Choice, Html>();

/** A label of the tree of what is shown. Each is made once. */
export function chosenLabel(view: View, choice: Choice, isCapital = false): Html {
  const made = isCapital ? capitals : labels;
  let html = made.get(choice);
  if (!html) {
    const text = isCapital ? capitalise(choice.value) : choice.value;
    html =
      choice.language === view.language
        ? markup`${view.typography(text)}`
        : inLanguage(choice.language, text);
    made.set(choice, html);
  }
  return html;
}

/** A localized text of one line; nothing when no language has it. */
export function line(view: View, text: Json | Localized | undefined): Html | undefined {
  const choice = choose(text, view.language, view.site.catalogue.languages);
  return choice && chosenLine(view, choice);
}

/** A text of one line. In another language than the page's it carries its `lang`, and a note that says so. */
export function chosenLine(view: View, { value, language }: Choice): Html {
  return language === view.language
    ? markup`${view.typography(value)}`
    : markup`${inLanguage(language, value)} ${untranslated(view, language)}`;
}

/** The visible note that a text is in another language. */
export function untranslated(view: View, language: Language): Html {
  return markup`<span class="note">${say(view, "untranslated", { language: language.name })}</span>`;
}

function inLanguage(language: Language, text: string): Html {
  return markup`<span lang="${language.locale}">${typography(language)(text)}</span>`;
}
