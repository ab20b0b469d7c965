import { ruleCodes } from "../../src/check/lint/linter.ts";
import type { Toolkit } from "../../src/model/toolkit.ts";
import { configurationFile } from "../../src/model/configuration-file.ts";
import { generateCatalogue } from "../generate/catalogue.ts";
import type { GeneratedFile } from "../generate/catalogue.ts";
import { Random } from "../generate/random.ts";
import { hostileNames } from "./hostile.ts";
import { byteMutations } from "./mutate-bytes.ts";
import { mutateValues } from "./mutate-values.ts";

export type Files = ReadonlyMap<string, Uint8Array>;

/** A small catalogue of which some files were made hostile. */
export interface Round {
  /** The good catalogue. */
  readonly original: Files;
  /** What became of some of its files, and files that it did not have. */
  readonly touched: Files;
  /** Files in whose place something stands that no file may be: an error must say so. */
  readonly ruined: ReadonlySet<string>;
  /** What was done, for people. */
  readonly story: readonly string[];
}

const encoder = new TextEncoder();

/** The same seed and base give the same catalogue, which has no problem. */
export function goodCatalogue(base: readonly GeneratedFile[], seed: string): Files {
  const { files } = generateCatalogue({ count: 20, seed, base });
  return new Map(
    Array.from(files, ({ path, content }) => [
      path,
      typeof content === "string" ? encoder.encode(content) : content,
    ]),
  );
}

/** The same without the rules that a configuration may turn off: more of what is hostile gets as far as the pages. */
function withoutRules(files: Files): Files {
  const rules = [...ruleCodes].toSorted().map((code) => `  ${code}: off\n`);
  const text = new TextDecoder().decode(files.get(configurationFile));
  const changed = text.replace(/^rules:\n(?: .*\n)+/m, () => `rules:\n${rules.join("")}`);
  return new Map([...files, [configurationFile, encoder.encode(changed)]]);
}

const lenient = new WeakMap<Files, Files>();

/** The same catalogue, toolkit and seed give the same round. */
export function makeRound(good: Files, toolkit: Toolkit, seed: string): Round {
  const random = new Random(seed);
  const silent = lenient.get(good) ?? withoutRules(good);
  lenient.set(good, silent);
  const isOwnTouched = random.chance(0.35);
  const isGentle = random.chance(isOwnTouched ? 0.2 : 0.4);
  const original = random.chance(isGentle ? 0.9 : 0.1) ? silent : good;
  const own = [...original.keys()].filter((path) => isOwn(path));
  const records = [...original.keys()].filter((path) => !isOwn(path));
  const names = namesIn(original);
  const touched = new Map<string, Uint8Array>();
  const ruined = new Set<string>();
  const story: string[] = [];
  for (let left = isOwnTouched ? random.pick([1, 1, 2]) : random.integer(1, 6); left > 0; left--) {
    const path = random.pick(isOwnTouched ? own : records);
    const bytes = touched.get(path) ?? original.get(path) ?? new Uint8Array();
    const { how, changed } = mutate(path, bytes, random, { isGentle, names });
    touched.set(path, changed);
    if (how === "bomb") ruined.add(path);
    story.push(`${path}: ${how}`);
  }
  if (!isGentle && random.chance(0.15)) {
    const name = random.pick(hostileNames.filter(isFileName));
    const path = `${random.pick(["variables/At", "variables/Gz", "vocabularies", "variables"])}/${name}.yaml`;
    touched.set(path, original.get(random.pick(records)) ?? new Uint8Array());
    story.push(`${JSON.stringify(path)}: added`);
  }
  if (isOwnTouched && random.chance(0.2)) {
    const path = `languages/${random.pick(["fr", "nl"])}.yaml`;
    const bytes = toolkit.languages.get(path.slice(10, 12)) ?? new Uint8Array();
    const { how, changed } = mutate(path, bytes, random, { isGentle: false, names });
    touched.set(path, changed);
    story.push(`${path}: ${how}`);
  }
  return { original, touched, ruined, story };
}

/** Configuration, schemas and languages: what all other files are read with. */
export function isOwn(path: string): boolean {
  return path === configurationFile || path.startsWith("schemas/") || path.startsWith("languages/");
}

function mutate(
  path: string,
  bytes: Uint8Array,
  random: Random,
  { isGentle, names }: { isGentle: boolean; names: readonly string[] },
): { how: string; changed: Uint8Array } {
  const isJson = path.endsWith(".json");
  if (isGentle || random.chance(isOwn(path) ? 0.75 : 0.5)) {
    try {
      const changed = mutateValues(bytes, random, { isGentle: isGentle && !isJson, isJson, names });
      return { how: "values", changed };
    } catch {
      // It was made unreadable before: then its bytes are changed once more.
    }
  }
  const how = random.pick(Object.keys(byteMutations));
  return { how, changed: byteMutations[how]?.(bytes, random) ?? bytes };
}

/** Could a file system have given this name? */
function isFileName(name: string): boolean {
  return name.length > 0 && name.length < 200 && !/[/\0\ud800-\udfff]|^\./u.test(name);
}

/** The names of all properties of the catalogue's schemas, and of the schemas' own. */
function namesIn(original: Files): string[] {
  const names = new Set<string>();
  for (const [path, bytes] of original) {
    if (!path.startsWith("schemas/")) continue;
    for (const [, name] of new TextDecoder().decode(bytes).matchAll(/"([$\w-]+)":/g)) names.add(name ?? "");
  }
  return [...names].toSorted();
}
