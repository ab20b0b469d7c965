import { inert } from "../../model/inert.ts";
import type { Invocation } from "./command.ts";
import type { Target } from "../../host/catalogue-folder.ts";

/** The files that were named and are none of the catalogue's. */
export function strangersIn(files: ReadonlySet<string>, known: readonly string[]): string[] {
  const own = new Set(known);
  return [...files].filter((file) => !own.has(file));
}

/**
 * Says which files that were named are none of the catalogue's.
 * @param known The catalogue's files.
 * @returns Are all of them? Then nothing was done.
 */
export function tellStrangers(
  { files }: Target,
  known: readonly string[],
  { say, note }: Invocation,
): boolean {
  if (!files) return false;
  const strangers = strangersIn(files, known);
  for (const file of strangers) note(`${say("folder/stranger", { file: inert(file) })}\n`);
  return strangers.length === files.size;
}
