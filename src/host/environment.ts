import { availableParallelism } from "node:os";

/** The day where the editor is: a date written today is not in the future just because it is still yesterday in Greenwich. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** Does a server run the tool, on files that were just fetched? */
export function isInCi(): boolean {
  const ci = process.env["CI"];
  return ci !== undefined && ci !== "" && ci !== "false" && ci !== "0";
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}

/**
 * Is a second thread worth its memory, to publish so many records? Both hold the catalogue: about 0.1 MiB for a record was
 * measured for the two together, so there must be twice as much.
 */
export function paysTwoThreads(records: number): boolean {
  const needed = records * 0.2 * 2 ** 20;
  return records >= 5000 && availableParallelism() > 1 && process.availableMemory() > needed;
}
