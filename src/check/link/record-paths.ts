import type { Kind } from "../../model/shape.ts";
import { isByProduct } from "./by-product.ts";
import { matchTemplate, pathParts } from "./path-template.ts";

/** The kind whose file it is, and what the path says of the record. */
export interface KindMatch {
  readonly kind: Kind;
  /** The parts of the path in braces, such as the id and the database. */
  readonly named: Readonly<Record<string, string>>;
}

/** Which kind keeps its records in a file, by the kinds' `x-files`. */
export interface RecordPaths {
  match(file: string): KindMatch | undefined;
  /** Folders and files at the top of the catalogue in which records are. */
  readonly roots: readonly string[];
  /** The templates of the paths, for people. */
  readonly templates: readonly string[];
}

export function recordPaths(kinds: Iterable<Kind>): RecordPaths {
  const all = [...kinds];
  const fixed = new Map(
    all.filter(({ files }) => !files.path.includes("{")).map((kind) => [kind.files.path, kind]),
  );
  const patterns = all.filter(({ files }) => files.path.includes("{"));
  return {
    roots: [...new Set(all.map(({ files }) => files.path.split("/")[0] ?? ""))].toSorted(),
    templates: all.map(({ files }) => files.path).toSorted(),
    match(file) {
      const kind = fixed.get(file);
      if (kind) return { kind, named: {} };
      if (isByProduct(file)) return undefined;
      for (const candidate of patterns) {
        const named = matchPath(candidate.files.path, file);
        if (named) return { kind: candidate, named };
      }
      return undefined;
    },
  };
}

/** Fills a template such as `variables/{database}/{id}.yaml`; undefined when a part is missing. */
export function fillPath(template: string, part: (name: string) => string | undefined): string | undefined {
  let filled = "";
  for (const [index, piece] of pathParts(template).entries()) {
    const text = index % 2 === 0 ? piece : part(piece);
    if (text === undefined) return undefined;
    filled += text;
  }
  return filled;
}

/** The path of a file against a template, folder by folder: a part in braces holds no slash. */
function matchPath(template: string, file: string): KindMatch["named"] | undefined {
  if (!file.startsWith(pathParts(template)[0] ?? "")) return undefined;
  const [steps, parts] = [template.split("/"), file.split("/")];
  if (steps.length !== parts.length) return undefined;
  const named: Record<string, string> = {};
  for (const [index, step] of steps.entries()) {
    const matched = matchTemplate(step, parts[index] ?? "", named);
    if (!matched) return undefined;
    Object.assign(named, matched);
  }
  return named;
}
