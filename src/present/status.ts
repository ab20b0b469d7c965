import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Localized } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import { labelOf } from "../model/shape-parts.ts";
import { hasWord } from "./format/page-words.ts";
import { roleText } from "./role.ts";

/** A status that readers must know of first, with its name. */
export interface NotedStatus {
  readonly status: string;
  readonly label: Localized | undefined;
}

/** The status of a record when the words of the language have a notice for it: of a stub, of a withdrawn one. */
export function notedStatus(record: CatalogueRecord, language: Language): NotedStatus | undefined {
  const status = roleText(record, "status");
  if (status === undefined || !hasWord(language, `${status}Notice`)) return undefined;
  return { status, label: labelOf(record.kind.roles.get("status")?.shape, status) };
}
