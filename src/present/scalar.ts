import type { Json } from "../model/json.ts";
import type { ScalarShape } from "../model/shape.ts";
import { labelOf } from "../model/shape-parts.ts";
import type { Context } from "./context.ts";
import type { ValueNode } from "./node.ts";

/** A single value: a truth value, a number, a date, a code, a word of a fixed set, or any other text. */
export function scalarNode(context: Context, shape: ScalarShape, data: Json): ValueNode | undefined {
  const { value: type, display } = shape;
  if (typeof data === "boolean") return { type: "boolean", value: data };
  if (typeof data === "number")
    return { type: display === "year" || display === "code" ? display : "number", value: data };
  if (typeof data !== "string" || data === "") return undefined;
  if (type === "date") return { type: "date", value: data };
  if (display === "code") return { type: "code", value: data };
  const label = labelOf(shape, data);
  return label ? { type: "option", value: data, label: context.label(label) } : { type: "text", value: data };
}
