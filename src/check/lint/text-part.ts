import type { TextPart } from "../../model/diagnostic.ts";

/** Texts are a few hundred characters. */
const longest = 20_000;

/**
 * Some characters of a text as a place names them: which occurrence in the source they are, where lines may be folded.
 * Undefined when the count could be another in the source, and in a text so long that counting would take time.
 */
export function partOf(text: string, start: number, end: number): TextPart | undefined {
  if (text.length > longest) return undefined;
  const isFolded = text.includes("\n");
  const wanted = isFolded ? onOneLine(text.slice(start, end)) : text.slice(start, end);
  const whole = isFolded ? onOneLine(text) : text;
  const from = isFolded ? onOneLine(text.slice(0, start)).length : start;
  if (wanted === "") return undefined;
  let occurrence = 0;
  let at = whole.indexOf(wanted);
  while (at !== -1 && at < from) {
    occurrence++;
    at = whole.indexOf(wanted, at + wanted.length);
  }
  return at === from ? { text: wanted, occurrence } : undefined;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (space.includes("\n") ? " " : space));
}
