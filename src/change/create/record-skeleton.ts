import { idParts } from "../../check/link/id-parts.ts";
import type { Kind, Shape } from "../../model/shape.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";

/** Where a new record goes, and its text: a file of its own, or an entry to add to the kind's file. */
export interface Skeleton {
  readonly path: string;
  readonly text: string;
  readonly holds: "record" | "map";
}

/**
 * A new record with every required property of its kind, empty where only an editor knows the words: the check then
 * shows what is still to be written.
 * @param languages The tags for which texts are asked.
 * @returns Undefined when the id does not have the kind's form.
 */
export function recordSkeleton(kind: Kind, id: string, languages: readonly string[]): Skeleton | undefined {
  const named = idParts(kind, id);
  if (!named) return undefined;
  const path = kind.files.path.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) =>
    name === "id" ? id : (named[name] ?? ""),
  );
  const required = new Set((kind.schema["required"] as readonly string[] | undefined) ?? []);
  const lines = kind.fields
    .filter(({ name }) => required.has(name))
    .flatMap(({ name, shape }) =>
      property(name, shape, name === "id" ? id : named[name], propertySchema(kind, name), languages),
    );
  if (kind.files.holds === "record") return { path, holds: "record", text: `${lines.join("\n")}\n` };
  return { path, holds: "map", text: [`${id}:`, ...lines.map((line) => `  ${line}`), ""].join("\n") };
}

function propertySchema(kind: Kind, name: string): JsonObject {
  const properties = kind.schema["properties"];
  const schema = isObject(properties) ? properties[name] : undefined;
  return isObject(schema) ? schema : {};
}

function property(
  name: string,
  shape: Shape,
  value: string | undefined,
  schema: JsonObject,
  languages: readonly string[],
): string[] {
  if (value !== undefined) return [`${name}: ${value}`];
  if (shape.type === "localized") return [`${name}:`, ...languages.map((tag) => `  ${tag}: ""`)];
  if (shape.type === "list") return [`${name}: []`];
  const allowed = schema["enum"];
  if (Array.isArray(allowed)) return [`${name}: ${String(allowed[0])}${choices(allowed as readonly Json[])}`];
  if (shape.type === "scalar" && shape.value === "boolean") return [`${name}: false`];
  return [`${name}:`];
}

function choices(allowed: readonly Json[]): string {
  return allowed.length > 1 ? `  # ${allowed.join(" | ")}` : "";
}
