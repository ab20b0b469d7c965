import { placeholders } from "../../src/messages/placeholder.ts";
import type { Message } from "../../src/messages/generated.ts";
import type { Arguments } from "../../src/model/diagnostic.ts";
import type { Cases } from "./cases.ts";

/**
 * The module with what `varbook explain` shows for the placeholders of each message: the values of a case.
 * @param usual Values for what no case gives: `code placeholder`.
 * Throws when the text of a message has a placeholder without a value: a reader would see nothing in its place.
 */
export function exampleValues(
  messages: Readonly<Record<string, Message>>,
  counts: ReadonlyMap<string, Cases>,
  usual: Arguments,
): string {
  const lines = Object.entries(messages)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { words }]) => {
      const found = counts.get(code)?.example ?? {};
      const lacking = placeholders(words.en.text).filter((name) => isEmpty(found[name]));
      const values = Object.entries({ ...found, ...usualOf(lacking, code, usual) });
      const shown = new Set([words.en.text, ...words.en.help].flatMap(placeholders));
      const own = Object.fromEntries(values.filter(([name]) => shown.has(name)));
      return `  ${JSON.stringify(code)}: ${JSON.stringify(JSON.stringify(own))},`;
    });
  return [
    "/** Values for the placeholders of each message, as they are in a case: JSON, which is read for the few that are asked for. */",
    "export const exampleValues: Readonly<Record<string, string>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}

function isEmpty(value: Arguments[string]): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** What the text itself needs; a line of the help is left out instead. */
function usualOf(names: readonly string[], code: string, usual: Arguments): Arguments {
  const missing = names.filter((name) => usual[`${code} ${name}`] === undefined);
  if (missing.length > 0)
    throw new Error(
      `messages/placeholders.json lacks ${missing.map((name) => `“${code} ${name}”`).join(", ")}`,
    );
  return Object.fromEntries(names.map((name) => [name, usual[`${code} ${name}`]]));
}
