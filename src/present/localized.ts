import { choose, chooseWords } from "./format/localized.ts";
import type { Json } from "../model/json.ts";
import type { LocalizedShape } from "../model/shape.ts";
import type { Context } from "./context.ts";
import { escapeMarkdown, filled } from "./filled.ts";
import type { ValueNode } from "./node.ts";

/** A localized value: a line, Markdown, an address or words; in the context's language, else in another one. */
export function localizedNode(
  context: Context,
  { format }: LocalizedShape,
  data: Json,
): ValueNode | undefined {
  const { catalogue, language } = context;
  if (format === "words") {
    const words = chooseWords(data, language, catalogue.languages);
    return words && { type: "terms", ...words };
  }
  const choice = choose(data, language, catalogue.languages);
  if (!choice) return undefined;
  switch (format) {
    case "text":
      return { type: "text", value: filled(context, choice), language: choice.language };
    case "markdown":
      return { type: "prose", value: filled(context, choice, escapeMarkdown), language: choice.language };
    case "url":
      return { type: "address", ...choice };
  }
}
