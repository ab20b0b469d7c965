import type { Reference } from "../../model/catalogue.ts";
import type { Place } from "../../model/diagnostic.ts";

/** The place of a reference: the value of the property, or the link's address within the text. */
export function referencePlace({ from, kind, id, path, link }: Reference): Place {
  if (!link) return { file: from.file, path };
  return {
    file: from.file,
    path,
    within: { text: `${kind}:${id}`, occurrence: link.occurrence, whole: true },
  };
}
