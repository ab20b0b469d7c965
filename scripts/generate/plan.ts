import { Random } from "./random.ts";
import type { Bilingual, Measure, Word } from "./words.ts";
import { groups, measures, of, padded, services, settings } from "./words.ts";

export type Status = "draft" | "stub" | "published" | "deprecated" | "withdrawn";

/** What is decided of a variable before its text is written. */
export interface Plan {
  readonly index: number;
  readonly id: string;
  readonly code: string;
  readonly database: "At" | "Gz";
  readonly status: Status;
  readonly title: Bilingual;
  readonly measure: Measure;
  readonly service: Word;
  readonly group: Word;
  readonly setting: Word;
}

export interface Equivalent {
  readonly index: number;
  readonly relation: string;
}

/** One variable in six is a field; the first one is, so that each indicator has something to be computed from. */
const period = 6;

/** Which variables there are and who names whom. Each answer is worked out on its own: nothing is kept. */
export class Plans {
  readonly count: number;
  readonly #seed: string;

  constructor(count: number, seed: string) {
    this.count = count;
    this.#seed = seed;
  }

  variable(index: number): Plan {
    const isField = index % period === 0;
    const code = isField ? `SS${padded(index / period, 5)}` : indicatorCode(ordinal(index));
    const database = isField ? "Gz" : "At";
    return {
      index,
      id: `${code}_${database}`,
      code,
      database,
      status: this.status(index),
      ...subject(isField ? index / period : ordinal(index) >> 1, index),
    };
  }

  status(index: number): Status {
    if (index <= period) return "published";
    const share = new Random(`${this.#seed} status ${index}`).next();
    if (share < 0.05) return "stub";
    if (share < 0.08) return "withdrawn";
    if (share < 0.11) return "deprecated";
    return share < 0.13 ? "draft" : "published";
  }

  /** May what is in use name it? */
  isNameable(index: number): boolean {
    return this.status(index) !== "withdrawn";
  }

  /** Lower numbers only, so that no lineage runs in a circle; mostly fields. Empty for a field. */
  sources(index: number): number[] {
    if (index % period === 0) return [];
    const random = new Random(`${this.#seed} sources ${index}`);
    const fields = Math.ceil(index / period);
    const found = new Set<number>();
    for (let left = random.integer(1, 4); left > 0; left--) {
      const source = random.chance(0.8)
        ? period * random.integer(0, fields - 1)
        : random.integer(0, index - 1);
      if (this.isNameable(source)) found.add(source);
    }
    return [...(found.size > 0 ? found : [0])];
  }

  /** The same measure in the other product and in the neighbouring group: each names the other. */
  equivalents(index: number): Equivalent[] {
    if (!this.#isInUse(index)) return [];
    const own = ordinal(index);
    const found: Equivalent[] = [{ index: indexOf(own ^ 1), relation: "same-measure-other-product" }];
    if (new Random(`${this.#seed} neighbours ${own >> 2}`).chance(0.5)) {
      found.push({ index: indexOf(own ^ 2), relation: "same-measure-other-group" });
    }
    return found.filter((other) => this.#isInUse(other.index));
  }

  /** What to use instead: the nearest variable before it that is in use. */
  successor(index: number): number {
    let other = index - 1;
    while (!this.isNameable(other)) other--;
    return other;
  }

  #isInUse(index: number): boolean {
    const status = index < this.count && index % period !== 0 ? this.status(index) : "stub";
    return status !== "stub" && status !== "withdrawn";
  }
}

/** An indicator's number among the indicators, from 0. */
function ordinal(index: number): number {
  return index - Math.floor(index / period) - 1;
}

function indexOf(number: number): number {
  return number + Math.floor(number / (period - 1)) + 1;
}

/** The even ones are one number per area, the odd ones the same measure by dimensions. */
function indicatorCode(number: number): string {
  const pair = number >> 1;
  return `${number % 2 === 0 ? "stat" : "cube"}_${padded(1 + Math.floor(pair / 200), 3)}_${padded(1 + (pair % 200), 3)}`;
}

/** Neighbours differ in their group of people, as families of variables do. */
function subject(
  number: number,
  index: number,
): Pick<Plan, "group" | "service" | "setting" | "measure" | "title"> {
  const group = turn(groups, number);
  const service = turn(services, Math.floor(number / groups.length));
  const setting = turn(settings, Math.floor(number / groups.length / services.length) + index);
  const measure = turn(measures, Math.floor(number / 2));
  const title = {
    fr: `${measure.fr} ${of(service.fr)} chez les ${group.fr} ${setting.fr}`,
    nl: `${measure.nl} ${service.nl} bij ${group.nl} ${setting.nl}`,
  };
  return { group, service, setting, measure, title };
}

/** The items in turn, from the first again after the last. */
function turn<Item>(items: readonly Item[], position: number): Item {
  return items[position % items.length] as Item;
}
