import type { Said } from "../messages/phrase.ts";
import { said } from "../messages/phrase.ts";
import { SpokenError } from "../messages/spoken-error.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { CompileOptions, OutputFile, OwnExporter } from "../model/output.ts";

/**
 * The files of an exporter that a catalogue brings. Throws a `SpokenError` that names it when its code throws, and when it
 * gives anything but files of its own within the output.
 * @param taken Who makes a file already, by its path.
 */
export function* ownFiles(
  own: OwnExporter,
  catalogue: Catalogue,
  options: CompileOptions,
  taken: TakenPaths,
): Generator<OutputFile> {
  const { name, path } = own;
  const refuse = (reason: string | Said): never => {
    throw new SpokenError(said("plugin/export-failed", { name, path, reason }));
  };
  try {
    for (const file of own.files(catalogue, options) as Iterable<unknown>) {
      if (!isFile(file)) return refuse(said("plugin/export-no-file"));
      if (!isWithin(file.path)) return refuse(said("plugin/export-outside", { file: file.path }));
      const other = taken.take(file.path, name);
      if (other !== undefined) return refuse(said("plugin/export-taken", { file: file.path, other }));
      yield { path: file.path, content: file.content };
    }
  } catch (error) {
    if (error instanceof SpokenError) throw error;
    refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Who makes which files and folders, where upper and lower case are one, as on some disks. */
export class TakenPaths {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /** Takes a path for an exporter. @returns Who has it already, as a file or as a folder: then it is not taken. */
  take(path: string, name: string): string | undefined {
    const parts = path.toLowerCase().split("/");
    const folders = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
    const file = parts.join("/");
    const other = [file, ...folders].map((one) => this.#files.get(one)).find((one) => one !== undefined);
    if (other !== undefined) return other;
    if (this.#folders.has(file)) return this.#folders.get(file);
    this.#files.set(file, name);
    for (const folder of folders) if (!this.#folders.has(folder)) this.#folders.set(folder, name);
    return undefined;
  }
}

function isFile(value: unknown): value is OutputFile {
  const { path, content } = (value ?? {}) as Partial<OutputFile>;
  return typeof path === "string" && (typeof content === "string" || content instanceof Uint8Array);
}

/** The disk asks more of a path; this is what leads elsewhere. */
function isWithin(path: string): boolean {
  return (
    path.split("/").every((part) => part !== "" && part !== "." && part !== "..") &&
    !/[\\:\p{Cc}]/u.test(path)
  );
}
