import type { Say } from "../../messages/phrase.ts";
import { inert } from "../../model/inert.ts";
import type { Refusal } from "../../host/disk/change-catalogue.ts";

/** Which file was not written, and why. */
export function skippedFile(path: string, refusal: Refusal, say: Say): string {
  return say(`skipped/${refusal}`, { file: inert(path) });
}
