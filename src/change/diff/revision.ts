import type { Project, Tree } from "../../check/project.ts";
import { openProject } from "../../check/project.ts";
import { collectRecords } from "../../check/link/collect.ts";
import { toFindings } from "../../check/lint/severity.ts";
import { analyse, recordsOfFile } from "../../check/analyse.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Kind } from "../../model/shape.ts";
import type { Toolkit } from "../../model/toolkit.ts";

/** One state of a catalogue, made ready to read files of it. */
export interface Revision {
  readonly project: Project;
  /** The files of its configuration, schemas and languages that could not be read. */
  readonly unread: readonly string[];
}

/** Opens a state of a catalogue: what is the same for all its files. */
export function openRevision(tree: Tree, toolkit: Toolkit): Revision {
  const project = openProject(tree, toolkit, { today: "", isUnchecked: true });
  const errors = toFindings(project.problems, { ...project.configuration, isRelease: false }).filter(
    ({ severity }) => severity === "error",
  );
  return { project, unread: [...new Set(errors.map(({ place }) => place.file))] };
}

/** Opens a state that has the same configuration, schemas and languages as another one. */
export function openAlike(tree: Tree, { project, unread }: Revision): Revision {
  return { project: { ...project, sources: tree(project.paths.roots) }, unread };
}

/** The records of the files of a state that are not among some files; of some kinds, when it is said which. */
export function* recordsOfOthers(
  { project }: Revision,
  files: ReadonlySet<string>,
  isWanted: (kind: Kind) => boolean = () => true,
): Iterable<CatalogueRecord> {
  for (const file of project.sources.paths) {
    const match = files.has(file) ? undefined : project.paths.match(file);
    if (match && isWanted(match.kind)) yield* recordsOfFile(file, match, project.sources);
  }
}

/** What keeps a record from being one of the catalogue. */
const leftOut: ReadonlySet<string> = new Set(["code/unsafe-id", "code/duplicate-id"]);

/** The records of some files, and which of the files could not be read as a whole. */
export function readRecords(
  { project }: Revision,
  files: Iterable<string>,
): { records: readonly CatalogueRecord[]; unread: readonly string[] } {
  const found: CatalogueRecord[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const { analysis, records } = analyse(file, project);
    const isMap = project.paths.match(file)?.kind.files.holds === "map";
    const isPart = analysis.unread.length > 0 && (isMap || records.length === 0);
    if (analysis.isKindUnread || isPart) unread.push(file);
    found.push(...records);
  }
  const { records, problems } = collectRecords(project.linking.kinds.keys(), found);
  for (const { code, place } of problems) if (leftOut.has(code)) unread.push(place.file);
  return {
    records: [...records.values()].flatMap((ofKind) => [...ofKind.values()]),
    unread: [...new Set(unread)],
  };
}
