import type { Html } from "../html.ts";
import { markOf } from "../marks.ts";
import type { Place } from "../../present/node.ts";
import type { Position, Scope } from "./scope.ts";

/** The mark of an item that is to be confirmed: it is named by its own key, or by its number. */
export function itemMark({ marks }: Scope, { key, index }: Place, { field }: Position): Html | undefined {
  if (marks.size === 0 || field === undefined) return undefined;
  return markOf(marks, `${field}.${key ?? index}`) ?? markOf(marks, `${field}.${index}`);
}
