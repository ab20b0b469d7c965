import { placeholders } from "../../messages/placeholder.ts";
import { at, problem } from "../../messages/problem.ts";
import type { Path, Problem } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Kind, Template } from "../../model/shape.ts";
import type { Resolve } from "./dereference.ts";
import { dereference } from "./dereference.ts";

/**
 * Properties that readers are promised, and that no page shows although they have a value: an object of which no part has
 * a label, a sentence that names what is not there, a list or object that does not say what is in it. What stands behind
 * a `$ref` is looked at where it is used, and reported there.
 */
export function unseenProperties(kind: Kind, resolve: Resolve): Problem[] {
  return kind.page.mode === "none" ? [] : [...new Sight(kind.file, resolve).unseenIn(kind.schema, [])];
}

class Sight {
  readonly #file: string;
  readonly #resolve: Resolve;
  /** Schemas by whether a value of theirs is shown. One that contains itself shows nothing by that. */
  readonly #shown = new Map<JsonObject, boolean>();

  constructor(file: string, resolve: Resolve) {
    this.#file = file;
    this.#resolve = resolve;
  }

  *unseenIn(schema: JsonObject, path: Path): Iterable<Problem> {
    if (isObject(schema["items"])) yield* this.unseenIn(schema["items"], [...path, "items"]);
    for (const [name, member] of propertiesOf(schema)) {
      const property = dereference(member, this.#resolve);
      if (!isLabelled(property) || property["x-derived"] === true) continue;
      const place = [...path, "properties", name];
      if (this.#isShown(member)) yield* this.unseenIn(member, place);
      else yield problem("kind/unseen-property", { ...at(this.#file, place), at: "key" }, { property: name });
    }
  }

  #isShown(schema: JsonObject): boolean {
    let shown = this.#shown.get(schema);
    if (shown === undefined) {
      this.#shown.set(schema, false);
      this.#shown.set(schema, (shown = this.#shows(dereference(schema, this.#resolve))));
    }
    return shown;
  }

  /** As `src/present/` does. */
  #shows(schema: JsonObject): boolean {
    if (typeof schema["x-localized"] === "string" || typeof schema["x-reference"] === "string") return true;
    if (isObject(schema["items"])) return this.#isShown(schema["items"]);
    if (!isObject(schema["properties"])) return !holdsOthers(schema);
    const parts = new Map(propertiesOf(schema));
    const isPartShown = (name: string): boolean => {
      const part = parts.get(name);
      return part !== undefined && this.#isShown(part);
    };
    const display = schema["x-display"];
    const sentence = isObject(display) ? display["sentence"] : undefined;
    return Array.isArray(sentence)
      ? (sentence as Template[]).some((template) => namesIn(template).every(isPartShown))
      : [...parts].some(([name, part]) => isLabelled(dereference(part, this.#resolve)) && isPartShown(name));
  }
}

function propertiesOf({ properties }: JsonObject): (readonly [name: string, property: JsonObject])[] {
  return Object.entries(isObject(properties) ? properties : {}).flatMap(([name, property]) =>
    isObject(property) ? [[name, property] as const] : [],
  );
}

function isLabelled(property: JsonObject): boolean {
  return isObject(property["x-label"]) && property["x-display"] !== "hidden";
}

/** The names that a sentence needs in every language. */
function namesIn(template: Template): string[] {
  const texts = typeof template === "string" ? [template] : Object.values(template);
  return texts.flatMap((text = "") => placeholders(text));
}

/** Is it a list or an object that does not say of what? */
function holdsOthers({ type, oneOf, anyOf }: JsonObject): boolean {
  const types = (Array.isArray(type) ? type : type === undefined ? [] : [type]) as readonly Json[];
  if (types.length > 0) return types.every((one) => one === "object" || one === "array");
  const branches = [oneOf, anyOf].flatMap((choice) => (Array.isArray(choice) ? (choice as Json[]) : []));
  return branches.length > 0 && branches.every((branch) => isObject(branch) && holdsOthers(branch));
}
