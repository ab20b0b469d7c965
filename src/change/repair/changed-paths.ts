import type { Path } from "../../model/diagnostic.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";

/** The ways to all that differs between two values; of a key that one of them lacks, the way to it. */
export function* changedPaths(
  before: Json | undefined,
  after: Json | undefined,
  path: Path = [],
): Iterable<Path> {
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    for (const [index, item] of before.entries())
      yield* changedPaths(item as Json, after[index] as Json, [...path, index]);
  } else if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* changedPaths(before[key], after[key], [...path, key]);
  } else if (!Object.is(before, after)) yield path;
}

/** Is one way the beginning of another? Of a list's items it does not matter which: some repairs are of all of them. */
export function isWithin(path: Path, start: Path): boolean {
  return start.every((step, index) => {
    const other = path[index];
    return step === other || (typeof step === "number" && typeof other === "number");
  });
}
