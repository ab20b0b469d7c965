import { joinWords } from "../../present/format/join-words.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import type { PageContext } from "../page-context.ts";
import type { TermsNode } from "../../present/node.ts";

/** Words, as a list in running text. */
export function terms(page: PageContext, { value, language }: TermsNode): Html {
  const shown = joinWords(value, language);
  return language === page.language
    ? markup`${shown}`
    : markup`<span lang="${language.locale}">${shown}</span>`;
}
