import { lstatSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { said } from "../messages/phrase.ts";
import { configurationFile } from "../model/configuration-file.ts";
import { isOwnOrTrusted } from "./git/owner.ts";
import { UsageError } from "../messages/spoken-error.ts";

/** There is no catalogue where one was looked for. */
export class NoCatalogue extends UsageError {}

/** A catalogue, and what of it was named. */
export interface CheckTarget {
  /** The full path. */
  readonly folder: string;
  /** The files that are meant, by their paths in the catalogue; all when it is left out. */
  readonly files?: ReadonlySet<string>;
}

/**
 * The full path of the catalogue that a folder is in: the folder itself, or one above it up to the top of the repository,
 * without one up to the home folder, which does not count. Throws when there is no such folder, or no catalogue.
 */
export function catalogueFolder(directory: string): string {
  return search(existingFolder(directory));
}

/** The full path of a folder. Throws when there is none. */
export function existingFolder(directory: string): string {
  if (!existing(directory).isDirectory()) throw new UsageError(said("folder/no-folder", { name: directory }));
  return resolve(directory);
}

/** The catalogue of a folder, or of one or several files. Throws for files of no catalogue, or of two. */
export function checkTarget(names: readonly string[]): CheckTarget {
  const [first = "."] = names;
  const folders = names.filter((name) => existing(name).isDirectory());
  if (names.length === 0 || (folders.length === 1 && names.length === 1))
    return { folder: catalogueFolder(first) };
  if (folders.length > 0) throw new UsageError(said("folder/one-folder"));
  const files = names.map((name) => fileIn(name));
  const folder = files[0]?.folder ?? first;
  const other = files.find((each) => each.folder !== folder);
  if (other)
    throw new UsageError(
      said("folder/two-catalogues", { first, folder, other: other.name, another: other.folder }),
    );
  return { folder, files: new Set(files.map(({ path }) => path)) };
}

function fileIn(name: string): { name: string; folder: string; path: string } {
  const parent = realpathSync(dirname(resolve(name)));
  const folder = search(parent, name);
  return {
    name,
    folder,
    path: relative(folder, join(parent, basename(name)))
      .split(sep)
      .join("/"),
  };
}

function existing(name: string): NonNullable<ReturnType<typeof statSync>> {
  const found = statSync(name, { throwIfNoEntry: false });
  if (!found) throw new UsageError(said("folder/missing", { name }));
  return found;
}

/** @param file That a catalogue is looked for. */
function search(start: string, file?: string): string {
  if (hasConfiguration(start)) return start;
  const above = foldersAbove(realpathSync(start));
  const found = above.find(hasConfiguration);
  if (found === undefined) throw noCatalogue(start, above.at(-1), file);
  const configuration = join(found, configurationFile);
  if (isOwnOrTrusted(configuration, found)) return found;
  throw new NoCatalogue(said("folder/foreign", { configuration, folder: found }));
}

/** A configuration that cannot be read is one, too: the check says what is wrong with it. */
function hasConfiguration(folder: string): boolean {
  return lstatSync(join(folder, configurationFile), { throwIfNoEntry: false }) !== undefined;
}

/** The folders above one in which its catalogue may be, the nearest first. */
function foldersAbove(folder: string): string[] {
  const all = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) all.push(dirname(at));
  const top = all.findIndex((each) => lstatSync(join(each, ".git"), { throwIfNoEntry: false }));
  if (top >= 0) return all.slice(1, top + 1);
  const home = realOr(homedir());
  const end = all.findIndex((each) => home === each || home.startsWith(join(each, sep)));
  return all.slice(1, end < 0 ? undefined : Math.max(end, 1));
}

function noCatalogue(folder: string, last: string | undefined, file: string | undefined): NoCatalogue {
  const values = { folder, configuration: configurationFile };
  if (file !== undefined) return new NoCatalogue(said("folder/file-outside", { ...values, file }));
  return new NoCatalogue(
    last === undefined ? said("folder/none-here", values) : said("folder/none-above", { ...values, last }),
  );
}

function realOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
