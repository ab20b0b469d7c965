import { capitalise } from "../../present/format/text-template.ts";
import { typography } from "../../present/format/typography.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { titleOf } from "../../present/title.ts";
import type { PageContext } from "../page-context.ts";
import type { TitleNode } from "../../present/node.ts";
import type { Position } from "./render-context.ts";

/** The title of a record that is named. */
export function title(page: PageContext, { record }: TitleNode, { inline, capital }: Position): Html {
  const { value, language } = titleOf(record, page);
  const shown = typography(language)(inline && !capital ? value : capitalise(value));
  return language === page.language
    ? markup`${shown}`
    : markup`<span lang="${language.locale}">${shown}</span>`;
}
