import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Versions } from "../../model/output.ts";
import type { RecordVersion } from "../../present/versions.ts";
import { nameOf, versionsOf } from "../../present/versions.ts";
import { cacheFolder } from "./cache-folder.ts";
import { digestOf } from "./digest.ts";
import type { FolderState } from "./folder-state.ts";
import { readSealedLines, writeSealedLines } from "./sealed.ts";
import { toolIdentity } from "./tool.ts";

/**
 * The versions of a catalogue's records, as they follow from those of the last build; kept for the next one. They are the same
 * for all output folders. Undefined when there is no place to keep them.
 * @param foundation The files that bear on all others.
 */
export function knownVersions(
  folder: string,
  catalogue: Catalogue,
  foundation: readonly string[],
  state: FolderState,
): Versions | undefined {
  const cache = cacheFolder(realpathSync(folder));
  if (cache === undefined) return undefined;
  const path = join(cache, "versions.json");
  const key = digestOf([toolIdentity(), ...foundation.map((file) => state.content(file))].join("\n"));
  const [, ...lines] = readSealedLines(path, (first) => first === key) ?? [];
  const before = new Map(lines as [string, RecordVersion][]);
  const fresh = randomBytes(8).toString("base64url");
  const versions = versionsOf(catalogue, before, (file) => state.content(file), fresh);
  const isNew = versions.size !== before.size || [...versions.values()].some(({ page }) => page === fresh);
  if (isNew) writeSealedLines(path, [key, ...versions]);
  const versionOf = (which: "fields" | "page") => (record: CatalogueRecord) =>
    versions.get(nameOf(record))?.[which] ?? fresh;
  return { fields: versionOf("fields"), page: versionOf("page"), digest: digestOf };
}
