import { isBase } from "../exchange.ts";

/*
 * The id of a unit says which text it is and what was sent of it, since programs drop notes and names, but never ids:
 * `cube_013_008_At:title:ee28720c73d9228c:-`. It is an XML name token, which has no `#` and no `%`; no name has a colon or
 * a middle dot.
 */

/** The name of a text as a name token. */
export function unitId(name: string): string {
  return name.replace("#", ":").replaceAll("%", "·");
}

/** The same with what was sent. */
export function idWithBase(name: string, base: string): string {
  return [unitId(name), ...base.split(" ").map((part) => part.slice(part.indexOf(":") + 1))].join(":");
}

/** The name of the text that a unit with this id is of. */
export function nameInId(id: string): string {
  return id.split(":").slice(0, 2).join("#").replaceAll("·", "%");
}

/** What was sent, as a base says it; empty when the id does not. */
export function baseInId(id: string, source: string, target: string): string {
  const [, , from = "", to = ""] = id.split(":");
  const base = `${source}:${from} ${target}:${to}`;
  return isBase(base) ? base : "";
}
