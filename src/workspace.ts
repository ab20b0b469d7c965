import { readConfiguration } from "./configure/configuration.ts";
import { notAllowed, pluginEntries } from "./configure/plugins.ts";
import { readLanguages } from "./configure/language.ts";
import { collectRecords } from "./link/collect.ts";
import { idProblems } from "./link/ids.ts";
import { link } from "./link/link.ts";
import { placesOf } from "./link/place.ts";
import type { Graded } from "./lint/grade.ts";
import { grade } from "./lint/grade.ts";
import type { Plugin } from "./lint/own-rules.ts";
import { guardedRules, ownCodes } from "./lint/own-rules.ts";
import { releaseNotes } from "./lint/release-notes.ts";
import { lint, releaseCodes, ruleCodes } from "./lint/run.ts";
import { decode } from "./load/decode.ts";
import { readRecords } from "./load/records.ts";
import type { Catalogue } from "./model/catalogue.ts";
import { configurationFile } from "./model/configuration-file.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import type { Sources } from "./model/sources.ts";
import type { Toolkit } from "./model/toolkit.ts";
import { diagnose } from "./report/diagnose.ts";
import { readKinds } from "./schema/kinds.ts";
import { suppress } from "./suppress/suppress.ts";
import { compileValidators } from "./validate/validators.ts";

/** The files of a catalogue, listed for the folders that are asked for. */
export type Tree = (roots: readonly string[]) => Sources;

export interface WorkspaceOptions {
  /** The day of the check, as YYYY-MM-DD: dates after it are in the future. */
  readonly today: string;
  /** Is it to be published? Then what must not be is an error. */
  readonly isRelease?: boolean;
  /** The rules that the catalogue brings, loaded; when it is left out, their code is not to be run. */
  readonly plugins?: { readonly plugins: readonly Plugin[]; readonly problems: readonly Problem[] };
  /** Which problems are reported; all when it is left out. */
  readonly isReported?: (problem: Graded) => boolean;
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
  const own = tree([configurationFile, "schemas", "languages"]);
  const named = pluginEntries(own);
  const { plugins, problems: pluginProblems } = options.plugins ?? {
    plugins: [],
    problems: named.entries.map(notAllowed),
  };
  const known = plugins.length === named.entries.length ? ownCodes(plugins) : "unknown";
  const configured = readConfiguration(own, toolkit, known);
  const { languages, problems: languageProblems } = readLanguages(configured.languages, own, toolkit);
  const schemas = readSchemaTexts(own);
  const { kinds, problems: kindProblems } = readKinds(schemas.texts, toolkit);
  const tags = configured.languages.map(({ tag }) => tag);
  const { validators, problems: compileProblems } = compileValidators(kinds, toolkit, tags);
  const isComplete = schemas.problems.length + kindProblems.length + compileProblems.length === 0;

  const places = placesOf(kinds.values());
  const sources = tree(places.roots);
  const read = readRecords(sources, places, validators, isComplete);
  const collected = collectRecords(kinds.keys(), read.records);
  const catalogue = link(configured.configuration, languages, kinds, collected.records);
  const problems: Problem[] = [
    ...configured.problems,
    ...named.problems,
    ...pluginProblems,
    ...languageProblems,
    ...schemas.problems,
    ...kindProblems,
    ...compileProblems,
    ...read.problems,
    ...read.records.flatMap((record) => [...idProblems(record)]),
    ...collected.problems,
  ];
  const isUnread = (kind: string, id: string): boolean =>
    !kinds.has(kind) || read.unreadKinds.has(kind) || read.unread.has(`${kind}:${id}`);
  for (const found of lint({ catalogue, today: options.today, isUnread, isComplete }, guardedRules(plugins)))
    problems.push(found);

  const listed = new Set(sources.paths);
  const source = (file: string): string | undefined => textOf(file, listed.has(file) ? sources : own);
  const { isRelease = false } = options;
  const { configuration } = configured;
  const rules = configured.knowsLanguages
    ? configuration.rules
    : { ...configuration.rules, "i18n/missing-optional": "off" as const };
  const grading = { ...configuration, rules, isRelease };
  const silenced = suppress(grade(problems, grading), {
    files: read.marked,
    source,
    codes: new Set([...ruleCodes, ...ownCodes(plugins)]),
    // A release is only excused by the configuration, where whoever publishes sees it.
    isKept: (code) => isRelease && releaseCodes.has(code),
  });
  const graded = [...silenced.problems, ...grade(silenced.faults, grading)];
  const allowed = isRelease ? releaseNotes(problems, configuration.release?.allow ?? []) : [];
  const reported = [...graded.filter(options.isReported ?? (() => true)), ...grade(allowed, grading)];
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
    recordsChecked: read.records.length,
    suppressed: silenced.suppressed,
    source,
  };
}

function readSchemaTexts(sources: Sources): { texts: Map<string, string>; problems: Problem[] } {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of sources.paths) {
    if (!/^schemas\/[^/]+\.schema\.json$/.test(file)) continue;
    const source = sources.read(file);
    const { text, problems: faults } =
      "bytes" in source ? decode(file, source.bytes) : { problems: [source.problem] };
    problems.push(...faults);
    if (text !== undefined) texts.set(file, text);
  }
  return { texts, problems };
}

function textOf(file: string, sources: Sources): string | undefined {
  if (!sources.paths.includes(file)) return undefined;
  const source = sources.read(file);
  if ("problem" in source) return undefined;
  // A file that is not UTF-8 is shown as far as it can be read.
  return decode(file, source.bytes).text ?? new TextDecoder().decode(source.bytes);
}
