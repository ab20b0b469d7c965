import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isObject } from "../../src/model/json.ts";
import { filesIn } from "../../scripts/rules/ground.ts";
import { repository } from "../catalogue.ts";

/** Gives each text the next attacks. */
export class Attacks {
  readonly #vectors: readonly string[];
  used = 0;

  constructor(vectors: readonly string[]) {
    this.#vectors = vectors;
  }

  get isDone(): boolean {
    return this.used >= this.#vectors.length;
  }

  next(): string {
    return this.#vectors[this.used++ % this.#vectors.length] ?? "";
  }
}

/** Values without which there would be no page, or of which a schema's own words decide. */
const kept = new Set(["id", "status", "type", "frequency", "relation", "use", "path", "language"]);

/**
 * A catalogue of this repository's kinds in which every text, code, name and address is an attack, and every other
 * reference leads to a record: all files by path. All attacks are used.
 */
export function hostileFiles(attacks: Attacks): Map<string, string> {
  const files = new Map<string, string>();
  for (const [path, bytes] of filesIn(repository, "schemas"))
    files.set(path, labelled(new TextDecoder().decode(bytes), attacks));
  for (const [path, bytes] of filesIn(repository, "vocabularies"))
    files.set(
      path,
      JSON.stringify(vocabulary(path, parse(new TextDecoder().decode(bytes)) as JsonObject, attacks)),
    );
  const seeds = ["At/cube_013_008_At", "At/stat_020_033_At", "Gz/SS00060_Gz"].map(
    (name) => parse(readFileSync(join(repository, `variables/${name}.yaml`), "utf8")) as JsonObject,
  );
  for (const seed of seeds) files.set(variablePath(seed), JSON.stringify(hostile(seed, attacks, true)));
  for (let number = 0; !attacks.isDone; number++) {
    const id = `stat_900_${String(number).padStart(3, "0")}_At`;
    const seed = { ...seeds[number % seeds.length], id, title: { fr: "", nl: "" }, database: "At" };
    files.set(variablePath(seed), JSON.stringify(hostile(seed, attacks, number % 2 === 0)));
  }
  const configuration = parse(readFileSync(join(repository, "varbook.config.yaml"), "utf8")) as JsonObject;
  const { languages, rules: _, release: __, ...texts } = configuration;
  files.set(
    "varbook.config.yaml",
    JSON.stringify({ ...(hostile(texts, attacks, false) as JsonObject), languages: languages ?? null }),
  );
  return files;
}

function variablePath({ id, database }: JsonObject): string {
  return `variables/${String(database)}/${String(id)}.yaml`;
}

/** Names of the kind of a file's records are attacks too, where no file of the output is named after them. */
function vocabulary(path: string, data: JsonObject, attacks: Attacks): Json {
  if (path.includes("code-lists/"))
    return {
      ...(hostile(data, attacks, true) as JsonObject),
      items: Array.from({ length: 20 }, () => ({
        code: attacks.next(),
        label: { fr: attacks.next(), nl: attacks.next() },
        validFrom: attacks.next(),
      })),
    };
  const more = /glossary|documents|remarks/.test(path)
    ? Object.fromEntries(Object.values(data).map((value) => [attacks.next(), hostile(value, attacks, true)]))
    : {};
  return { ...(hostile(data, attacks, true) as JsonObject), ...more };
}

/** The value with attacks for its texts; references may stay. */
function hostile(value: Json, attacks: Attacks, keepsReferences: boolean, key = ""): Json {
  if (typeof value === "string")
    return kept.has(key) || (keepsReferences && isReference(value)) ? value : text(value, attacks);
  if (Array.isArray(value)) return value.map((item: Json) => hostile(item, attacks, keepsReferences, key));
  if (!isObject(value)) return value;
  const copy = Object.entries(value).map(([name, inner]): [string, Json] => [
    name,
    hostile(inner, attacks, keepsReferences, name),
  ]);
  return Object.fromEntries(copy);
}

function isReference(value: string): boolean {
  return /^[\w-]+$/.test(value);
}

/** One attack for a short text, several for a long one, in blocks of their own and among its words. */
function text(original: string, attacks: Attacks): string {
  if (original.length < 60) return attacks.next();
  return `${attacks.next()}\n\n${attacks.next()}\n\n${original.slice(0, 60)} ${attacks.next()}`;
}

/** A schema of which the labels are attacks. */
function labelled(source: string, attacks: Attacks): string {
  return JSON.stringify(
    JSON.parse(source, (key, value: Json) =>
      (key === "fr" || key === "nl") && typeof value === "string" && !value.includes("{")
        ? attacks.next()
        : value,
    ),
  );
}
