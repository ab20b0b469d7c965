import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Versions } from "../../model/output.ts";
import type { RecordVersion, RecordVersions } from "../../present/versions.ts";
import { asVersions, versionsOf } from "../../present/versions.ts";
import { cacheFolder } from "./cache-folder.ts";
import { digestOf } from "./digest.ts";
import type { FolderState } from "./folder-state.ts";
import { readSealedLines, writeSealedLines } from "./sealed.ts";
import { toolIdentity } from "./tool-identity.ts";

/**
 * The versions of a catalogue's records, as they follow from those of the last build, whatever its output folder was. A build
 * that gives records new ones without being published costs the next one time, and nothing else.
 */
export class KnownVersions {
  readonly #path: string;
  readonly #key: string;
  readonly #fresh = randomBytes(8).toString("base64url");
  readonly #records: RecordVersions;
  readonly #isNew: boolean;

  /** @param globalInputs The files that bear on all others. */
  constructor(cache: string, catalogue: Catalogue, globalInputs: readonly string[], state: FolderState) {
    this.#path = join(cache, "versions.json");
    this.#key = digestOf([toolIdentity(), ...globalInputs.map((file) => state.content(file))].join("\n"));
    const [, ...lines] = readSealedLines(this.#path, (first) => first === this.#key) ?? [];
    const before = new Map(lines as [string, RecordVersion][]);
    this.#records = versionsOf(catalogue, before, (file) => state.content(file), this.#fresh);
    this.#isNew =
      this.#records.size !== before.size ||
      [...this.#records.values()].some(({ page }) => page === this.#fresh);
  }

  /** Those of the cache of the catalogue in a folder; undefined when the user has none. */
  static of(
    folder: string,
    ...given: [Catalogue, readonly string[], FolderState]
  ): KnownVersions | undefined {
    const cache = cacheFolder(realpathSync(folder));
    return cache === undefined ? undefined : new KnownVersions(cache, ...given);
  }

  get versions(): Versions {
    return asVersions(this.#records, digestOf);
  }

  /** Keeps them for the next build, with what was found out of the records meanwhile. */
  keep(): void {
    if (this.#isNew) writeSealedLines(this.#path, [this.#key, ...this.#records]);
  }
}
