import { joinWords } from "../../present/format/list.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import type { View } from "../view.ts";
import type { TermsNode } from "../../present/node.ts";

/** Words, as a list in running text. */
export function terms(view: View, { value, language }: TermsNode): Html {
  const shown = joinWords(value, language);
  return language === view.language
    ? markup`${shown}`
    : markup`<span lang="${language.locale}">${shown}</span>`;
}
