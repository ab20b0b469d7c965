import type { Fault } from "./faults/fault.ts";
import { plantFaults } from "./faults/plant.ts";
import { Plans } from "./plan.ts";
import { Random } from "./random.ts";
import { variablePath, variableText } from "./variable.ts";
import { vocabularyFor } from "./vocabulary.ts";
import { vocabularyFiles } from "./vocabulary-files.ts";

export interface GeneratedFile {
  /** Relative to the catalogue's folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface CatalogueOptions {
  /** How many variables, from 1. */
  readonly count: number;
  readonly seed: string;
  /** How many faults to plant. */
  readonly errors?: number;
  /** What is taken as it is: configuration, schemas, the vocabularies that do not grow. */
  readonly base: readonly GeneratedFile[];
}

export interface GeneratedCatalogue {
  /** Made one by one, so that a large catalogue needs little memory. Each path once. */
  readonly files: Iterable<GeneratedFile>;
  /** What was planted, sorted by file. Fewer than asked for when there are too few files. */
  readonly faults: readonly Fault[];
}

/** Makes a whole catalogue. The same options give the same bytes. Throws a RangeError for a count that is no whole number from 1 to 100,000. */
export function generateCatalogue({ count, seed, errors = 0, base }: CatalogueOptions): GeneratedCatalogue {
  if (!Number.isInteger(count) || count < 1 || count > 100_000)
    throw new RangeError("the count is a whole number from 1 to 100000");
  const plans = new Plans(count, seed);
  const vocabulary = vocabularyFor(count);
  const vocabularies = vocabularyFiles(vocabulary, plans, seed);
  const variable = (index: number): GeneratedFile => {
    const plan = plans.variable(index);
    const random = new Random(`${seed} variable ${index}`);
    return { path: variablePath(plan), content: variableText({ plan, plans, vocabulary, random }) };
  };
  const planted = plantFaults({ errors, seed, plans, vocabularies, variable });
  return { faults: planted.faults, files: files() };

  function* files(): Iterable<GeneratedFile> {
    yield* base;
    for (const file of vocabularies) yield planted.replaced.get(file.path) ?? file;
    for (let index = 0; index < count; index++) {
      const path = variablePath(plans.variable(index));
      yield planted.replaced.get(path) ?? variable(index);
    }
    yield* planted.added;
  }
}
