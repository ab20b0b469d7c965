import { once } from "node:events";
import type { Writable } from "node:stream";
import { watchMemory } from "../../host/disk/memory.ts";
import { chunks } from "../../report/output-chunks.ts";

/** Writes pieces of text as they are made, no faster than their reader takes them. */
export async function stream(to: Writable, pieces: Iterable<string>): Promise<void> {
  for (const text of chunks(pieces)) {
    watchMemory();
    if (!to.write(text)) await once(to, "drain");
  }
}
