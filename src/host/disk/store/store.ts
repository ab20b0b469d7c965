import { dirname, join } from "node:path";
import type { OutputFile } from "../../../model/output.ts";
import { Assembly } from "../assemble.ts";
import { errorName } from "../error-name.ts";
import type { FileSystem } from "../file-system.ts";
import { removeFolder } from "../folder-content.ts";
import { said } from "../../../messages/phrase.ts";
import { asOutputError, OutputError, quote } from "../output-error.ts";
import { OutputPaths } from "../output-paths.ts";
import { writeArchive } from "./version-archive.ts";
import { publishedPaths, readArchive, soundArchive } from "./archived-version.ts";
import { withChecksums } from "./checksums.ts";
import { linkNewest } from "./link-newest.ts";
import { earlierVersion } from "./earlier-version.ts";

/*
 * A store is the root of a static host. `v/<version>/` holds a version and never changes, but when it is kept as an archive;
 * all that is beside these folders is made from them, but what happened to versions later (`withdrawn.json`, `archived.json`). A version is put together in the working folder and gets its name in one step, so it is
 * there as a whole or not at all; then each file beside it is replaced, in one step too. A process that dies leaves the
 * old state, or a version that is not listed yet: the next run for that version only does what is left.
 */

/** Where what is not finished is, and who is at it: gone when nobody is. */
const workFolder = ".varbook";

/** The folder of the versions. */
const versionsFolder = "v";

/** A version that is there. */
export interface StoredVersion {
  readonly version: string;
  /** When it was made, as YYYY-MM-DDThh:mm:ssZ. */
  readonly time: string;
  /** Do its files lead to its archive? */
  readonly isArchived?: boolean;
}

/** What was written of a new version: counts of files, and its size in bytes. */
export interface WrittenVersion {
  readonly written: number;
  /** The same as in the version before, and stored once where the disk can. */
  readonly shared: number;
  readonly bytes: number;
}

/** What is published in a folder. It is opened by `withStore`. */
export class Store {
  readonly #fileSystem: FileSystem;
  /** The real path of the store. */
  readonly folder: string;

  constructor(fileSystem: FileSystem, folder: string) {
    this.#fileSystem = fileSystem;
    this.folder = folder;
  }

  get workFolder(): string {
    return join(this.folder, workFolder);
  }

  /** The folder of a version. */
  versionFolder(version: string): string {
    return join(this.folder, versionsFolder, version);
  }

  /** The names in the folder of the versions. */
  names(): string[] {
    return this.#list(join(this.folder, versionsFolder));
  }

  /** A file of a version as text; undefined when it cannot be read. */
  read(version: string, path: string): string | undefined {
    return this.#read(join(this.versionFolder(version), path))?.toString("utf8");
  }

  /**
   * Puts a new version together and gives it its name. Its files cannot be written to: those that are the same in two
   * versions are one file on the disk.
   * @param previous The version with which it shares what is the same.
   */
  add(version: string, files: Iterable<OutputFile>, previous: string | undefined): WrittenVersion {
    const staging = join(this.workFolder, "version");
    const before =
      previous === undefined ? undefined : earlierVersion(this.#fileSystem, this.versionFolder(previous));
    const assembly = new Assembly(this.#fileSystem, before, staging, 0o444);
    const { published } = assembly.take(withChecksums(files)).finish();
    this.#makeFolder(join(this.folder, versionsFolder));
    this.#fileSystem.renameSync(staging, this.versionFolder(version));
    return { written: published.written, shared: published.kept, bytes: published.bytes };
  }

  /** A file beside the versions as text; undefined when it cannot be read. */
  readBeside(path: string): string | undefined {
    return this.#read(join(this.folder, path))?.toString("utf8");
  }

  /** Is there anything of this name beside the versions? */
  hasBeside(path: string): boolean {
    return this.#list(this.folder).includes(path);
  }

  /** Writes a file beside the versions, in one step. @returns Was it otherwise? */
  put(path: string, content: string): boolean {
    return this.#replace(path, Buffer.from(content), 0o644);
  }

  /**
   * Puts what leads to the archive of a version in the place of its files, one by one: every address answers all the
   * time. What was done before is not done again. Throws an `OutputError` when the archive is not as it was made.
   * @returns How many files were otherwise.
   */
  replaceByArchive(version: string, contentOf: (path: string, before: string) => string | undefined): number {
    soundArchive(this.#fileSystem, this.#archivePath(version));
    const folder = this.versionFolder(version);
    let written = 0;
    for (const path of publishedPaths(this.#fileSystem, folder)) {
      const before = this.#read(join(folder, path))?.toString("utf8") ?? "";
      const content = contentOf(path, before);
      const inStore = `${versionsFolder}/${version}/${path}`;
      if (content !== undefined && this.#replace(inStore, Buffer.from(content), 0o444)) written++;
    }
    return written;
  }

  /** Puts the files of a version back from its archive, one by one. @returns How many were otherwise. */
  async restoreFromArchive(version: string): Promise<number> {
    const files = await readArchive(this.#fileSystem, this.#archivePath(version));
    let written = 0;
    for (const path of publishedPaths(this.#fileSystem, this.versionFolder(version))) {
      const inArchive = `${version}/${path}`;
      const bytes = files.get(inArchive);
      if (bytes && this.#replace(`${versionsFolder}/${inArchive}`, bytes, 0o444)) written++;
    }
    return written;
  }

  /**
   * Brings all that is beside the versions up to date.
   * @param versions All of them, the newest first.
   * @param files What they are told by, relative to the store.
   * @param latest The one that readers are led to.
   * @returns How much had to be written.
   */
  async complete(
    versions: readonly StoredVersion[],
    files: Iterable<OutputFile>,
    latest: StoredVersion | undefined = versions[0],
  ): Promise<number> {
    let written = 0;
    for (const version of versions) if (await this.#archive(version)) written++;
    const paths = new OutputPaths();
    for (const { path, content } of files) {
      paths.add(path);
      if (this.#replace(path, Buffer.from(content), 0o644)) written++;
    }
    const link = join(this.workFolder, "link");
    if (latest && linkNewest(this.#fileSystem, join(this.folder, versionsFolder), latest.version, link))
      written++;
    return written;
  }

  /** Removes what killed processes left behind. */
  clean(): void {
    for (const name of this.#list(this.workFolder)) {
      const path = join(this.workFolder, name);
      if (name.startsWith("lock_")) continue;
      if (this.#fileSystem.lstatSync(path).isDirectory()) removeFolder(this.#fileSystem, path);
      else this.#fileSystem.unlinkSync(path);
    }
  }

  /** A folder in which something else is published is not taken over. */
  refuseForeign(): void {
    const names = this.#list(this.folder);
    if (names.includes(versionsFolder) || !names.includes("index.html")) return;
    throw new OutputError(said("output/not-a-release", { folder: quote(this.folder) }));
  }

  #archivePath(version: string): string {
    return join(this.folder, versionsFolder, `${version}.tar.gz`);
  }

  /** @returns Was there none yet, or no checksum of it? */
  async #archive({ version, time, isArchived = false }: StoredVersion): Promise<boolean> {
    const name = `${versionsFolder}/${version}.tar.gz`;
    const sumName = `${name}.sha256`;
    if (this.#isFile(join(this.folder, name)) && this.#isFile(join(this.folder, sumName))) return false;
    // It could only be made again of what stands in its place.
    if (isArchived) soundArchive(this.#fileSystem, this.#archivePath(version));
    const target = join(this.workFolder, "archive");
    const folder = this.versionFolder(version);
    try {
      const sum = await writeArchive(this.#fileSystem, folder, { version, time, target });
      this.#fileSystem.renameSync(target, join(this.folder, name));
      this.#replace(sumName, Buffer.from(`${sum}  ${version}.tar.gz\n`), 0o644);
      return true;
    } catch (error) {
      throw asOutputError(error, join(this.folder, name));
    }
  }

  /** @returns Was it otherwise? */
  #replace(path: string, content: Uint8Array, mode: number): boolean {
    const target = join(this.folder, path);
    if (this.#read(target)?.equals(content) === true) return false;
    const made = join(this.workFolder, "file");
    this.#fileSystem.writeFileSync(made, content, { flag: "wx", mode });
    this.#fileSystem.chmodSync(made, mode);
    this.#makeFolder(dirname(target));
    this.#fileSystem.renameSync(made, target);
    return true;
  }

  #makeFolder(folder: string): void {
    if (this.#fileSystem.mkdirSync(folder, { recursive: true }) !== undefined)
      this.#fileSystem.chmodSync(folder, 0o755);
  }

  #read(path: string): Buffer | undefined {
    try {
      return this.#isFile(path) ? this.#fileSystem.readFileSync(path) : undefined;
    } catch {
      return undefined;
    }
  }

  #isFile(path: string): boolean {
    try {
      return this.#fileSystem.lstatSync(path).isFile();
    } catch {
      return false;
    }
  }

  #list(folder: string): string[] {
    try {
      return this.#fileSystem.readdirSync(folder).toSorted();
    } catch (error) {
      if (errorName(error) === "ENOENT") return [];
      throw error;
    }
  }
}
