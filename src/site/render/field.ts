import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { chosenLabel } from "../page-text.ts";
import { markOf } from "../confirmation-marks.ts";
import type { FieldNode } from "../../present/node.ts";
import type { RenderContext } from "./render-context.ts";

/** A field with its label and what helps to read it; nothing when a page shows nothing of it. */
export function field(context: RenderContext, node: FieldNode): Html | undefined {
  const { page, marks, render } = context;
  const { name } = node.field;
  const shown = render(context, node.value, { inline: false, capital: true, field: name });
  return (
    shown &&
    markup`<div><dt>${chosenLabel(page, node.label)}${markOf(marks, name)}</dt><dd>${shown}${node.help && markup`<p class="help">${chosenLabel(page, node.help)}</p>`}</dd></div>`
  );
}
