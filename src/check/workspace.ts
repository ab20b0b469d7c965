import type { Tree } from "./engine.ts";
import { bearingOf, openEngine, ownRoots } from "./engine.ts";
import type { Graded } from "./lint/grade.ts";
import type { FileAnalysis } from "../model/analysis.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Silenced } from "./suppress/suppress.ts";
import type { Toolkit } from "../model/toolkit.ts";
import type { WorkspaceOptions } from "./open-catalogue.ts";
import { OpenCatalogue } from "./open-catalogue.ts";
import { marksFolder } from "./translations/marks.ts";

export type { Tree } from "./engine.ts";
export type { WorkspaceOptions } from "./open-catalogue.ts";

/** A catalogue as its files say it. After `update` all of it says what the files say then. */
export interface Workspace {
  /** Complete and sound only when no diagnostic is an error. */
  readonly catalogue: Catalogue;
  /** All problems with their severity, without positions: those that are not reported too. */
  readonly graded: readonly Graded[];
  /** Those that are reported. */
  readonly reported: readonly Graded[];
  /** Errors and warnings, sorted by file, line, column and code. */
  readonly diagnostics: readonly Diagnostic[];
  /** Information, without positions: most reports only count it. */
  readonly notes: readonly Graded[];
  /** Errors, warnings and information, all with positions: found anew only in files of which something else is said. */
  readonly allDiagnostics: () => readonly Diagnostic[];
  readonly filesChecked: number;
  readonly recordsChecked: number;
  /** How many problems a comment in their file silences. */
  readonly suppressed: number;
  /** Those problems, by file. */
  readonly silenced: readonly Silenced[];
  /** The files that bear on all others. */
  readonly foundation: readonly string[];
  /** The folders and files at the top from which anything is read. */
  readonly roots: readonly string[];
  /** The text of a file, for reports that show it. */
  readonly source: (file: string) => string | undefined;
  /** What would be wrong with a file of records by itself if this were its text; nothing for other files. */
  readonly problemsWith: (file: string, text: string) => readonly Graded[];
  /** What each file says by itself: to be remembered for another check. */
  readonly analyses: () => readonly (readonly [file: string, analysis: FileAnalysis])[];
  /**
   * Looks at files again that were changed, made or removed, and at nothing else but what depends on them.
   * @param files Paths in the catalogue, with `/`.
   */
  readonly update: (files: Iterable<string>) => void;
}

/**
 * Reads, validates, links and checks a catalogue. Every problem of every file is found in one run; nothing is thrown
 * for what the files say.
 */
export function openWorkspace(tree: Tree, toolkit: Toolkit, options: WorkspaceOptions): Workspace {
  let open = new OpenCatalogue(tree, openEngine(tree, toolkit, options), options);
  return {
    get catalogue() {
      return open.shown;
    },
    get graded() {
      return open.judge.graded;
    },
    get diagnostics() {
      return open.judge.diagnostics;
    },
    get reported() {
      return open.judge.reported;
    },
    get notes() {
      return open.judge.reported.filter(({ severity }) => severity === "info");
    },
    allDiagnostics: () => open.judge.allDiagnostics,
    get filesChecked() {
      return open.engine.sources.paths.length + open.engine.own.paths.length;
    },
    get recordsChecked() {
      return open.files.records.length;
    },
    get suppressed() {
      return open.judge.silenced.length;
    },
    get silenced() {
      return open.judge.silenced;
    },
    get foundation() {
      return open.engine.foundation;
    },
    get roots() {
      return [...ownRoots, marksFolder, ...open.engine.places.roots];
    },
    source: (file) => open.source(file),
    problemsWith: (file, text) => open.problemsWith(file, text),
    analyses: () => Array.from(open.files.files, ([file, { analysis }]) => [file, analysis] as const),
    update(files) {
      const changed = new Set(files);
      const bearings = new Set([...changed].map((file) => bearingOf(file, open.engine)));
      const isMarkedOtherwise = bearings.has("marks") && open.remark();
      if (bearings.has("all") || isMarkedOtherwise) {
        const { remembered: _, ...fresh } = options;
        open = new OpenCatalogue(tree, openEngine(tree, toolkit, options), fresh);
      } else if (bearings.has("records") || bearings.has("marks")) open.update(changed);
    },
  };
}
