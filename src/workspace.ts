import type { Engine, EngineOptions, Tree } from "./engine.ts";
import { openEngine } from "./engine.ts";
import { collectRecords } from "./link/collect.ts";
import { link } from "./link/link.ts";
import type { Graded } from "./lint/grade.ts";
import { grade } from "./lint/grade.ts";
import { guardedRules, ownCodes } from "./lint/own-rules.ts";
import { releaseNotes } from "./lint/release-notes.ts";
import { lintCatalogue, releaseCodes, ruleCodes } from "./lint/run.ts";
import { analyse } from "./load/analyse.ts";
import { decode } from "./load/decode.ts";
import type { RecordAnalysis } from "./model/analysis.ts";
import type { Catalogue, CatalogueRecord } from "./model/catalogue.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import type { Sources } from "./model/sources.ts";
import type { Toolkit } from "./model/toolkit.ts";
import { diagnose } from "./report/diagnose.ts";
import { suppress } from "./suppress/suppress.ts";

export type { Tree } from "./engine.ts";

export interface WorkspaceOptions extends EngineOptions {
  /** Is it to be published? Then what must not be is an error. */
  readonly isRelease?: boolean;
  /** Which problems are reported; all when it is left out. */
  readonly isReported?: (problem: Graded) => boolean;
  /** Records as they were, for rules that compare: of those whose file changed. */
  readonly before?: (record: CatalogueRecord) => CatalogueRecord | undefined;
}

/** A catalogue as it was found. */
export interface Workspace {
  /** Complete and sound only when no diagnostic is an error. */
  readonly catalogue: Catalogue;
  /** All problems with their severity, without positions: those that are not reported too. */
  readonly graded: readonly Graded[];
  /** Errors and warnings, sorted by file, line, column and code. */
  readonly diagnostics: readonly Diagnostic[];
  /** Information, without positions: most reports only count it. */
  readonly notes: readonly Graded[];
  /** Errors, warnings and information, all with positions. */
  readonly allDiagnostics: () => readonly Diagnostic[];
  readonly filesChecked: number;
  readonly recordsChecked: number;
  /** How many problems a comment in their file silences. */
  readonly suppressed: number;
  /** The text of a file, for reports that show it. */
  readonly source: (file: string) => string | undefined;
}

/**
 * Reads, validates, links and checks a catalogue. Every problem of every file is found in one run; nothing is thrown
 * for what the files say.
 */
export function openWorkspace(tree: Tree, toolkit: Toolkit, options: WorkspaceOptions): Workspace {
  const engine = openEngine(tree, toolkit, options);
  const { configuration, languages, linking, sources, own } = engine;
  const read = readFiles(engine);
  const collected = collectRecords(linking.kinds.keys(), [...read.analyses.keys()]);
  const catalogue = link(configuration, languages, linking, collected.records, read.analyses);
  const problems = [...engine.problems, ...read.problems, ...collected.problems];
  const question = {
    ...engine.question,
    catalogue,
    isUnread: read.isUnread,
    isAllRead: read.isAllRead,
    ...(options.before && { before: options.before }),
  };
  const all = [...catalogue.records.values()].flatMap((ofKind) => [...ofKind.values()]);
  const kept = new Map(all.map((record) => [record, read.analyses.get(record)?.kept ?? {}]));
  for (const found of lintCatalogue(question, kept, guardedRules(engine.plugins))) problems.push(found);

  const listed = new Set(sources.paths);
  const source = (file: string): string | undefined => textOf(file, listed.has(file) ? sources : own);
  const { graded, reported, suppressed } = judge(problems, engine, {
    ...options,
    source,
    marked: read.marked,
  });
  return {
    catalogue,
    graded,
    diagnostics: diagnose(
      reported.filter(({ severity }) => severity !== "info"),
      source,
    ),
    notes: reported.filter(({ severity }) => severity === "info"),
    allDiagnostics: () => diagnose(reported, source),
    filesChecked: sources.paths.length + own.paths.length,
    recordsChecked: read.analyses.size,
    suppressed,
    source,
  };
}

interface Judging extends WorkspaceOptions {
  readonly source: (file: string) => string | undefined;
  readonly marked: ReadonlySet<string>;
}

/** Gives problems their severity, and takes out what is silenced and what is not to be reported. */
function judge(
  problems: readonly Problem[],
  { configuration, knowsLanguages, plugins }: Engine,
  { isRelease = false, isReported = () => true, source, marked }: Judging,
): { graded: readonly Graded[]; reported: readonly Graded[]; suppressed: number } {
  const rules = knowsLanguages
    ? configuration.rules
    : { ...configuration.rules, "i18n/missing-optional": "off" as const };
  const grading = { ...configuration, rules, isRelease };
  const silenced = suppress(grade(problems, grading), {
    files: marked,
    source,
    codes: new Set([...ruleCodes, ...ownCodes(plugins)]),
    // A release is only excused by the configuration, where whoever publishes sees it.
    isKept: (code) => isRelease && releaseCodes.has(code),
  });
  const graded = [...silenced.problems, ...grade(silenced.faults, grading)];
  const allowed = isRelease ? releaseNotes(problems, configuration.release?.allow ?? []) : [];
  const reported = [...graded.filter(isReported), ...grade(allowed, grading)];
  return { graded, reported, suppressed: silenced.suppressed };
}

/** All files, analysed. */
interface Files {
  readonly analyses: ReadonlyMap<CatalogueRecord, RecordAnalysis>;
  readonly problems: readonly Problem[];
  /** Is there a file for this id that could not be read? */
  readonly isUnread: (kind: string, id: string) => boolean;
  /** Could every file be read? */
  readonly isAllRead: boolean;
  /** Files that may hold a comment that silences a rule. */
  readonly marked: ReadonlySet<string>;
}

function readFiles(engine: Engine): Files {
  const analyses = new Map<CatalogueRecord, RecordAnalysis>();
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const unreadKinds = new Set<string>();
  const marked = new Set<string>();
  let isAllRead = true;
  for (const file of engine.sources.paths) {
    const { analysis, records } = analyse(file, engine);
    for (const found of analysis.problems) problems.push(found);
    for (const [index, record] of records.entries()) analyses.set(record, analysis.records[index] ?? nothing);
    const kind = engine.places.claim(file)?.kind.name ?? "";
    for (const id of analysis.unread) unread.add(`${kind}:${id}`);
    if (analysis.isKindUnread) unreadKinds.add(kind);
    if (analysis.isMarked) marked.add(file);
    if (records.length === 0 && (analysis.isKindUnread || analysis.unread.length > 0)) isAllRead = false;
  }
  const { kinds } = engine.linking;
  const isUnread = (kind: string, id: string): boolean =>
    !kinds.has(kind) || unreadKinds.has(kind) || unread.has(`${kind}:${id}`);
  return { analyses, problems, isUnread, isAllRead, marked };
}

const nothing: RecordAnalysis = { id: "", slots: [], targets: [], kept: {} };

function textOf(file: string, sources: Sources): string | undefined {
  if (!sources.paths.includes(file)) return undefined;
  const source = sources.read(file);
  if ("problem" in source) return undefined;
  // A file that is not UTF-8 is shown as far as it can be read.
  return decode(file, source.bytes).text ?? new TextDecoder().decode(source.bytes);
}
