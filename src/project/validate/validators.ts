import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";
import { at, problem } from "../../messages/problem.ts";
import type { Path, Problem } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Field, Kind } from "../../model/shape.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { Detail } from "../schema/compiler.ts";
import { schemaCompiler } from "../schema/compiler.ts";
import { nameOfKind } from "../schema/kind-name.ts";
import { prepareSchema } from "../schema/prepare.ts";
import { schemaProblems } from "./schema-problems.ts";

/** Checks one value. Fast when it is right: words and places are only made for what is wrong. */
export type Validator = (value: Json, file: string, path: Path) => readonly Problem[];

/** What problems are told with: the names of the fields, and of the thing as a whole. */
export interface Described {
  readonly fields: readonly Field[];
  readonly name: Readonly<Record<string, string | undefined>>;
  /** What a pattern is reported as that cannot be used, where values are patterns (format regex). */
  readonly unsafePattern?: "kind/unsafe-pattern" | "config/unsafe-pattern";
}

/**
 * Compiles the schemas of all kinds.
 * @param languages The tags of the catalogue's languages.
 * @returns A validator by kind, and the schemas that cannot be compiled.
 */
export function compileValidators(
  kinds: ReadonlyMap<string, Kind>,
  toolkit: Toolkit,
  languages: readonly string[],
): { validators: ReadonlyMap<string, Validator>; problems: readonly Problem[] } {
  const validators = new Map<string, Validator>();
  const problems: Problem[] = [];
  const compile = compiler(toolkit, languages);
  for (const kind of kinds.values()) {
    try {
      const { $id: _, ...schema } = prepareSchema(kind.schema, languages) as JsonObject;
      validators.set(kind.name, compile(schema, { fields: kind.fields, name: nameOfKind(kind) }));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // Where ajv shows the wrong value, a map says nothing.
      const reason = message.replaceAll(/:? ?\[object Object\],?/g, "");
      problems.push(problem("kind/invalid", at(kind.file, ["x-kind"]), { path: "", reason }));
    }
  }
  return { validators, problems };
}

/** A validator of one schema of the toolkit's own, such as that of the configuration. */
export function compileOwn(
  id: string,
  described: Described,
  toolkit: Toolkit,
  languages: readonly string[],
): Validator {
  const schema = prepareSchema(toolkit.schemas.get(id) ?? {}, languages) as JsonObject;
  return compiler(toolkit, languages)(schema, described);
}

interface Compiled {
  readonly isValid: ValidateFunction;
  detailed?: ValidateFunction;
}

/** By toolkit, then by the text of the schema: a comparison opens several states of a catalogue, mostly with the same schemas. */
const compiled = new WeakMap<Toolkit["schemas"], Map<string, Compiled>>();
const mostCompiled = 100;

/** Most values are right: the errors of those that are not are sought with a second, detailed validator, made when it is first needed. */
function compiler(
  toolkit: Toolkit,
  languages: readonly string[],
): (schema: JsonObject, described: Described) => Validator {
  const known = compiled.get(toolkit.schemas) ?? new Map<string, Compiled>();
  compiled.set(toolkit.schemas, known);
  let prepared: Toolkit | undefined;
  const ajv: { [detail in Detail]?: Ajv2020 } = {};
  const compile = (schema: JsonObject, detail: Detail): ValidateFunction => {
    prepared ??= prepareToolkit(toolkit, languages);
    return (ajv[detail] ??= schemaCompiler(prepared, detail)).compile(schema);
  };
  return (schema, described) => {
    const text = JSON.stringify([languages, schema]);
    const one: Compiled = known.get(text) ?? { isValid: compile(schema, "yes or no") };
    if (known.size >= mostCompiled) known.clear();
    known.set(text, one);
    const fits = fitting((part) => compile({ $defs: schema["$defs"] ?? {}, ...part }, "yes or no"));
    return (value, file, path) => {
      if (one.isValid(value)) return [];
      one.detailed ??= compile(schema, "every error");
      one.detailed(value);
      return schemaProblems(one.detailed.errors ?? [], value, { file, path, described, languages, fits });
    };
  };
}

/** Does a part of a schema allow a value? One that cannot be compiled by itself allows nothing. Parts are compiled once. */
function fitting(compile: (part: JsonObject) => ValidateFunction): (part: object, value: Json) => boolean {
  const parts = new WeakMap<object, ValidateFunction | "none">();
  return (part, value) => {
    let isValid = parts.get(part);
    if (!isValid) parts.set(part, (isValid = compiledOrNone(part as JsonObject, compile)));
    return isValid !== "none" && isValid(value);
  };
}

function compiledOrNone(
  part: JsonObject,
  compile: (part: JsonObject) => ValidateFunction,
): ValidateFunction | "none" {
  try {
    return compile(part);
  } catch {
    return "none";
  }
}

function prepareToolkit(toolkit: Toolkit, languages: readonly string[]): Toolkit {
  const schemas = new Map([...toolkit.schemas].map(([id, schema]) => [id, prepareSchema(schema, languages)]));
  return { ...toolkit, schemas };
}
