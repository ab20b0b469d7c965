import type { Said } from "../../messages/phrase.ts";
import { said } from "../../messages/phrase.ts";
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
    if (this.#files.has(key)) throw refused(path, said("output/twice"));
    if (this.#folders.has(key)) throw refused(path, said("output/is-folder"));
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
    const existing = this.#folders.get(key);
    if (existing === folder) return;
    if (existing !== undefined)
      throw refused(path, said("output/folder-otherwise", { folder: quote(existing) }));
    if (this.#files.has(key)) throw refused(path, said("output/is-file"));
    this.#folders.set(key, folder);
    this.#addSegments(path, folder);
  }
}

function checkSegment(path: string, segment: string): void {
  if (segment === "" || segment === "." || segment === "..") throw refused(path, said("output/outside"));
  if (forbidden.test(segment)) throw refused(path, said("output/character"));
  if (segment.endsWith(".") || segment.endsWith(" ")) throw refused(path, said("output/name-end"));
  if (device.test(segment)) throw refused(path, said("output/device"));
}

/** Equal for paths that some file system takes for the same one. */
function folded(path: string): string {
  const lower = path.toLowerCase();
  if (/^[!-~ ]*$/.test(path)) return lower;
  return path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}

function refused(path: string, reason: Said): OutputError {
  return new OutputError(said("output/path-refused", { path: quote(path), reason }));
}
