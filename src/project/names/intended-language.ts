import { plainForm } from "./look-alike.ts";

/**
 * The language of a catalogue for which a wrong tag stands: one in capitals, with a region too many or without the one
 * that the catalogue has.
 * @param tags Those of the catalogue.
 */
export function intendedLanguage(typed: string, tags: readonly string[]): string | undefined {
  const tag = plainForm(typed).replaceAll("_", "-").toLowerCase();
  const same = tags.find((own) => own.toLowerCase() === tag);
  if (same !== undefined) return same;
  const related = tags.filter((own) => baseOf(own.toLowerCase()) === baseOf(tag));
  return related.length === 1 ? related[0] : undefined;
}

function baseOf(tag: string): string {
  return tag.split("-")[0] ?? "";
}
