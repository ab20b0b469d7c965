import type { Json } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Shape } from "../model/shape.ts";
import type { Html } from "./html.ts";
import { list } from "./list.ts";
import { localized } from "./localized.ts";
import { object } from "./object.ts";
import { reference } from "./reference.ts";
import { scalar } from "./scalar.ts";
import type { Scope } from "./scope.ts";

/**
 * Shows a value as its shape says.
 * @returns Nothing when there is nothing to show: no value, an empty list, a value of another type than the schema's.
 */
export function value(scope: Scope, shape: Shape, data: Json | undefined): Html | undefined {
  if (data === undefined || data === null) return undefined;
  switch (shape.type) {
    case "localized":
      return localized(scope, shape, data);
    case "reference":
      return typeof data === "string" ? reference(scope, shape, data) : undefined;
    case "list":
      return Array.isArray(data) ? list(scope, shape, data as readonly Json[]) : undefined;
    case "object":
      return isObject(data) ? object(scope, shape, data) : undefined;
    case "scalar":
      return scalar(scope, shape, data);
  }
}
