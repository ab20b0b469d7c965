import type { Choice } from "./format/localized.ts";
import { fillText } from "./format/text-template.ts";
import type { Context } from "./context.ts";
import { property } from "./context.ts";
import { plainText } from "./plain-text.ts";

/**
 * A text with its placeholders filled from the properties that stand beside it, in the forms of the text's language.
 * @param escape Keeps what is put in from being markup; numbers never are.
 */
export function filled(
  context: Context,
  { value: text, language }: Choice,
  escape: (words: string) => string = same,
): string {
  const { holder } = context;
  if (!holder || !text.includes("{")) return text;
  // Placeholders of what is put in stay as they are: two texts may name each other.
  const around = context.in(language).within(undefined);
  return fillText(text, (name) => {
    const field = holder.fields.find((one) => one.name === name);
    const node = field && property(around, field, holder.data);
    if (!node) return undefined;
    const words = plainText(node, around);
    return node.type === "number" ? words : escape(words);
  });
}

export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

function same(text: string): string {
  return text;
}
