import type { CatalogueRecord } from "../model/catalogue.ts";
import { recordHref } from "./address.ts";
import type { Choice } from "./format/localized.ts";
import { choose } from "./format/localized.ts";
import type { Localization } from "./localization.ts";
import { roleValue } from "./role.ts";

/** Where a link to a record leads. */
export interface Destination {
  /** Its page, relative to a language's folder. */
  readonly page?: string;
  /** Out of the catalogue, where the language may be another one. */
  readonly address?: Choice;
}

/** Where a record is found: on its page, else at its address; nowhere when it has neither. */
export function destinationOf(
  record: CatalogueRecord,
  { catalogue, language }: Localization,
): Destination | undefined {
  const page = recordHref(record);
  if (page !== undefined) return { page };
  const address = choose(roleValue(record, "address"), language, catalogue.languages);
  return address && isWebAddress(address.value) ? { address } : undefined;
}

/** Only addresses that cannot run anything. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s"'<>\\]+$/i.test(address);
}
