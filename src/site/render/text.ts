import { capitalise } from "../../present/format/template.ts";
import type { Html } from "../../compile/html/html.ts";
import { markup } from "../../compile/html/html.ts";
import { inLanguage, untranslated } from "../../compile/html/text.ts";
import type { View } from "../../compile/html/view.ts";
import type { TextNode } from "../../present/node.ts";
import type { Position } from "./scope.ts";

/** A line of text. In another language than the page's it carries its `lang`, and a note that says so. */
export function text(view: View, { value, language }: TextNode, { capital }: Position): Html {
  const shown = capital ? capitalise(value) : value;
  if (!language) return markup`${shown}`;
  return language === view.language
    ? markup`${view.typography(shown)}`
    : markup`${inLanguage(language, shown)} ${untranslated(view, language)}`;
}
