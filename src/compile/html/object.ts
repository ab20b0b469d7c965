import type { JsonObject } from "../../model/json.ts";
import type { Field, ObjectShape, Template } from "../../model/shape.ts";
import { choose } from "../format/localized.ts";
import type { Piece } from "../format/template.ts";
import { capitalise, pieces } from "../format/template.ts";
import type { Html } from "./html.ts";
import { join, markup } from "./html.ts";
import type { Scope } from "./scope.ts";
import { label } from "./text.ts";
import { value } from "./value.ts";
import type { View } from "./view.ts";

/** An object: as the first of its sentences whose properties are all there, else property by property. */
export function object(scope: Scope, shape: ObjectShape, data: JsonObject): Html | undefined {
  for (const template of shape.sentence ?? []) {
    const text = templateText(template, scope.view);
    const shown = text === undefined ? undefined : sentence(scope, pieces(text), shape.fields, data);
    if (shown) return shown;
  }
  return shape.sentence ? undefined : properties(scope, shape.fields, data);
}

/** The pieces put together, or nothing when a value is missing. It starts with a capital letter. */
function sentence(
  scope: Scope,
  template: readonly Piece[],
  fields: readonly Field[],
  data: JsonObject,
): Html | undefined {
  const alone = template.length === 1;
  const parts: Html[] = [];
  for (const [index, piece] of template.entries()) {
    const capital = index === 0;
    if (typeof piece === "string") {
      parts.push(markup`${scope.view.typography(capital ? capitalise(piece) : piece)}`);
      continue;
    }
    const field = fields.find(({ name }) => name === piece.name);
    const part = field && property(scope, field, { fields, data }, scope.inline || !alone, capital);
    if (!part) return undefined;
    parts.push(part);
  }
  return join(parts);
}

function property(
  scope: Scope,
  field: Field,
  holder: NonNullable<Scope["object"]>,
  inline: boolean,
  capital: boolean,
): Html | undefined {
  if (!Object.hasOwn(holder.data, field.name)) return undefined;
  return value(
    { ...scope, path: `${scope.path}.${field.name}`, object: holder, inline, capital },
    field.shape,
    holder.data[field.name],
  );
}

function properties(scope: Scope, fields: readonly Field[], data: JsonObject): Html | undefined {
  const rows: Html[] = [];
  for (const field of fields) {
    if (field.hidden || !field.label) continue;
    const shown = property(scope, field, { fields, data }, scope.inline, true);
    if (shown) rows.push(markup`<div><dt>${label(scope.view, field.label)}</dt><dd>${shown}</dd></div>`);
  }
  return rows.length > 0 ? markup`<dl class="properties">${rows}</dl>` : undefined;
}

function templateText(template: Template, { language, site }: View): string | undefined {
  return typeof template === "string"
    ? template
    : choose(template, language, site.catalogue.languages)?.value;
}
