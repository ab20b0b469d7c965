import type { Engine, Tree } from "./engine.ts";
import { openEngine } from "./engine.ts";
import { collectRecords } from "./link/collect.ts";
import { link } from "./link/link.ts";
import { lintCatalogue } from "./lint/run.ts";
import { analyse, recallRecords } from "./load/analyse.ts";
import { decode } from "./load/decode.ts";
import type { FileAnalysis, RecordAnalysis } from "./model/analysis.ts";
import type { Catalogue, CatalogueRecord } from "./model/catalogue.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import type { Sources } from "./model/sources.ts";
import type { Toolkit } from "./model/toolkit.ts";
import type { Graded } from "./report/diagnose.ts";
import { diagnose, grade } from "./report/diagnose.ts";

export interface WorkspaceOptions {
  /** The day of the check, as YYYY-MM-DD: dates after it are in the future. */
  readonly today: string;
  /** Analyses that were made elsewhere, by file: these files are not read again unless somebody asks for their data. */
  readonly analyses?: ReadonlyMap<string, FileAnalysis>;
}

/** A catalogue as it was found. */
export interface Workspace {
  /** Complete and sound only when no diagnostic is an error. */
  readonly catalogue: Catalogue;
  /** Errors and warnings, sorted by file, line, column and code. */
  readonly diagnostics: readonly Diagnostic[];
  /** Information, without positions: most reports only count it. */
  readonly notes: readonly Graded[];
  /** Errors, warnings and information, all with positions. */
  readonly allDiagnostics: () => readonly Diagnostic[];
  readonly filesChecked: number;
  readonly recordsChecked: number;
  /** The text of a file, for reports that show it. */
  readonly source: (file: string) => string | undefined;
}

/**
 * Reads, validates, links and checks a catalogue. Every problem of every file is found in one run; nothing is thrown
 * for what the files say.
 */
export function openWorkspace(tree: Tree, toolkit: Toolkit, options: WorkspaceOptions): Workspace {
  return workspaceOf(openEngine(tree, toolkit, options.today), options);
}

/** The same, for an engine that is there already. */
export function workspaceOf(engine: Engine, options: WorkspaceOptions): Workspace {
  const { configuration, languages, linking, sources, own, knowsLanguages } = engine;
  const read = readFiles(engine, options.analyses);
  const collected = collectRecords(linking.kinds.keys(), [...read.analyses.keys()]);
  const catalogue = link(configuration, languages, linking, collected.records, read.analyses);
  const problems = [...engine.problems, ...read.problems, ...collected.problems];
  const question = { ...engine.question, catalogue, isUnread: read.isUnread };
  for (const found of lintCatalogue(question)) problems.push(found);

  const listed = new Set(sources.paths);
  const source = (file: string): string | undefined => textOf(file, listed.has(file) ? sources : own);
  const rules = knowsLanguages
    ? configuration.rules
    : { ...configuration.rules, "i18n/missing-optional": "off" as const };
  const graded = grade(problems, rules);
  return {
    catalogue,
    diagnostics: diagnose(
      graded.filter(({ severity }) => severity !== "info"),
      source,
    ),
    notes: graded.filter(({ severity }) => severity === "info"),
    allDiagnostics: () => diagnose(graded, source),
    filesChecked: sources.paths.length + own.paths.length,
    recordsChecked: read.analyses.size,
    source,
  };
}

/** All files, analysed. */
interface Files {
  readonly analyses: ReadonlyMap<CatalogueRecord, RecordAnalysis>;
  readonly problems: readonly Problem[];
  /** Is there a file for this id that could not be read? */
  readonly isUnread: (kind: string, id: string) => boolean;
}

function readFiles(engine: Engine, known: ReadonlyMap<string, FileAnalysis> | undefined): Files {
  const analyses = new Map<CatalogueRecord, RecordAnalysis>();
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const unreadKinds = new Set<string>();
  for (const file of engine.sources.paths) {
    const made = known?.get(file);
    const { analysis, records } = made
      ? { analysis: made, records: recallRecords(file, made, engine) }
      : analyse(file, engine);
    for (const found of analysis.problems) problems.push(found);
    for (const [index, record] of records.entries()) analyses.set(record, analysis.records[index] ?? nothing);
    const kind = engine.places.claim(file)?.kind.name ?? "";
    for (const id of analysis.unread) unread.add(`${kind}:${id}`);
    if (analysis.isKindUnread) unreadKinds.add(kind);
  }
  const { kinds } = engine.linking;
  const isUnread = (kind: string, id: string): boolean =>
    !kinds.has(kind) || unreadKinds.has(kind) || unread.has(`${kind}:${id}`);
  return { analyses, problems, isUnread };
}

const nothing: RecordAnalysis = { id: "", slots: [], targets: [] };

function textOf(file: string, sources: Sources): string | undefined {
  if (!sources.paths.includes(file)) return undefined;
  const source = sources.read(file);
  if ("problem" in source) return undefined;
  // A file that is not UTF-8 is shown as far as it can be read.
  return decode(file, source.bytes).text ?? new TextDecoder().decode(source.bytes);
}
