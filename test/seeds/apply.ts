import type { Deviation } from "./deviations.ts";
import type { Field } from "./fields.ts";
import { mapTexts } from "./fields.ts";

/** The fields with a deviation; unchanged when it does not occur, or not just once where it must. */
export function apply(deviation: Deviation, fields: readonly Field[]): Field[] {
  const { kind } = deviation;
  if (kind === "label")
    return fields.map(({ label, blocks }) => ({
      label: label.replace(deviation.seed, deviation.page),
      blocks,
    }));
  if (kind === "texts")
    return fields.map((field) => mapTexts(field, (text) => text.replace(deviation.seed, deviation.page)));
  if (kind === "added")
    return fields.flatMap((field) =>
      field.label === deviation.after ? [field, { label: deviation.field, blocks: [] }] : [field],
    );
  return fields.map((field) => {
    if (field.label !== deviation.field) return field;
    return deviation.kind === "text" ? withText(field, deviation) : withBlocks(field, deviation);
  });
}

function withText(field: Field, { seed, page }: Deviation & { readonly kind: "text" }): Field {
  let count = 0;
  mapTexts(field, (text) => {
    count += text.split(seed).length - 1;
    return text;
  });
  return count === 1 ? mapTexts(field, (text) => text.replace(seed, () => page)) : field;
}

function withBlocks(field: Field, { seed, page }: Deviation & { readonly kind: "blocks" }): Field {
  return JSON.stringify(field.blocks) === JSON.stringify(seed) ? { label: field.label, blocks: page } : field;
}
