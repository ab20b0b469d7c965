import { capitalise } from "../../present/format/template.ts";
import { typography } from "../../present/format/typography.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { titleOf } from "../../present/title.ts";
import type { View } from "../view.ts";
import type { TitleNode } from "../../present/node.ts";
import type { Position } from "./scope.ts";

/** The title of a record that is named. */
export function title(view: View, { record }: TitleNode, { inline, capital }: Position): Html {
  const { value, language } = titleOf(record, view);
  const shown = typography(language)(inline && !capital ? value : capitalise(value));
  return language === view.language
    ? markup`${shown}`
    : markup`<span lang="${language.locale}">${shown}</span>`;
}
