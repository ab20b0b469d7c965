import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { chosenLabel } from "../text.ts";
import { markOf } from "../marks.ts";
import type { FieldNode } from "../../present/node.ts";
import type { Scope } from "./scope.ts";

/** A field with its label and what helps to read it; nothing when a page shows nothing of it. */
export function field(scope: Scope, node: FieldNode): Html | undefined {
  const { view, marks, render } = scope;
  const { name } = node.field;
  const shown = render(scope, node.value, { inline: false, capital: true, field: name });
  return (
    shown &&
    markup`<div><dt>${chosenLabel(view, node.label)}${markOf(marks, name)}</dt><dd>${shown}${node.help && markup`<p class="help">${chosenLabel(view, node.help)}</p>`}</dd></div>`
  );
}
