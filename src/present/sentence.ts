import { choose } from "./format/localized.ts";
import { templateParts } from "./format/text-template.ts";
import type { JsonObject } from "../model/json.ts";
import type { Field, Template } from "../model/shape.ts";
import type { Context } from "./context.ts";
import { property } from "./context.ts";
import type { SentenceNode, ValueNode } from "./node.ts";

/**
 * An object as a sentence. One whose template is only there in another language has the forms of that language.
 * @returns Nothing when a property that the template names has nothing to show.
 */
export function sentenceNode(
  context: Context,
  template: Template,
  fields: readonly Field[],
  data: JsonObject,
): SentenceNode | undefined {
  const { catalogue, language: wanted } = context;
  const choice =
    typeof template === "string"
      ? { value: template, language: wanted }
      : choose(template, wanted, catalogue.languages);
  if (!choice || choice.value === "") return undefined;
  const inLanguage = context.in(choice.language);
  const shown: (string | ValueNode)[] = [];
  for (const piece of templateParts(choice.value)) {
    const field = typeof piece === "string" ? undefined : fields.find(({ name }) => name === piece.name);
    const part = typeof piece === "string" ? piece : field && property(inLanguage, field, data);
    if (part === undefined) return undefined;
    shown.push(part);
  }
  return { type: "sentence", language: choice.language, pieces: shown };
}
