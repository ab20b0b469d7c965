import { join } from "node:path";
import { Deflate } from "pako";
import { createTarPacker } from "modern-tar";
import { said } from "../../../messages/phrase.ts";
import { folderContent } from "../folder-content.ts";
import type { FileSystem } from "../file-system.ts";
import { naming, OutputError, quote } from "../output-error.ts";
import { readSums, sha256, sumsFile } from "./checksums.ts";

/**
 * Packs the folder of a version into a new file: the same bytes for the same content, whenever and wherever. All files
 * are compared with their checksums on the way. Throws an `OutputError` when one of them is not as it was published.
 * @param time Of all files in it, as YYYY-MM-DDThh:mm:ssZ.
 * @returns The checksum of the archive.
 */
export async function writeArchive(
  fileSystem: FileSystem,
  folder: string,
  { version, time, target }: { readonly version: string; readonly time: string; readonly target: string },
): Promise<string> {
  const { readable, controller } = createTarPacker();
  const output = fileSystem.openSync(target, "wx", 0o644);
  try {
    const mtime = new Date(time);
    const fill = async (): Promise<void> => {
      for (const { path, bytes } of wholeFiles(fileSystem, folder)) {
        const header = { name: `${version}/${path}`, size: bytes.length, mtime, mode: 0o644, uid: 0, gid: 0 };
        const writer = controller.add(header).getWriter();
        await writer.write(bytes);
        await writer.close();
      }
      controller.finalize();
    };
    // When nothing can be written, filling fails too, by a stream that is closed: that is not the reason.
    const filling = fill().catch((error: unknown) => controller.error(error));
    await drain(readable, (bytes) => naming(target, () => writeAll(fileSystem, output, bytes)));
    await filling;
  } finally {
    fileSystem.closeSync(output);
  }
  return sha256(fileSystem.readFileSync(target));
}

/** Compresses in plain JavaScript: what Node brings gives other bytes from version to version. */
async function drain(
  readable: ReadableStream<Uint8Array>,
  write: (bytes: Uint8Array) => void,
): Promise<void> {
  // In small pieces, so that a disk that refuses one ends the work at once.
  const gzip = new Deflate({ level: 6, gzip: true, chunkSize: 1024 });
  gzip.onData = write;
  for await (const chunk of readable) gzip.push(chunk);
  gzip.push(new Uint8Array(), true);
}

function writeAll({ writeSync }: FileSystem, file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

/** The files of a version, sorted, each as it was published. */
function* wholeFiles(fileSystem: FileSystem, folder: string): Generator<{ path: string; bytes: Uint8Array }> {
  const list = fileSystem.readFileSync(join(folder, sumsFile));
  const sums = readSums(list.toString("utf8"));
  for (const path of folderContent(fileSystem, folder).files)
    if (path !== sumsFile && !sums.has(path)) throw damaged(folder, path);
  for (const [path, sum] of sums) {
    const bytes = readOrNothing(fileSystem, join(folder, path));
    if (!bytes || sha256(bytes) !== sum) throw damaged(folder, path);
    yield { path, bytes };
  }
  yield { path: sumsFile, bytes: list };
}

function readOrNothing({ readFileSync }: FileSystem, path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function damaged(folder: string, path: string): OutputError {
  return new OutputError(said("output/damaged", { folder: quote(folder), path: quote(path) }));
}
