import { statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "./command.ts";

/** The full path of a catalogue's folder. Throws when there is no such folder. */
export function catalogueFolder(directory: string): string {
  const folder = resolve(directory);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no folder ${directory}`);
  return folder;
}
