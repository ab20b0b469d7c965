import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { chosenLabel } from "../page-text.ts";
import type { PropertiesNode } from "../../present/node.ts";
import type { Position, RenderContext } from "./render-context.ts";

/** An object property by property. One without a label is not shown by itself. */
export function properties(
  context: RenderContext,
  node: PropertiesNode,
  { inline }: Position,
): Html | undefined {
  const at = { inline, capital: true };
  const rows = node.properties.flatMap(({ label: name, value }) => {
    const shown = name && context.render(context, value, at);
    return shown ? markup`<div><dt>${chosenLabel(context.page, name)}</dt><dd>${shown}</dd></div>` : [];
  });
  return rows.length > 0 ? markup`<dl class="properties">${rows}</dl>` : undefined;
}
