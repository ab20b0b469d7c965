import type { Kind } from "../model/shape.ts";

/** A kind's claim on a file: which kind, and what the path says of the record. */
export interface Claim {
  readonly kind: Kind;
  /** The parts of the path in braces, such as the id and the database. */
  readonly named: Readonly<Record<string, string>>;
}

/** Which kind keeps its records in a file, by the kinds' `x-files`. */
export interface Places {
  claim(file: string): Claim | undefined;
  /** Folders and files at the top of the catalogue in which records are. */
  readonly roots: readonly string[];
  /** The templates of the paths, for people. */
  readonly templates: readonly string[];
}

export function placesOf(kinds: Iterable<Kind>): Places {
  const all = [...kinds].map((kind) => ({ kind, pattern: pathPattern(kind.files.path) }));
  const fixed = new Map(
    all.filter(({ kind }) => !kind.files.path.includes("{")).map(({ kind }) => [kind.files.path, kind]),
  );
  const patterns = all.filter(({ kind }) => kind.files.path.includes("{"));
  return {
    roots: [...new Set(all.map(({ kind }) => kind.files.path.split("/")[0] ?? ""))].toSorted(),
    templates: all.map(({ kind }) => kind.files.path).toSorted(),
    claim(file) {
      const kind = fixed.get(file);
      if (kind) return { kind, named: {} };
      for (const candidate of patterns) {
        const match = candidate.pattern.exec(file);
        if (match) return { kind: candidate.kind, named: { ...match.groups } };
      }
      return undefined;
    },
  };
}

/** Fills a template such as `variables/{database}/{id}.yaml`; undefined when a part is missing. */
export function fillTemplate(
  template: string,
  part: (name: string) => string | undefined,
): string | undefined {
  let filled = "";
  for (const [index, piece] of piecesOf(template).entries()) {
    const text = index % 2 === 0 ? piece : part(piece);
    if (text === undefined) return undefined;
    filled += text;
  }
  return filled;
}

const pieces = new Map<string, readonly string[]>();

/** A template cut into fixed text and names, in turn. There are as many templates as kinds. */
function piecesOf(template: string): readonly string[] {
  const known = pieces.get(template);
  if (known) return known;
  const made = template.split(/\{([a-zA-Z]+)\}/);
  pieces.set(template, made);
  return made;
}

function pathPattern(template: string): RegExp {
  const seen = new Set<string>();
  const source = template.split(/(\{[a-zA-Z]+\})/).map((part) => {
    const name = /^\{([a-zA-Z]+)\}$/.exec(part)?.[1];
    if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    if (seen.has(name)) return `\\k<${name}>`;
    seen.add(name);
    return `(?<${name}>[^/]+)`;
  });
  return new RegExp(`^${source.join("")}$`, "u");
}
