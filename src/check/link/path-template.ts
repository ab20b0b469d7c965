const pieces = new Map<string, readonly string[]>();

/** A template such as `{code}_{database}`, cut into fixed text and names, in turn. There are as many templates as kinds. */
export function pathParts(template: string): readonly string[] {
  const cached = pieces.get(template);
  if (cached) return cached;
  const made = template.split(/\{([a-zA-Z]+)\}/);
  pieces.set(template, made);
  return made;
}

/**
 * What the names in a template stand for in a text: each for one character at least, the first ones for as many as
 * possible, so the last separator wins. No regular expression: it would try the separators in all combinations.
 * @param given What names stand for already.
 * @returns Undefined when the text does not have that form.
 */
export function matchTemplate(
  template: string,
  text: string,
  given: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> | undefined {
  const parts = pathParts(template);
  if (parts.length === 1) return text === template ? {} : undefined;
  if (!text.startsWith(parts[0] ?? "") || !text.endsWith(parts.at(-1) ?? "")) return undefined;
  const found: Record<string, string> = {};
  let end = text.length - (parts.at(-1) ?? "").length;
  for (let at = parts.length - 2; at > 0; at -= 2) {
    const [before = "", name = ""] = parts.slice(at - 1);
    const place = at === 1 ? 0 : text.lastIndexOf(before, end - 1 - before.length);
    const value = text.slice(place + before.length, end);
    const other = found[name] ?? given[name] ?? value;
    if (place < 0 || value === "" || value !== other) return undefined;
    found[name] = value;
    end = place;
  }
  // In the order in which they stand in the template.
  return Object.fromEntries(Object.entries(found).toReversed());
}
