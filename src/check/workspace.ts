import type { Tree } from "./project.ts";
import { invalidationScope, openProject, configurationRoots } from "./project.ts";
import type { Finding } from "./lint/severity.ts";
import type { FileAnalysis } from "../model/analysis.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Silenced } from "./suppress/suppress.ts";
import type { Toolkit } from "../model/toolkit.ts";
import type { WorkspaceOptions } from "./open-catalogue.ts";
import { OpenCatalogue } from "./open-catalogue.ts";
import { marksFolder } from "./translations/translation-marks.ts";

export type { Tree } from "./project.ts";
export type { WorkspaceOptions } from "./open-catalogue.ts";

/** A catalogue as its files say it. After `update` all of it says what the files say then. */
export interface Workspace {
  /** Complete and sound only when no diagnostic is an error. */
  readonly catalogue: Catalogue;
  /** All problems with their severity, without positions: those that are not reported too. */
  readonly findings: readonly Finding[];
  /** Those that are reported. */
  readonly reported: readonly Finding[];
  /** Errors and warnings, sorted by file, line, column and code. */
  readonly diagnostics: readonly Diagnostic[];
  /** Information, without positions: most reports only count it. */
  readonly notes: readonly Finding[];
  /** Errors, warnings and information, all with positions: found anew only in files of which something else is said. */
  readonly allDiagnostics: () => readonly Diagnostic[];
  readonly filesChecked: number;
  readonly recordsChecked: number;
  /** How many problems a comment in their file silences. */
  readonly suppressed: number;
  /** Those problems, by file. */
  readonly silenced: readonly Silenced[];
  /** The files that bear on all others. */
  readonly globalInputs: readonly string[];
  /** The folders and files at the top from which anything is read. */
  readonly roots: readonly string[];
  /** The text of a file, for reports that show it. */
  readonly source: (file: string) => string | undefined;
  /** What would be wrong with a file of records by itself if this were its text; nothing for other files. */
  readonly problemsWith: (file: string, text: string) => readonly Finding[];
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
  let open = new OpenCatalogue(tree, openProject(tree, toolkit, options), options);
  return {
    get catalogue() {
      return open.snapshot;
    },
    get findings() {
      return open.diagnosticStore.findings;
    },
    get diagnostics() {
      return open.diagnosticStore.diagnostics;
    },
    get reported() {
      return open.diagnosticStore.reported;
    },
    get notes() {
      return open.diagnosticStore.reported.filter(({ severity }) => severity === "info");
    },
    allDiagnostics: () => open.diagnosticStore.allDiagnostics,
    get filesChecked() {
      return open.project.sources.paths.length + open.project.configurationFiles.paths.length;
    },
    get recordsChecked() {
      return open.files.records.length;
    },
    get suppressed() {
      return open.diagnosticStore.silenced.length;
    },
    get silenced() {
      return open.diagnosticStore.silenced;
    },
    get globalInputs() {
      return open.project.globalInputs;
    },
    get roots() {
      return [...configurationRoots, marksFolder, ...open.project.paths.roots];
    },
    source: (file) => open.source(file),
    problemsWith: (file, text) => open.problemsWith(file, text),
    analyses: () => Array.from(open.files.files, ([file, { analysis }]) => [file, analysis] as const),
    update(files) {
      const changed = new Set(files);
      const scopes = new Set([...changed].map((file) => invalidationScope(file, open.project)));
      const isMarkedOtherwise = scopes.has("marks") && open.relistMarks();
      if (scopes.has("all") || isMarkedOtherwise) {
        const { remembered: _, ...fresh } = options;
        open = new OpenCatalogue(tree, openProject(tree, toolkit, options), fresh);
      } else if (scopes.has("records") || scopes.has("marks")) open.update(changed);
    },
  };
}
