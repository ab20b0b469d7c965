import type { Engine, Tree } from "../../check/engine.ts";
import { openEngine } from "../../check/engine.ts";
import { collectRecords } from "../../check/link/collect.ts";
import { grade } from "../../check/lint/grade.ts";
import { analyse, recordsOfFile } from "../../check/analyse.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Kind } from "../../model/shape.ts";
import type { Toolkit } from "../../model/toolkit.ts";

/** One state of a catalogue, made ready to read files of it. */
export interface Revision {
  readonly engine: Engine;
  /** The files of its configuration, schemas and languages that could not be read. */
  readonly unread: readonly string[];
}

/** Opens a state of a catalogue: what is the same for all its files. */
export function openRevision(tree: Tree, toolkit: Toolkit): Revision {
  const engine = openEngine(tree, toolkit, { today: "", isUnchecked: true });
  const errors = grade(engine.problems, { ...engine.configuration, isRelease: false }).filter(
    ({ severity }) => severity === "error",
  );
  return { engine, unread: [...new Set(errors.map(({ place }) => place.file))] };
}

/** Opens a state that has the same configuration, schemas and languages as another one. */
export function openAlike(tree: Tree, { engine, unread }: Revision): Revision {
  return { engine: { ...engine, sources: tree(engine.places.roots) }, unread };
}

/** The records of the files of a state that are not among some files; of some kinds, when it is said which. */
export function* recordsOfOthers(
  { engine }: Revision,
  files: ReadonlySet<string>,
  isWanted: (kind: Kind) => boolean = () => true,
): Iterable<CatalogueRecord> {
  for (const file of engine.sources.paths) {
    const claim = files.has(file) ? undefined : engine.places.claim(file);
    if (claim && isWanted(claim.kind)) yield* recordsOfFile(file, claim, engine.sources);
  }
}

/** What keeps a record from being one of the catalogue. */
const leftOut: ReadonlySet<string> = new Set(["code/unsafe-id", "code/duplicate-id"]);

/** The records of some files, and which of the files could not be read as a whole. */
export function readRecords(
  { engine }: Revision,
  files: Iterable<string>,
): { records: readonly CatalogueRecord[]; unread: readonly string[] } {
  const found: CatalogueRecord[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const { analysis, records } = analyse(file, engine);
    const isMap = engine.places.claim(file)?.kind.files.holds === "map";
    const isPart = analysis.unread.length > 0 && (isMap || records.length === 0);
    if (analysis.isKindUnread || isPart) unread.push(file);
    found.push(...records);
  }
  const { records, problems } = collectRecords(engine.linking.kinds.keys(), found);
  for (const { code, place } of problems) if (leftOut.has(code)) unread.push(place.file);
  return {
    records: [...records.values()].flatMap((ofKind) => [...ofKind.values()]),
    unread: [...new Set(unread)],
  };
}
