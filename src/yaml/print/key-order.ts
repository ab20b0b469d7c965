import type { Field, Shape } from "../../model/shape.ts";
import type { YamlEntry } from "./yaml-tree.ts";

/** What is known of the value to be written. */
export interface Known {
  readonly shape?: Shape;
  readonly field?: Field;
  /** Of a map whose keys are ids: what each value is. */
  readonly each?: Shape;
}

/** What is known of the value of an entry. */
export function knownOf({ shape, field, each }: Known, name: string | undefined): Known {
  if (each) return { shape: each };
  if (shape?.type === "list") return { shape: shape.items, ...(field && { field }) };
  const own =
    shape?.type === "object" ? shape.fields.find((candidate) => candidate.name === name) : undefined;
  return own ? { shape: own.shape, field: own } : {};
}

/** The entries in the schema's order, languages in the configuration's; those that these do not know come last. */
export function inOrder(
  entries: readonly YamlEntry[],
  { shape }: Known,
  languages: readonly string[],
): readonly YamlEntry[] {
  const names =
    shape?.type === "object"
      ? shape.fields.map(({ name }) => name)
      : shape?.type === "localized"
        ? languages
        : [];
  const rank = new Map(names.map((name, index) => [name, index]));
  const rankOf = ({ key }: YamlEntry): number => rank.get(key?.name ?? "") ?? names.length;
  return entries.toSorted((a, b) => rankOf(a) - rankOf(b));
}
