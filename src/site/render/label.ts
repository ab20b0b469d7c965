import type { Choice } from "../../present/format/localized.ts";
import { capitalise } from "../../present/format/template.ts";
import type { Html } from "../../compile/html/html.ts";
import { markup } from "../../compile/html/html.ts";
import { inLanguage } from "../../compile/html/text.ts";
import type { View } from "../../compile/html/view.ts";

const made = new WeakMap<Choice, Html>();
const capitals = new WeakMap<Choice, Html>();

/** A schema's label: in the page's language, else in another one, marked as such. Each is made once. */
export function label(view: View, choice: Choice, capital = false): Html {
  const known = capital ? capitals : made;
  let html = known.get(choice);
  if (!html) known.set(choice, (html = makeLabel(view, choice, capital ? capitalise : same)));
  return html;
}

function makeLabel(view: View, { value, language }: Choice, change: (text: string) => string): Html {
  return language === view.language
    ? markup`${view.typography(change(value))}`
    : inLanguage(language, change(value));
}

function same(text: string): string {
  return text;
}
