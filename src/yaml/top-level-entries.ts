import { isObject } from "../model/json.ts";
import { subset } from "./yaml-subset.ts";

/** From the start of a line to the colon after an unquoted key. The items of a list may stand there too. */
const keyAtStart = /(?<![^\n])(?=[^\s#"'-]|-[^\s-])([^\n]*?):(?![^ \r\n])/g;

/**
 * Where the entries at the top of a text are, by their keys: each up to the next one. So a place can be found without
 * parsing all of the text.
 * @returns Undefined when the text is not a map as the subset knows it.
 */
export function topLevelEntries(
  text: string,
): ReadonlyMap<string, readonly [start: number, end: number]> | undefined {
  const value = subset(text);
  if (!isObject(value)) return undefined;
  const starts = Array.from(text.matchAll(keyAtStart), ({ index, 1: key = "" }) => ({ key, index }));
  const entries = new Map(
    starts.map(({ key, index }, at) => [key, [index, starts[at + 1]?.index ?? text.length] as const]),
  );
  const keys = Object.keys(value);
  // A key that is written in another way, as in quotes, is part of the entry before it.
  return keys.length === starts.length && keys.every((key) => entries.has(key)) ? entries : undefined;
}
