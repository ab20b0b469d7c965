import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";

/** A record may have a megabyte: so many features tell it apart. */
const most = 400;

/**
 * What a record says, in small pieces: short values with the way to them, and each three words in a row of its texts.
 * @param ignored Names of properties that do not count.
 */
export function featuresOf({ data }: CatalogueRecord, ignored: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [name, value] of Object.entries(data)) if (!ignored.has(name)) collect(value, name, found);
  return found;
}

function collect(value: Json, way: string, found: Set<string>): void {
  if (found.size >= most) return;
  if (Array.isArray(value)) for (const item of value as readonly Json[]) collect(item, way, found);
  else if (isObject(value))
    for (const [key, inner] of Object.entries(value)) collect(inner, `${way}.${key}`, found);
  else {
    const words =
      String(value)
        .slice(0, 20_000)
        .toLowerCase()
        .match(/[\p{L}\p{N}_]+/gu) ?? [];
    if (words.length <= 3) found.add(`${way}=${words.join(" ")}`);
    for (let at = 2; at < words.length && found.size < most; at++) {
      found.add(`${words[at - 2]} ${words[at - 1]} ${words[at]}`);
    }
  }
}

/** The share of features that two records have in common: from 0 to 1 (L. R. Dice, 1945). */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const feature of one) if (other.has(feature)) common++;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

/** The share of the smaller record's features that the other has too: from 0 to 1. */
export function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const feature of few) if (many.has(feature)) common++;
  return few.size === 0 ? 1 : common / few.size;
}
