import type { ErrorObject } from "ajv/dist/2020.js";
import { intendedLanguage } from "../names/intended-language.ts";
import { lookAlike } from "../names/look-alike.ts";
import { closest } from "../names/suggest.ts";
import { said } from "../../messages/phrase.ts";
import { problem } from "../../messages/problem.ts";
import type { Localized, Path, Place, Problem } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import { shapeAt } from "../../model/shape-at.ts";
import { closestNamed, namesOf } from "./closest-named.ts";
import { isConsequence } from "./consequences.ts";
import { possibleDates, isIsoDate } from "../../model/iso-date.ts";
import { expected, flowYaml } from "./expected.ts";
import type { Expected } from "./expected.ts";
import { meantSigns } from "./intended-signs.ts";
import type { Fits } from "./coerce.ts";
import { coercionFix } from "./coerce.ts";
import { parentsOf } from "./parents.ts";
import { pointerPath, valueAt } from "../../model/pointer.ts";
import { withoutRivals } from "./rivals.ts";
import { foundType, typeName } from "./type-names.ts";
import type { Described } from "./validators.ts";

export interface Where {
  readonly file: string;
  /** The way to the validated value in the file. */
  readonly path: Path;
  readonly described: Described;
  readonly languages: readonly string[];
  /** Does a part of the schema allow a value? */
  readonly fits: (schema: object, value: Json) => boolean;
}

/** What ajv reports, as problems in an editor's words: one for each mistake, at the key or value to change. */
export function schemaProblems(errors: readonly ErrorObject[], data: Json, where: Where): Problem[] {
  const causes = errors.filter((error) => !isConsequence(error, errors));
  return withoutRivals(causes.map((error) => new Translation(error, data, where).problem()));
}

/** The problem, repaired by the suggestion when there is only one. */
function withOnly([only, other]: readonly (string | undefined)[], mistake: Problem): Problem {
  return only === undefined || other !== undefined ? mistake : { ...mistake, fix: { value: only } };
}

/** A value that a schema allows, as it may be typed. */
function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** One ajv error and all that its words need. */
class Translation {
  readonly #error: ErrorObject;
  readonly #where: Where;
  readonly #path: Path;
  /** Of a wrong name of a property: the name. */
  readonly #value: Json | undefined;

  constructor(error: ErrorObject, data: Json, where: Where) {
    this.#error = error;
    this.#where = where;
    const { propertyName } = error;
    const path = pointerPath(error.instancePath, data);
    this.#path = propertyName === undefined ? path : [...path, propertyName];
    this.#value = propertyName ?? valueAt(data, path);
  }

  problem(): Problem {
    return this.#lookAlike() ?? this.#inWords();
  }

  /** A key or value that is right but for signs which only look like the right ones. */
  #lookAlike(): Problem | undefined {
    const { params } = this.#error;
    const key: unknown = params["additionalProperty"] ?? params["unevaluatedProperty"];
    const wrong = typeof key === "string" ? key : this.#value;
    const { shape } = shapeAt(this.#where.described.fields, this.#path);
    const languages = shape?.type === "localized" ? this.#where.languages : undefined;
    const intended = meantSigns(wrong, this.#error, languages);
    if (intended === undefined || typeof wrong !== "string") return undefined;
    return lookAlike(key === undefined ? this.#place() : this.#place([wrong], "key"), wrong, intended);
  }

  #inWords(): Problem {
    const { keyword, params } = this.#error;
    const field = this.#name();
    const limit = Number(params["limit"]);
    const here = this.#place();
    switch (keyword) {
      case "required":
      case "dependentRequired":
        return this.#missing(String(params["missingProperty"]));
      case "additionalProperties":
      case "unevaluatedProperties":
        return this.#unknown(String(params["additionalProperty"] ?? params["unevaluatedProperty"]));
      case "false schema":
        return this.#forbidden(field);
      case "type":
        return this.#dateAsNumber() ?? this.#wrongType(String(params["type"]));
      case "enum":
        return this.#notAllowed(params["allowedValues"] as Json[]);
      case "const":
        return this.#notAllowed([params["allowedValue"] as Json]);
      case "pattern":
        return this.#wrongPattern();
      case "format":
        return this.#wrongFormat(String(params["format"]));
      case "minLength":
        return this.#value === "" ? this.#empty() : problem("schema/too-short", here, { field, limit });
      case "maxLength":
        return problem("schema/too-long", here, { field, limit });
      case "minimum":
      case "exclusiveMinimum":
        return problem("schema/too-small", here, { field, limit });
      case "maximum":
      case "exclusiveMaximum":
        return problem("schema/too-large", here, { field, limit });
      case "minItems":
      case "minProperties":
        return problem("schema/too-few", here, { field, limit });
      case "maxItems":
      case "maxProperties":
        return problem("schema/too-many", here, { field, limit });
      case "uniqueItems":
        return problem("schema/not-unique", here, { field });
      case "oneOf":
      case "anyOf":
        return problem("schema/choice", this.#place([], "key"), { choices: this.#choices() });
      default:
        return problem("schema/invalid-value", here, { field, keyword });
    }
  }

  #place(more: Path = [], at: Place["at"] = this.#error.propertyName === undefined ? "value" : "key"): Place {
    return { file: this.#where.file, path: [...this.#where.path, ...this.#path, ...more], at };
  }

  /** The name of the property that the error is about, as it is typed. */
  #name(): string {
    return String(this.#path.findLast((step) => typeof step === "string") ?? this.#where.path.at(-1) ?? "");
  }

  #title(property: string): Localized {
    const { field } = shapeAt(this.#where.described.fields, [...this.#path, property]);
    return { en: field?.title ?? property, ...field?.label };
  }

  #missing(property: string): Problem {
    const kind = this.#where.described.name;
    const { field } = shapeAt(this.#where.described.fields, [...this.#path, property]);
    return problem("schema/missing", this.#place([], "key"), {
      field: property,
      title: this.#title(property),
      kind,
      ...expected(field?.name === property ? field : undefined, this.#where.languages),
    });
  }

  #unknown(property: string): Problem {
    const place = this.#place([property], "key");
    const { shape } = shapeAt(this.#where.described.fields, this.#path);
    if (shape?.type === "localized") {
      const intended = intendedLanguage(property, this.#where.languages);
      if (intended !== undefined && isObject(this.#value) && !Object.hasOwn(this.#value, intended))
        return {
          ...problem("i18n/unknown-language", place, { language: property, meant: intended }),
          fix: { value: intended },
        };
      return problem("i18n/unknown-language", place, {
        language: property,
        suggestions: this.#where.languages,
      });
    }
    const properties: unknown = this.#error.parentSchema?.["properties"];
    const known = isObject(properties as Json) ? Object.entries(properties as JsonObject) : [];
    const free = known
      .filter(
        ([name, schema]) => schema !== false && !(isObject(this.#value) && Object.hasOwn(this.#value, name)),
      )
      .map(([name]) => name);
    const near = closest(property, free);
    const suggestions =
      near.length > 0
        ? near
        : closestNamed(property, namesOf(shape?.type === "object" ? shape.fields : [], free));
    const { name, fields } = this.#where.described;
    const parents = suggestions.length > 0 ? [] : parentsOf(property, fields);
    const [first = ""] = near;
    const unknown = problem("schema/unknown-property", place, {
      field: property,
      suggestions,
      parents: parents.filter((parent) => parent !== ""),
      kind: this.#path.length > 0 && parents.includes("") ? name : undefined,
      allowed: suggestions.length > 0 || parents.length > 0 ? [] : free,
    });
    return this.#fitsAs(known.find(([own]) => own === first)?.[1], property)
      ? withOnly(near, unknown)
      : unknown;
  }

  /** Can the value of a property be that of another? If not, its name may be right elsewhere, or another be meant. */
  #fitsAs(schema: Json | undefined, property: string): boolean {
    const value = isObject(this.#value) ? this.#value[property] : undefined;
    return value !== undefined && isObject(schema) && this.#where.fits(schema, value);
  }

  #expected(): Expected {
    const { field } = shapeAt(this.#where.described.fields, this.#path);
    return expected(field, this.#where.languages);
  }

  #fits: Fits = (value) => this.#where.fits(this.#error.parentSchema ?? {}, value);

  /** A property that must not be there: made by the toolkit, or (in a schema) one that the vocabulary does not have. */
  #forbidden(field: string): Problem {
    const place = this.#place([], "key");
    const { field: known } = shapeAt(this.#where.described.fields, this.#path);
    return known?.derived
      ? problem("schema/derived", place, { field })
      : problem("schema/unknown-property", place, { field });
  }

  #wrongType(type: string): Problem {
    const field = this.#name();
    const value = this.#value;
    const { field: around, shape } = shapeAt(this.#where.described.fields, this.#path);
    const isText = shape === undefined && around?.shape.type === "localized";
    const isCode = (shape === undefined && !isText) || (shape?.type === "scalar" && shape.display === "code");
    if (typeof value === "number" && type === "string" && isCode) {
      const unquoted = problem("code/unquoted-number", this.#place(), { found: String(value), field });
      return { ...unquoted, fix: { quote: true } };
    }
    const wrong = problem("schema/type", this.#place(), {
      field,
      expected: shape?.type === "localized" ? said("type/text-per-language") : typeName(type),
      found:
        shape?.type === "localized" && typeof value === "string" ? said("type/one-text") : foundType(value),
      ...this.#expected(),
    });
    const fix = value === undefined ? undefined : coercionFix(value, type.split(","), this.#fits);
    return { ...wrong, ...(fix !== undefined && { fix }) };
  }

  /** `20251117`: read as a number, since no sign parts year, month and day. */
  #dateAsNumber(): Problem | undefined {
    const isDate = this.#error.parentSchema?.["format"] === "date";
    return isDate && typeof this.#value === "number" ? this.#notIso(String(this.#value)) : undefined;
  }

  #notAllowed(allowed: readonly Json[]): Problem {
    const value = asText(this.#value ?? null);
    const { shape } = shapeAt(this.#where.described.fields, this.#path);
    const labels = (shape?.type === "scalar" && shape.labels) || {};
    const texts = allowed.map(asText);
    const named = texts.flatMap((text) =>
      Object.values(labels[text] ?? {}).map((label = "") => [label, text] as const),
    );
    const near = closest(value, texts);
    const suggestions = near.length > 0 ? near : closestNamed(value, named);
    const description = suggestions.length > 0 ? undefined : this.#expected().description;
    const wrong = problem("schema/value", this.#place(), {
      field: this.#name(),
      found: value,
      allowed: texts,
      suggestions,
      description,
    });
    // The same characters as another type: "4" for 4.
    const same = allowed.find((one) => asText(one) === value);
    if (same !== undefined && same !== this.#value) return { ...wrong, fix: flowYaml(same) };
    return withOnly(typeof this.#value === "string" ? suggestions : [], wrong);
  }

  #wrongPattern(): Problem {
    const value = String(this.#value);
    if (value.trim() === "") return this.#empty();
    const given: unknown = this.#error.parentSchema?.["examples"];
    const examples = Array.isArray(given) ? given.filter((example) => typeof example === "string") : [];
    const { description } = this.#expected();
    return problem("schema/pattern", this.#place(), {
      field: this.#name(),
      found: value,
      examples,
      description,
    });
  }

  #wrongFormat(format: string): Problem {
    const value = String(this.#value);
    const { unsafePattern } = this.#where.described;
    if (format === "regex" && unsafePattern) return problem(unsafePattern, this.#place(), { pattern: value });
    if (format !== "date")
      return problem("schema/pattern", this.#place(), { field: this.#name(), found: value });
    if (isIsoDate(value)) return problem("date/not-real", this.#place(), { found: value });
    return this.#notIso(value);
  }

  #notIso(value: string): Problem {
    const suggestions = possibleDates(value);
    const [only, other] = suggestions;
    const suggestion = other === undefined ? only : suggestions;
    return withOnly(suggestions, problem("date/not-iso", this.#place(), { found: value, suggestion }));
  }

  #empty(): Problem {
    return problem("schema/empty-text", this.#place(), { field: this.#name() });
  }

  #choices(): string[] {
    const branches: unknown = this.#error.schema;
    if (!Array.isArray(branches)) return [];
    return branches.map((branch: unknown) => {
      const required: unknown = isObject(branch as Json)
        ? (branch as { required?: unknown }).required
        : undefined;
      return Array.isArray(required) ? required.join(" + ") : "…";
    });
  }
}
