/** A piece of a template: characters to be shown as they are, or the name of a value to be put in. */
export type TemplatePart = string | { readonly name: string };

const cache = new Map<string, readonly TemplatePart[]>();

/** Reads a template: `Nombre par {per} bénéficiaires` is a text, a name and a text. */
export function templateParts(template: string): readonly TemplatePart[] {
  let found = cache.get(template);
  if (!found) {
    found = parse(template);
    cache.set(template, found);
  }
  return found;
}

/** The names in a template. */
export function placeholderNames(template: string): string[] {
  return templateParts(template).flatMap((piece) => (typeof piece === "string" ? [] : [piece.name]));
}

/**
 * Fills a text's placeholders; a name without a value stays as it is written.
 * @param value The text for a name, or nothing.
 */
export function fillText(text: string, value: (name: string) => string | undefined): string {
  if (!text.includes("{")) return text;
  return text.replace(placeholder, (whole, name: string) => value(name) ?? whole);
}

/** With its first letter as a capital, as at the start of a sentence. */
export function capitalise(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

const placeholder = /\{([a-zA-Z][a-zA-Z0-9]*)\}/g;

function parse(template: string): TemplatePart[] {
  const found: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(placeholder)) {
    if (match.index > end) found.push(template.slice(end, match.index));
    found.push({ name: match[1] ?? "" });
    end = match.index + match[0].length;
  }
  if (end < template.length) found.push(template.slice(end));
  return found;
}
