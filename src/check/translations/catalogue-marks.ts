import { decode } from "../../yaml/decode.ts";
import { problem } from "../../messages/problem.ts";
import type { Problem } from "../../model/diagnostic.ts";
import type { Sources } from "../../model/sources.ts";
import type { MarksFile } from "./translation-marks.ts";
import { marksFolder, marksPath, readMarks } from "./translation-marks.ts";

/** The marks of a catalogue's translations. */
export interface CatalogueMarks {
  /** The files of marks. */
  readonly sources: Sources;
  /** Are there any? */
  readonly isUsed: boolean;
  /** Takes the files as they are now. @returns Are there some where there were none, or none where there were some? */
  relist(sources: Sources): boolean;
  /** Those of a file of records; undefined while the catalogue has no marks at all: then nothing is said of any text. */
  of(file: string): MarksFile | undefined;
  /** Lines of a file of records' marks that are none. */
  problems(file: string): Problem[];
  /** Files of marks that belong to no file of records. */
  orphans(files: readonly string[]): Problem[];
}

const none: MarksFile = { marks: new Map(), accepted: new Map(), faults: [] };

/**
 * The marks that are kept in the folder of marks. Each file is read when it is asked for, and the last one is kept: what
 * is said of a file of records depends on that file and its own marks alone.
 */
export function catalogueMarks(marksFiles: Sources): CatalogueMarks {
  let sources = marksFiles;
  let listed = new Set(sources.paths);
  let last: { readonly path: string; readonly reading: Reading } | undefined;
  const read = (path: string): Reading => {
    if (!listed.has(path)) return { ...none, problems: [] };
    if (last?.path !== path) last = { path, reading: readFile(path, sources) };
    return last.reading;
  };
  return {
    get sources() {
      return sources;
    },
    get isUsed() {
      return listed.size > 0;
    },
    relist(files) {
      const wasUsed = listed.size > 0;
      sources = files;
      listed = new Set(files.paths);
      last = undefined;
      return wasUsed !== listed.size > 0;
    },
    of: (file) => (listed.size > 0 ? read(marksPath(file)) : undefined),
    problems(file) {
      const path = marksPath(file);
      const { problems, faults } = read(path);
      return [...problems, ...faults.map((range) => problem("i18n/mark-unreadable", { file: path, range }))];
    },
    orphans(files) {
      if (listed.size === 0) return [];
      const marksPaths = new Set(files.map(marksPath));
      return sources.paths
        .filter((path) => !marksPaths.has(path) && !isReadme(path))
        .map((path) => problem("i18n/mark-orphan", { file: path, range: [0, 0] }));
    },
  };
}

interface Reading extends MarksFile {
  readonly problems: readonly Problem[];
}

function readFile(path: string, sources: Sources): Reading {
  const source = sources.read(path);
  if ("problem" in source) return { ...none, problems: [source.problem] };
  const { text, problems } = decode(path, source.bytes);
  return { ...(text === undefined ? none : readMarks(text)), problems };
}

function isReadme(path: string): boolean {
  return /^readme/i.test(path.slice(marksFolder.length + 1));
}
