import type { Choice } from "./format/localized.ts";
import type { Localized } from "../model/diagnostic.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { Language } from "../model/language.ts";
import type { Field, Shape } from "../model/shape.ts";
import type { Localization } from "./localization.ts";
import type { ValueNode } from "./node.ts";

/** An object and its properties. */
export interface Holder {
  readonly fields: readonly Field[];
  readonly data: JsonObject;
}

/** In which language a value is presented, and where it stands. A handler asks it for the values that are in its own. */
export interface Context extends Localization {
  /** The object whose property the value is, from which placeholders are filled; absent for a record's own fields. */
  readonly holder: Holder | undefined;
  /** @returns Nothing when there is nothing to show: no value, an empty list, a value of another type than the schema's. */
  value(shape: Shape, data: Json | undefined): ValueNode | undefined;
  /** A label of a schema, in the language or else in another one. It is always the same object: see `labelChoice`. */
  label(text: Localized): Choice;
  /** The same place in another language. */
  in(language: Language): Context;
  /** For the properties of an object, or, without one, of a record. */
  within(holder: Holder | undefined): Context;
}

/** A property of an object, as it is shown. */
export function property(context: Context, { name, shape }: Field, data: JsonObject): ValueNode | undefined {
  return Object.hasOwn(data, name) ? context.value(shape, data[name]) : undefined;
}
