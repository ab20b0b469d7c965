import { join } from "node:path";
import type { BigIntStats } from "node:fs";
import { said } from "../../messages/phrase.ts";
import { errorName } from "./error-name.ts";
import type { FileSystem } from "./file-system.ts";
import { identityOf, manifestName, readHead } from "./manifest.ts";
import { OutputError, quote } from "./output-error.ts";
import type { OutputPlace } from "./output-place.ts";

/** What is at the output's path: a link to a build of ours, a build itself, an empty folder of anyone, or nothing. */
export type CurrentOutput =
  | { readonly kind: "nothing" | "empty" }
  | { readonly kind: "link" | "folder"; readonly build: string };

/** The name of a build's folder: times have the same length, so the last by name is the newest. */
export const buildPattern: RegExp = /^build-\d{13}-[0-9a-f]{8}$/;

/** Looks at the output's path. Throws an `OutputError` if what is there is not ours to replace. */
export function currentOutput(fileSystem: FileSystem, place: OutputPlace): CurrentOutput {
  let status: BigIntStats;
  try {
    status = fileSystem.lstatSync(place.out, { bigint: true });
  } catch (error) {
    if (errorName(error) === "ENOENT") return { kind: "nothing" };
    throw error;
  }
  if (status.isSymbolicLink()) return linkAt(fileSystem, place);
  if (!status.isDirectory()) throw foreign(place, "file");
  if (fileSystem.readdirSync(place.out).length === 0) return { kind: "empty" };
  const identity = identityOf(status);
  const build = buildNames(fileSystem, place).find(
    (name) => identity === identityIn(fileSystem, place, name),
  );
  if (build === undefined) throw foreign(place, "folder");
  return { kind: "folder", build };
}

/** The folder of what is shown, if it is a build. */
export function currentFolder(place: OutputPlace, current: CurrentOutput): string | undefined {
  if (current.kind === "link") return join(place.builds, current.build);
  return current.kind === "folder" ? place.out : undefined;
}

/** The builds that have a manifest, from the oldest to the newest; the folder of one may be the output itself. */
export function buildNames(fileSystem: FileSystem, place: OutputPlace): string[] {
  let names: string[];
  try {
    names = fileSystem.readdirSync(place.builds);
  } catch (error) {
    if (errorName(error) === "ENOENT") return [];
    throw error;
  }
  const suffix = manifestName("");
  return names
    .flatMap((name) => (name.endsWith(suffix) ? [name.slice(0, -suffix.length)] : []))
    .filter(isBuild)
    .toSorted();
}

function isBuild(name: string): boolean {
  return buildPattern.test(name);
}

function linkAt(fileSystem: FileSystem, place: OutputPlace): CurrentOutput {
  const target = fileSystem.readlinkSync(place.out);
  const prefix = `${place.buildsName}/`;
  const build = target.slice(prefix.length);
  if (!target.startsWith(prefix) || !isBuild(build)) throw foreign(place, "link");
  return { kind: "link", build };
}

function identityIn(fileSystem: FileSystem, place: OutputPlace, build: string): string | undefined {
  return readHead(fileSystem, join(place.builds, manifestName(build)))?.identity;
}

function foreign(place: OutputPlace, what: "file" | "folder" | "link"): OutputError {
  return new OutputError(said(`output/foreign-${what}`, { out: quote(place.out) }));
}
