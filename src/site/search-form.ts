import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

/**
 * The large search box: an ordinary form, the query in the address.
 * @param id Of the field: unique on its page.
 */
export function searchForm(view: View, action: string, id = "q"): Html {
  return markup`<form class="search" role="search" aria-label="${say(view, "search")}" action="${action}">
    <label for="${id}">${say(view, "searchLabel")}</label>
    <div class="box">
      <input id="${id}" type="search" name="q" autocomplete="off" spellcheck="false">
      <button type="submit">${say(view, "search")}</button>
    </div>
  </form>`;
}
