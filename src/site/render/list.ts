import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import type { ListNode } from "../../present/node.ts";
import { itemMark } from "./mark.ts";
import type { Position, Scope } from "./scope.ts";

const styles: Readonly<Record<ListNode["display"], string>> = {
  inline: "tags",
  links: "links",
  contents: "inclusions",
  values: "items",
};

/** A list: side by side, or one under the other. */
export function list(scope: Scope, { display, items }: ListNode, at: Position): Html | undefined {
  const within = { inline: at.inline, capital: false };
  const shown = items.flatMap((item) => {
    const own = scope.render(scope, item.value, within);
    return own ? markup`<li>${own}${itemMark(scope, item, at)}</li>` : [];
  });
  return shown.length > 0 ? markup`<ul class="${styles[display]}">${shown}</ul>` : undefined;
}
