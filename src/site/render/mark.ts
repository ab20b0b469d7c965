import type { Html } from "../html.ts";
import { markOf } from "../confirmation-marks.ts";
import type { ItemPlace } from "../../present/node.ts";
import type { Position, RenderContext } from "./render-context.ts";

/** The mark of an item that is to be confirmed: it is named by its own key, or by its number. */
export function itemMark(
  { marks }: RenderContext,
  { key, index }: ItemPlace,
  { field }: Position,
): Html | undefined {
  if (marks.size === 0 || field === undefined) return undefined;
  return markOf(marks, `${field}.${key ?? index}`) ?? markOf(marks, `${field}.${index}`);
}
