import { join } from "node:path";
import { ungzip } from "pako";
import { unpackTar } from "modern-tar";
import { said } from "../../../messages/phrase.ts";
import type { FileSystem } from "../file-system.ts";
import { OutputError, quote } from "../output-error.ts";
import { readSums, sha256, sumsFile } from "./checksums.ts";

/** The archive of a version, as it was made. Throws an `OutputError` when it is gone or otherwise. */
export function soundArchive({ readFileSync }: FileSystem, path: string): Uint8Array {
  const [archive, sum] = [path, `${path}.sha256`].map((one) => {
    try {
      return readFileSync(one);
    } catch {
      return undefined;
    }
  });
  if (archive && sum?.toString("utf8").startsWith(`${sha256(archive)} `)) return archive;
  throw new OutputError(said("output/archive-damaged", { path: quote(path), sum: quote(`${path}.sha256`) }));
}

/** The files in the archive of a version by path, which starts with the version's folder. */
export async function readArchive(
  fileSystem: FileSystem,
  path: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await unpackTar(ungzip(soundArchive(fileSystem, path)), { strict: true });
  return new Map(entries.map(({ header, data = new Uint8Array() }) => [header.name, data]));
}

/** The files that a version was published with, but for the list of them. */
export function publishedPaths({ readFileSync }: FileSystem, folder: string): Iterable<string> {
  return readSums(readFileSync(join(folder, sumsFile)).toString("utf8")).keys();
}
