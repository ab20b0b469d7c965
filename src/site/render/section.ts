import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { chosenLabel } from "../page-text.ts";
import type { SectionNode } from "../../present/node.ts";
import { field } from "./field.ts";
import type { RenderContext } from "./render-context.ts";

/** A section of a record's page; nothing when none of its fields has anything to show. */
export function section(context: RenderContext, { label: name, fields }: SectionNode): Html | undefined {
  const within = { ...context, hasHeading: name !== undefined };
  const rows = fields.flatMap((node) => field(within, node) ?? []);
  if (rows.length === 0) return undefined;
  return markup`<section>${name && markup`<h2>${chosenLabel(context.page, name)}</h2>`}<dl>${rows}</dl></section>`;
}
