import type { Localized } from "../../model/diagnostic.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Field, Shape } from "../../model/shape.ts";
import { inlineScalar } from "../../yaml/print/print-scalar.ts";

/** What a property asks for, in its schema's own words: its description, and how it may be typed, as one line of YAML. */
export interface Expected {
  readonly description?: Localized;
  readonly example?: string;
}

/** How deep an example is made up where the schema gives none. */
const deepest = 3;
/** Stands for what only the editor knows. */
const open = "…";

/** @param languages The tags of the catalogue's languages. */
export function expected(field: Field | undefined, languages: readonly string[]): Expected {
  if (!field || field.derived) return {};
  const example = field.example ?? likely(field.shape, languages, 0);
  return {
    ...(field.description && { description: field.description }),
    ...(example !== undefined && { example: `${field.name}: ${flowYaml(example)}` }),
  };
}

/** What a value of a shape may look like. Undefined where the shape does not say it. */
function likely(shape: Shape, languages: readonly string[], depth: number): Json | undefined {
  if (depth >= deepest) return open;
  switch (shape.type) {
    case "localized":
      return Object.fromEntries(languages.map((tag) => [tag, shape.format === "words" ? [open] : open]));
    case "list":
      return [likely(shape.items, languages, depth + 1) ?? open];
    case "object": {
      const typed = shape.fields.filter(({ derived, hidden }) => !derived && !hidden);
      return Object.fromEntries(
        typed.map((field) => [
          field.name,
          field.example ?? likely(field.shape, languages, depth + 1) ?? open,
        ]),
      );
    }
    case "scalar":
      return Object.keys(shape.labels ?? {})[0];
    case "reference":
      return undefined;
  }
}

/** A value as YAML on one line. */
export function flowYaml(value: Json): string {
  if (typeof value === "string") return value === open ? open : inlineScalar(value, "flow");
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(flowYaml).join(", ")}]`;
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).map(
    ([key, member]) => `${inlineScalar(key, "flow")}: ${flowYaml(member)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
