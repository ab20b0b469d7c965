import type { Say } from "../../messages/phrase.ts";
import { printable } from "../../model/printable.ts";
import type { WriteRefusal } from "../../host/disk/change-catalogue.ts";

/** Which file was not written, and why. */
export function skippedFile(path: string, refusal: WriteRefusal, say: Say): string {
  return say(`skipped/${refusal}`, { file: printable(path) });
}
