import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import type { ListNode } from "../../present/node.ts";
import { itemMark } from "./mark.ts";
import type { Position, RenderContext } from "./render-context.ts";

const styles: Readonly<Record<ListNode["display"], string>> = {
  inline: "tags",
  links: "links",
  contents: "inclusions",
  values: "items",
};

/** A list: side by side, or one under the other. */
export function list(context: RenderContext, { display, items }: ListNode, at: Position): Html | undefined {
  const within = { inline: at.inline, capital: false };
  const shown = items.flatMap((item) => {
    const own = context.render(context, item.value, within);
    return own ? markup`<li>${own}${itemMark(context, item, at)}</li>` : [];
  });
  return shown.length > 0 ? markup`<ul class="${styles[display]}">${shown}</ul>` : undefined;
}
