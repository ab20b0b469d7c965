import { nameOfKind } from "../../project/schema/kind-name.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Localized } from "../../model/diagnostic.ts";

/** The name for messages of the kind that is called so. */
export function kindName(catalogue: Catalogue, name: string): Localized {
  const kind = catalogue.kinds.get(name);
  return kind ? nameOfKind(kind) : { en: name };
}
