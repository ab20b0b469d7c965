import type { OpenOptions, Opened } from "../../host/open-folder.ts";
import { openFolder } from "../../host/open-folder.ts";
import type { Baseline } from "./baseline.ts";
import { changedSince } from "./baseline.ts";

/** How a command opens a catalogue. */
export interface CommandOptions extends OpenOptions {
  /** The commit to compare with: only what has changed since is reported. */
  readonly base?: string | undefined;
}

/** A catalogue that a command has opened, and what it was compared with. */
export interface OpenedSince extends Opened {
  readonly change?: Baseline;
}

/** Opens the catalogue in a folder, compared with a commit where there is one. */
export async function openSince(
  directory: string,
  { base, ...options }: CommandOptions,
): Promise<OpenedSince> {
  if (base === undefined) return openFolder(directory, options);
  let change: Baseline | undefined;
  const opened = await openFolder(directory, {
    ...options,
    comparedWith: (found, plain) => (change = changedSince(found, base, plain)).asked,
  });
  return { ...opened, ...(change && { change }) };
}
