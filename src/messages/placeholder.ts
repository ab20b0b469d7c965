/**
 * A placeholder in a message: `{name}`. A list is shown as “a, b or c”, with `{name:and}` as “a, b and c”; of `{name:if}`
 * nothing is shown: the line is there only if the name has a value. `{name|file|files}` is a number with what it counts,
 * `{name:number}` one with its thousands apart, `{name:decimal}` one with one decimal.
 */
export const placeholder: RegExp = /\{([a-zA-Z]+)(?::(and|if|number|decimal)|\|([^{}|]*)\|([^{}|]*))?\}/g;

/** The names of a text's placeholders, in their order. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(placeholder)].map((match) => match[1] ?? "");
}
