import type { Language } from "../../model/language.ts";
import type { Field, Kind, ReferenceShape } from "../../model/shape.ts";
import { referenceShapes } from "../../model/shape-parts.ts";

/** Where a reference can stand in records of a kind: a property of the schema, or a link in a field's texts. */
export type Slot =
  | { readonly field: Field; readonly shape: ReferenceShape }
  | { readonly field: Field; readonly language: string };

/**
 * The slots of a kind by number. They follow from the schema and the configuration alone, so that numbers mean the same
 * in every thread: properties from 0 in the schema's order, links below 0 by field and language.
 */
export class Slots {
  readonly #fields: readonly Field[];
  readonly #languages: readonly string[];
  readonly #properties: readonly { readonly field: Field; readonly shape: ReferenceShape }[];
  readonly #numbers = new Map<ReferenceShape, number>();
  readonly #links = new Map<number, Slot>();

  constructor({ fields }: Kind, languages: readonly Language[]) {
    this.#fields = fields;
    this.#languages = languages.map(({ tag }) => tag);
    this.#properties = fields.flatMap((field) =>
      referenceShapes(field.shape).map((shape) => ({ field, shape })),
    );
    for (const [number, { shape }] of this.#properties.entries()) this.#numbers.set(shape, number);
  }

  /** The number of a property's slot. */
  property(shape: ReferenceShape): number {
    return this.#numbers.get(shape) ?? 0;
  }

  /** The number of the slot of links in a top-level field's texts; undefined when the language is none of the catalogue. */
  link(field: Field, language: string): number | undefined {
    const index = this.#languages.indexOf(language);
    return index < 0 ? undefined : -1 - (this.#fields.indexOf(field) * this.#languages.length + index);
  }

  /** The slot of a number. */
  at(number: number): Slot | undefined {
    if (number >= 0) return this.#properties[number];
    const index = -1 - number;
    const cached = this.#links.get(number);
    const field = this.#fields[Math.floor(index / this.#languages.length)];
    const language = this.#languages[index % this.#languages.length];
    if (cached || !field || language === undefined) return cached;
    // The same one for all references that stand there.
    const made = { field, language };
    this.#links.set(number, made);
    return made;
  }
}

/** The slots of every kind. */
export function slotsOf(
  kinds: ReadonlyMap<string, Kind>,
  languages: readonly Language[],
): ReadonlyMap<string, Slots> {
  return new Map([...kinds].map(([name, kind]) => [name, new Slots(kind, languages)]));
}
