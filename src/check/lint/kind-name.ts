import type { Catalogue } from "../../model/catalogue.ts";
import type { Localized } from "../../model/diagnostic.ts";

/** The name of a kind for messages; the schema's English title stands in for English. */
export function kindName(catalogue: Catalogue, name: string): Localized {
  const kind = catalogue.kinds.get(name);
  return kind ? { en: kind.title.toLowerCase(), ...kind.label.one } : { en: name };
}
