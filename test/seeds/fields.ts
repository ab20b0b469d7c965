/**
 * A part of a field's content. Texts are in Markdown's notation, so that a link stands where it is read and with its
 * target: `[text](target)`. All kinds of space are folded into one.
 */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** A label and what stands beside it, as a reader sees them. A heading over fields is a field without content. */
export interface Field {
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** The label under which both readers give the title and its surroundings: it has none on the pages. */
export const titleLabel = "(title)";

/** Changes all texts of a field. */
export function mapTexts({ label, blocks }: Field, change: (text: string) => string): Field {
  return {
    label,
    blocks: blocks.map((block) =>
      block.kind === "list"
        ? { kind: "list", items: block.items.map(change) }
        : { kind: "paragraph", text: change(block.text) },
    ),
  };
}

/**
 * The fields as lines to be compared: one for each label, paragraph and item, in their order.
 * @param labelOnly Labels of fields whose content is not compared.
 */
export function lines(fields: readonly Field[], labelOnly: ReadonlySet<string>): string[] {
  return fields.flatMap(({ label, blocks }) => [
    label,
    ...(labelOnly.has(label) ? [] : blocks.flatMap((block) => blockLines(label, block))),
  ]);
}

function blockLines(label: string, block: Block): string[] {
  if (block.kind === "paragraph") return [`${label} ¶ ${block.text}`];
  return block.items.map((item, index) => `${label} (${index + 1}) ${item}`);
}
