import { said } from "../../messages/phrase.ts";
import { SpokenError } from "../../messages/spoken-error.ts";

/** A file of translations that cannot be read, in words that follow “FILE cannot be read: ”. */
export class ExchangeError extends SpokenError {}

/** Of a workbook that is not what its format says. */
export function damaged(): ExchangeError {
  return new ExchangeError(said("unreadable/damaged"));
}
