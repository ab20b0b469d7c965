import { closest } from "../names/suggest.ts";
import type { Field } from "../../model/shape.ts";

/** The things whose name for readers is nearest to a text, by what they are called in a file. */
export function closestNamed(
  text: string,
  named: readonly (readonly [label: string, name: string])[],
): string[] {
  const labels = closest(text, new Set(named.map(([label]) => label)));
  return [
    ...new Set(labels.flatMap((near) => named.filter(([label]) => label === near).map(([, name]) => name))),
  ];
}

/** What readers call the properties. */
export function namesOf(fields: readonly Field[], names: readonly string[]): (readonly [string, string])[] {
  return fields
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, title, label }) =>
      [title, ...Object.values(label ?? {})].map((text = "") => [text, name] as const),
    );
}
