import { closest } from "../names/suggest.ts";
import { said } from "../../messages/phrase.ts";
import { at, problem } from "../../messages/problem.ts";
import type { Localized, Path, Problem } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Field, Kind, Role, Section } from "../../model/shape.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { Described, Validator } from "../validate/validators.ts";
import { compileOwn } from "../validate/validators.ts";
import { data, maps } from "./keywords.ts";
import { resolver } from "./dereference.ts";
import { readFields } from "./read-shape.ts";
import { unseenProperties } from "./unseen.ts";

/** The kinds of a catalogue, and what is wrong with its schemas. A kind with a fault is left out. */
export interface Kinds {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly problems: readonly Problem[];
}

const metaSchema = "varbook/vocabulary.schema.json";

/**
 * Reads `schemas/*.schema.json`.
 * @param texts The text of each schema file by path, in the order of the paths.
 */
export function readKinds(texts: ReadonlyMap<string, string>, toolkit: Toolkit): Kinds {
  const problems: Problem[] = [];
  const kinds = new Map<string, Kind>();
  const broken = new Set<string>();
  const described: Described = {
    fields: [],
    name: said("file/schema"),
    unsafePattern: "kind/unsafe-pattern",
  };
  const validate = compileOwn(metaSchema, described, toolkit, []);
  for (const [file, text] of texts) {
    const schema = parseSchema(file, text, problems);
    if (schema === undefined || !isSchema(file, schema, validate, problems)) {
      broken.add(kindNamedIn(text));
      continue;
    }
    const kind = readKind(file, schema as JsonObject, toolkit);
    const other = kinds.get(kind.name);
    if (other)
      problems.push(problem("kind/duplicate", at(file, ["x-kind"]), { kind: kind.name, other: other.file }));
    else kinds.set(kind.name, kind);
  }
  for (const kind of kinds.values())
    problems.push(
      ...faultyReferences(kind, kinds, broken),
      ...overlaps(kind, kinds),
      ...unseenProperties(kind, resolver(kind.schema, toolkit.schemas)),
    );
  return { kinds, problems };
}

/** Reads the text of a schema. @returns Undefined when it is no JSON; what is wrong goes to the problems. */
export function parseSchema(file: string, text: string, problems: Problem[]): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const where = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    problems.push(problem("kind/not-json", { file, range: [where, where + 1] }));
    return undefined;
  }
}

function isSchema(file: string, schema: Json, validate: Validator, problems: Problem[]): boolean {
  const faults = validate(schema, file, []);
  problems.push(...faults);
  if (faults.length > 0) return false;
  const before = problems.length;
  visitSchema(schema, [], false, (node, path, inChoice) => {
    if (inChoice && typeof node["x-reference"] === "string") {
      problems.push(problem("kind/reference-in-choice", at(file, [...path, "x-reference"])));
    }
  });
  return problems.length === before;
}

const choices = new Set(["oneOf", "anyOf", "not"]);

/** Every schema in a schema, with whether it stands under `oneOf`, `anyOf` or `not`. */
function visitSchema(
  node: Json,
  path: Path,
  inChoice: boolean,
  visit: (node: JsonObject, path: Path, inChoice: boolean) => void,
  isMap = false,
): void {
  if (Array.isArray(node)) {
    for (const [index, child] of (node as readonly Json[]).entries())
      visitSchema(child, [...path, index], inChoice, visit);
  } else if (isObject(node)) {
    if (!isMap) visit(node, path, inChoice);
    for (const [key, child] of Object.entries(node)) {
      if (isMap) visitSchema(child, [...path, key], inChoice, visit);
      else if (!data.has(key))
        visitSchema(child, [...path, key], inChoice || choices.has(key), visit, maps.has(key));
    }
  }
}

function readKind(file: string, schema: JsonObject, toolkit: Toolkit): Kind {
  const fields = readFields(schema, resolver(schema, toolkit.schemas));
  const page = schema["x-page"] as { mode: "each" | "one" | "none"; path?: string } | undefined;
  const roles = new Map<Role, Field>();
  for (const field of fields) if (field.role && !roles.has(field.role)) roles.set(field.role, field);
  const sections = (schema["x-sections"] as readonly JsonObject[] | undefined) ?? [{ name: "content" }];
  return {
    name: String(schema["x-kind"]),
    title: String(schema["title"]),
    label: schema["x-label"] as unknown as Kind["label"],
    file,
    schema,
    files: schema["x-files"] as unknown as Kind["files"],
    page: page && page.mode !== "none" ? { mode: page.mode, path: page.path ?? "" } : { mode: "none" },
    sections: sections.map(readSection),
    fields,
    roles,
    ...(typeof schema["x-id"] === "string" && { id: schema["x-id"] }),
    ...(typeof schema["x-link-text"] === "string" && { linkText: schema["x-link-text"] }),
  };
}

function readSection(section: JsonObject): Section {
  const label = section["x-label"];
  return { name: String(section["name"]), ...(isObject(label) && { label: label as Localized }) };
}

/** @param broken Kinds whose own schema has a fault: naming them is no mistake. */
function faultyReferences(
  kind: Kind,
  kinds: ReadonlyMap<string, Kind>,
  broken: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  visitSchema(kind.schema, [], false, (node, path) => {
    const name = node["x-reference"];
    if (typeof name !== "string" || kinds.has(name) || broken.has(name)) return;
    const place = at(kind.file, [...path, "x-reference"]);
    problems.push(
      problem("kind/unknown-reference", place, { kind: name, suggestions: closest(name, kinds.keys()) }),
    );
  });
  return problems;
}

/** The kind that a text which is no valid schema seems to be about. */
function kindNamedIn(text: string): string {
  return /"x-kind"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? "";
}

function* overlaps(kind: Kind, kinds: ReadonlyMap<string, Kind>): Iterable<Problem> {
  for (const other of kinds.values()) {
    if (other === kind) return;
    if (other.files.path.replace(/\{[^}]*\}/g, "*") === kind.files.path.replace(/\{[^}]*\}/g, "*")) {
      yield problem("kind/overlap", at(kind.file, ["x-files", "path"]), {
        path: kind.files.path,
        other: other.name,
      });
    }
  }
}
