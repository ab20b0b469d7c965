import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/**
 * The large search box: an ordinary form, the query in the address.
 * @param id Of the field: unique on its page.
 */
export function searchForm(page: PageContext, action: string, id = "q"): Html {
  return markup`<form class="search" role="search" aria-label="${say(page, "search")}" action="${action}">
    <label for="${id}">${say(page, "searchLabel")}</label>
    <div class="box">
      <input id="${id}" type="search" name="q" autocomplete="off" spellcheck="false">
      <button type="submit">${say(page, "search")}</button>
    </div>
  </form>`;
}
