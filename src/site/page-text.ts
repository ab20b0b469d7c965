import type { Localized } from "../model/diagnostic.ts";
import type { Json } from "../model/json.ts";
import type { Language } from "../model/language.ts";
import { labelChoice } from "../present/label.ts";
import type { Choice } from "../present/format/localized.ts";
import { choose } from "../present/format/localized.ts";
import { capitalise } from "../present/format/text-template.ts";
import { typography } from "../present/format/typography.ts";
import { word } from "../present/format/page-words.ts";
import type { Html } from "./html.ts";
import { empty, markup } from "./html.ts";
import type { PageContext } from "./page-context.ts";

/** A word of the interface, with the spaces of its language. */
export function say(page: PageContext, key: string, values?: Readonly<Record<string, string>>): string {
  if (values) return page.typography(word(page.language, key, values));
  let made = page.words.get(key);
  if (made === undefined) page.words.set(key, (made = page.typography(word(page.language, key))));
  return made;
}

/** A schema's label: in the page's language, else in another one, marked as such. */
export function label(page: PageContext, text: Localized | undefined): Html {
  return text ? chosenLabel(page, labelChoice(text, page.language, page.site.catalogue.languages)) : empty;
}

/** A label as the start of a heading. */
export function heading(page: PageContext, text: Localized): Html {
  return chosenLabel(page, labelChoice(text, page.language, page.site.catalogue.languages), true);
}

const labels = new WeakMap<Choice, Html>();
const capitals = new WeakMap<Choice, Html>();

/** A label of the tree of what is shown. Each is made once. */
export function chosenLabel(page: PageContext, choice: Choice, isCapital = false): Html {
  const made = isCapital ? capitals : labels;
  let html = made.get(choice);
  if (!html) {
    const text = isCapital ? capitalise(choice.value) : choice.value;
    html =
      choice.language === page.language
        ? markup`${page.typography(text)}`
        : inLanguage(choice.language, text);
    made.set(choice, html);
  }
  return html;
}

/** A localized text of one line; nothing when no language has it. */
export function line(page: PageContext, text: Json | Localized | undefined): Html | undefined {
  const choice = choose(text, page.language, page.site.catalogue.languages);
  return choice && chosenLine(page, choice);
}

/** A text of one line. In another language than the page's it carries its `lang`, and a note that says so. */
export function chosenLine(page: PageContext, { value, language }: Choice): Html {
  return language === page.language
    ? markup`${page.typography(value)}`
    : markup`${inLanguage(language, value)} ${untranslated(page, language)}`;
}

/** The visible note that a text is in another language. */
export function untranslated(page: PageContext, language: Language): Html {
  return markup`<span class="note">${say(page, "untranslated", { language: language.name })}</span>`;
}

function inLanguage(language: Language, text: string): Html {
  return markup`<span lang="${language.locale}">${typography(language)(text)}</span>`;
}
