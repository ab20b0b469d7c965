import { OutputError, quote } from "./output-error.ts";

// Windows refuses these characters, or gives them a meaning, as it does to the names of its devices.
const forbidden = /[\p{Cc}\p{Cs}<>:"|?*\\]/u;
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** The paths of one output, checked as they come. */
export class OutputPaths {
  readonly #files = new Set<string>();
  /** Each folder under its folded name, so that `A/x` and `a/y` are found, which some systems would merge. */
  readonly #folders = new Map<string, string>();

  /**
   * Throws an `OutputError` for a path that leaves the folder, that some system cannot hold, or that equals an
   * earlier one where upper and lower case are one.
   */
  add(path: string): void {
    const key = folded(path);
    if (this.#files.has(key))
      throw refused(path, "another output file has this path, upper and lower case aside");
    if (this.#folders.has(key)) throw refused(path, "an output folder has this path");
    this.#files.add(key);
    this.#addSegments(path, path);
  }

  /** How many folders the files so far need, the output folder itself not counted. */
  get folders(): number {
    return this.#folders.size;
  }

  #addSegments(path: string, part: string): void {
    const slash = part.lastIndexOf("/");
    checkSegment(path, part.slice(slash + 1));
    if (slash >= 0) this.#addFolder(path, part.slice(0, slash));
  }

  #addFolder(path: string, folder: string): void {
    const key = folded(folder);
    const known = this.#folders.get(key);
    if (known === folder) return;
    if (known !== undefined) throw refused(path, `the folder is also written ${quote(known)}`);
    if (this.#files.has(key)) throw refused(path, "an output file has the path of its folder");
    this.#folders.set(key, folder);
    this.#addSegments(path, folder);
  }
}

function checkSegment(path: string, segment: string): void {
  if (segment === "" || segment === "." || segment === "..")
    throw refused(path, "it must stay in the output folder");
  if (forbidden.test(segment)) throw refused(path, "it holds a character that not every system allows");
  if (segment.endsWith(".") || segment.endsWith(" "))
    throw refused(path, "a name ends with a dot or a space");
  if (device.test(segment)) throw refused(path, "Windows keeps this name for a device");
}

/** Equal for paths that some file system takes for the same one. */
function folded(path: string): string {
  const lower = path.toLowerCase();
  if (/^[!-~ ]*$/.test(path)) return lower;
  return path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}

function refused(path: string, reason: string): OutputError {
  return new OutputError(`The output path ${quote(path)} is refused: ${reason}.`);
}
