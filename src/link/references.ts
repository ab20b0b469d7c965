import type { MarkdownLink } from "../markdown/facts.ts";
import { markdownFacts } from "../markdown/facts.ts";
import type { CatalogueRecord, Reference } from "../model/catalogue.ts";
import type { Kind } from "../model/shape.ts";
import { visitRecord } from "../model/visit.ts";
import type { Records } from "./collect.ts";

/** A link's scheme and the id it names; undefined when the link has no scheme. */
export function splitLink(url: string): { scheme: string; id: string } | undefined {
  const colon = url.indexOf(":");
  return colon > 0 ? { scheme: url.slice(0, colon), id: url.slice(colon + 1) } : undefined;
}

/** Everything a record names, in properties and in the links of its texts. */
export function referencesOf(
  from: CatalogueRecord,
  kinds: ReadonlyMap<string, Kind>,
  records: Records,
): Reference[] {
  const found: Reference[] = [];
  visitRecord(from, {
    reference(id, { kind, inverse }, { top: field, path }) {
      const target = records.get(kind)?.get(id);
      found.push({ from, kind, id, target, path: [...path], field, inverse, link: undefined });
    },
    localized(value, { format }, { top: field, path }) {
      if (format !== "markdown") return;
      for (const language in value) {
        const text = value[language];
        if (typeof text !== "string" || !mayHaveLink(text)) continue;
        const { links } = markdownFacts(text);
        for (const [index, { url, text: shown }] of links.entries()) {
          const parts = splitLink(url);
          if (!parts || !kinds.has(parts.scheme)) continue;
          const { scheme: kind, id } = parts;
          const link = { occurrence: occurrenceOf(links, index), language, text: shown };
          const target = records.get(kind)?.get(id);
          found.push({ from, kind, id, target, path: [...path, language], field, inverse: undefined, link });
        }
      }
    },
  });
  return found;
}

/** How many links to the same place stand before one. Texts have few links. */
function occurrenceOf(links: readonly MarkdownLink[], index: number): number {
  let count = 0;
  for (let before = 0; before < index; before++) if (links[before]?.url === links[index]?.url) count++;
  return count;
}

/** A text without any of these has no link, and need not be parsed. */
export function mayHaveLink(text: string | undefined): boolean {
  return text !== undefined && (text.includes("](") || text.includes("]:") || text.includes("<"));
}
