import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { chosenLabel } from "../text.ts";
import type { PropertiesNode } from "../../present/node.ts";
import type { Position, Scope } from "./scope.ts";

/** An object property by property. One without a label is not shown by itself. */
export function properties(scope: Scope, node: PropertiesNode, { inline }: Position): Html | undefined {
  const at = { inline, capital: true };
  const rows = node.properties.flatMap(({ label: name, value }) => {
    const shown = name && scope.render(scope, value, at);
    return shown ? markup`<div><dt>${chosenLabel(scope.view, name)}</dt><dd>${shown}</dd></div>` : [];
  });
  return rows.length > 0 ? markup`<dl class="properties">${rows}</dl>` : undefined;
}
