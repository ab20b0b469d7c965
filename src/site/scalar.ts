import type { Json } from "../model/json.ts";
import type { ScalarShape } from "../model/shape.ts";
import { formatDate } from "../present/format/date.ts";
import { formatNumber } from "../present/format/number.ts";
import { capitalise } from "../present/format/template.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import type { Scope } from "./scope.ts";
import { heading, label, say } from "./text.ts";

/** A single value: a date, a number, a code, a word of an enum. */
export function scalar({ view, capital }: Scope, shape: ScalarShape, data: Json): Html | undefined {
  const start = capital ? capitalise : (text: string): string => text;
  if (typeof data === "boolean") return markup`${start(say(view, data ? "yes" : "no"))}`;
  if (typeof data === "number") {
    const isLiteral = shape.display === "year" || shape.display === "code";
    return markup`${isLiteral ? String(data) : formatNumber(data, view.language)}`;
  }
  if (typeof data !== "string" || data === "") return undefined;
  if (shape.value === "date")
    return markup`<time datetime="${data}">${formatDate(data, view.language)}</time>`;
  if (shape.display === "code") return markup`<code>${data}</code>`;
  const name = shape.labels && Object.hasOwn(shape.labels, data) ? shape.labels[data] : undefined;
  if (!name) return markup`${start(data)}`;
  return capital ? heading(view, name) : label(view, name);
}
