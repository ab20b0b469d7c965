import type { JsonObject } from "../model/json.ts";
import type { Field, ObjectShape, Template } from "../model/shape.ts";
import { choose } from "../present/format/localized.ts";
import type { Piece } from "../present/format/template.ts";
import { capitalise, pieces } from "../present/format/template.ts";
import type { Html } from "./html.ts";
import { join, markup } from "./html.ts";
import type { Scope } from "./scope.ts";
import { label, untranslated } from "./text.ts";
import { value } from "./value.ts";
import { spokenIn } from "./view.ts";

/** An object: as the first of its sentences whose properties are all there, else property by property. */
export function object(scope: Scope, shape: ObjectShape, data: JsonObject): Html | undefined {
  for (const template of shape.sentence ?? []) {
    const shown = templateSentence(scope, template, shape.fields, data);
    if (shown) return shown;
  }
  return shape.sentence ? undefined : properties(scope, shape.fields, data);
}

/** A sentence whose template is only there in another language has the forms of that language, and says so. */
function templateSentence(
  scope: Scope,
  template: Template,
  fields: readonly Field[],
  data: JsonObject,
): Html | undefined {
  const { view } = scope;
  if (typeof template === "string") return sentence(scope, pieces(template), fields, data);
  const choice = choose(template, view.language, view.site.catalogue.languages);
  if (!choice) return undefined;
  const { value: text, language } = choice;
  if (language === view.language) return sentence(scope, pieces(text), fields, data);
  const shown = sentence({ ...scope, view: spokenIn(view, language) }, pieces(text), fields, data);
  if (!shown) return undefined;
  // A single value may be several paragraphs.
  return pieces(text).length === 1 && !scope.inline
    ? markup`<div lang="${language.locale}">${shown}</div>${untranslated(view, language)}`
    : markup`<span lang="${language.locale}">${shown}</span> ${untranslated(view, language)}`;
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
