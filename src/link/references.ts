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
  const add = (reference: Omit<Reference, "from" | "target">): void => {
    const target = records.get(reference.kind)?.get(reference.id);
    found.push({ from, ...reference, ...(target && { target }) });
  };
  visitRecord(from, {
    reference(id, shape, { top, path }) {
      add({
        kind: shape.kind,
        id,
        path: [...path],
        field: top,
        ...(shape.inverse && { inverse: shape.inverse }),
      });
    },
    localized(value, shape, { top, path }) {
      if (shape.format !== "markdown") return;
      for (const [language, text] of Object.entries(value)) {
        if (typeof text !== "string" || !mayHaveLink(text)) continue;
        const seen = new Map<string, number>();
        for (const link of markdownFacts(text).links) {
          const occurrence = seen.get(link.url) ?? 0;
          seen.set(link.url, occurrence + 1);
          const parts = splitLink(link.url);
          if (!parts || !kinds.has(parts.scheme)) continue;
          add({
            kind: parts.scheme,
            id: parts.id,
            path: [...path, language],
            field: top,
            link: { occurrence, language, text: link.text },
          });
        }
      }
    },
  });
  return found;
}

/** A text without any of these has no link, and need not be parsed. */
export function mayHaveLink(text: string | undefined): boolean {
  return text !== undefined && (text.includes("](") || text.includes("]:") || text.includes("<"));
}
