import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";
import { at, problem } from "../messages/problem.ts";
import type { Path, Problem } from "../model/diagnostic.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { Field, Kind } from "../model/shape.ts";
import type { Toolkit } from "../model/toolkit.ts";
import { schemaCompiler } from "../schema/compiler.ts";
import { prepareSchema } from "../schema/prepare.ts";
import { schemaProblems } from "./problems.ts";

/** Checks one value. Fast when it is right: words and places are only made for what is wrong. */
export type Validator = (value: Json, file: string, path: Path) => readonly Problem[];

/** What problems are told with: the names of the fields, and of the thing as a whole. */
export interface Described {
  readonly fields: readonly Field[];
  readonly name: Readonly<Record<string, string | undefined>>;
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
  const prepared = prepareToolkit(toolkit, languages);
  const validators = new Map<string, Validator>();
  const problems: Problem[] = [];
  const compile = compiler(prepared, languages);
  for (const kind of kinds.values()) {
    try {
      const { $id: _, ...schema } = prepareSchema(kind.schema, languages) as JsonObject;
      const name = { en: kind.title.toLowerCase(), ...kind.label.one };
      validators.set(kind.name, compile(schema, { fields: kind.fields, name }));
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

/** Most values are right: the errors of those that are not are sought with a second, detailed validator, made when it is first needed. */
function compiler(
  toolkit: Toolkit,
  languages: readonly string[],
): (schema: JsonObject, described: Described) => Validator {
  const quick = schemaCompiler(toolkit, "yes or no");
  let detailed: Ajv2020 | undefined;
  return (schema, described) => {
    const isValid = quick.compile(schema);
    let validate: ValidateFunction | undefined;
    return (value, file, path) => {
      if (isValid(value)) return [];
      detailed ??= schemaCompiler(toolkit, "every error");
      validate ??= detailed.compile(schema);
      validate(value);
      return schemaProblems(validate.errors ?? [], value, { file, path, described, languages });
    };
  };
}

function prepareToolkit(toolkit: Toolkit, languages: readonly string[]): Toolkit {
  const schemas = new Map([...toolkit.schemas].map(([id, schema]) => [id, prepareSchema(schema, languages)]));
  return { ...toolkit, schemas };
}
