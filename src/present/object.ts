import type { JsonObject } from "../model/json.ts";
import type { ObjectShape } from "../model/shape.ts";
import type { Context } from "./context.ts";
import { property } from "./context.ts";
import type { PropertiesNode, ValueNode } from "./node.ts";
import { sentenceNode } from "./sentence.ts";

/** An object: as the first of its sentences whose properties are all there, else property by property. */
export function objectNode(context: Context, shape: ObjectShape, data: JsonObject): ValueNode | undefined {
  const within = context.within({ fields: shape.fields, data });
  if (!shape.sentence) return properties(within, shape, data);
  for (const template of shape.sentence) {
    const shown = sentenceNode(within, template, shape.fields, data);
    if (shown) return shown;
  }
  return undefined;
}

function properties(context: Context, { fields }: ObjectShape, data: JsonObject): PropertiesNode | undefined {
  const shown = fields.flatMap((field) => {
    const value = field.hidden ? undefined : property(context, field, data);
    return value ? [{ label: field.label && context.label(field.label), value }] : [];
  });
  return shown.length > 0 ? { type: "properties", properties: shown } : undefined;
}
