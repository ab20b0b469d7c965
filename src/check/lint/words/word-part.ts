import type { Place } from "../../../model/diagnostic.ts";

/** The part of a text between two positions, as a place names it: its characters, and how many such stand before. */
export function part(text: string, start: number, end: number): NonNullable<Place["within"]> {
  const wanted = text.slice(start, end);
  let occurrence = 0;
  for (let at = text.indexOf(wanted); at !== -1 && at < start; at = text.indexOf(wanted, at + wanted.length))
    occurrence++;
  return { text: wanted, occurrence };
}
