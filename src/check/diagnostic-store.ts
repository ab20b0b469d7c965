import type { Project } from "./project.ts";
import type { Finding, SeveritySettings } from "./lint/severity.ts";
import { toFindings } from "./lint/severity.ts";
import { ownCodes } from "./lint/plugin-rules.ts";
import { releaseNotes } from "./lint/release-notes.ts";
import { releaseCodes, ruleCodes } from "./lint/linter.ts";
import type { Diagnostic, Problem } from "../model/diagnostic.ts";
import { diagnose, diagnoser } from "./diagnose.ts";
import type { Silenced } from "./suppress/suppress.ts";
import { suppress } from "./suppress/suppress.ts";

export interface DiagnosticStoreOptions {
  /** Is it to be published? Then what must not be is an error. */
  readonly isRelease?: boolean;
  /** Which problems are reported; all when it is left out. */
  readonly isReported?: (problem: Finding) => boolean;
}

/** What is said of one file. */
interface FileFindings {
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly reported: readonly Finding[];
  readonly silenced: readonly Silenced[];
  /** Errors and warnings, and all that is reported, found in the text when they are asked for. */
  diagnostics?: readonly Diagnostic[];
  allDiagnostics?: readonly Diagnostic[];
}

const none: readonly never[] = [];

/** Gives problems their severity, takes out what is silenced and what is not to be reported, and finds their lines: file by file, and again only for files of which something else is said. */
export class DiagnosticStore {
  readonly #files = new Map<string, FileFindings>();
  readonly #source: (file: string) => string | undefined;
  readonly #grading: SeveritySettings;
  readonly #codes: ReadonlySet<string>;
  readonly #knowsCodes: boolean;
  readonly #isReported: (problem: Finding) => boolean;
  #notes: readonly Finding[] = [];

  constructor(
    { configuration, knowsLanguages, plugins, knowsPlugins }: Project,
    { isRelease = false, isReported = () => true }: DiagnosticStoreOptions,
    source: (file: string) => string | undefined,
  ) {
    const rules = knowsLanguages
      ? configuration.rules
      : { ...configuration.rules, "i18n/missing-optional": "off" as const };
    this.#grading = { ...configuration, rules, isRelease };
    this.#codes = new Set([...ruleCodes, ...ownCodes(plugins)]);
    this.#knowsCodes = knowsPlugins;
    this.#isReported = isReported;
    this.#source = source;
  }

  /**
   * Takes all problems.
   * @param marked Files that may hold a comment that silences a rule.
   * @param changed Files whose text is not as it was.
   */
  take(
    problems: readonly Problem[],
    marked: ReadonlySet<string>,
    changed: ReadonlySet<string> = new Set(),
  ): void {
    const byFile = new Map<string, Problem[]>(Array.from(marked, (file) => [file, []]));
    for (const problem of problems) {
      const known = byFile.get(problem.place.file);
      if (known) known.push(problem);
      else byFile.set(problem.place.file, [problem]);
    }
    for (const file of this.#files.keys()) if (!byFile.has(file)) this.#files.delete(file);
    for (const [file, ofFile] of byFile) {
      const known = this.#files.get(file);
      if (!known || changed.has(file) || !isSame(known.problems, ofFile, changed))
        this.#files.set(file, this.#evaluate(file, ofFile, marked.has(file)));
    }
    const { isRelease, release } = this.#grading;
    this.#notes = isRelease ? toFindings(releaseNotes(problems, release?.allow ?? []), this.#grading) : [];
  }

  /** Gives problems their severity; what is switched off is left out. */
  toFindings(problems: readonly Problem[]): Finding[] {
    return toFindings(problems, this.#grading);
  }

  /** All problems with their severity, those that are not reported too. */
  get findings(): Finding[] {
    return [...this.#files.values()].flatMap(({ findings }) => findings);
  }

  /** What is reported, without positions. */
  get reported(): Finding[] {
    return [...this.#sorted().flatMap(([, { reported }]) => reported), ...this.#notes];
  }

  /** The problems that a comment in their file silences. */
  get silenced(): Silenced[] {
    return this.#sorted().flatMap(([, { silenced }]) => silenced);
  }

  /** Errors and warnings that are reported, sorted by file, line, column and code. */
  get diagnostics(): Diagnostic[] {
    const ofFile = diagnoser(this.#source);
    return this.#sorted().flatMap(([file, findings]) => {
      const problems = findings.reported.filter(({ severity }) => severity !== "info");
      return (findings.diagnostics ??= problems.length === 0 ? none : ofFile(file, problems));
    });
  }

  /** The same with information. */
  get allDiagnostics(): Diagnostic[] {
    if (this.#notes.length > 0) return diagnose(this.reported, this.#source);
    const ofFile = diagnoser(this.#source);
    return this.#sorted().flatMap(
      ([file, own]) => (own.allDiagnostics ??= own.reported.length === 0 ? none : ofFile(file, own.reported)),
    );
  }

  #evaluate(file: string, problems: readonly Problem[], isMarked: boolean): FileFindings {
    const silenced = suppress(toFindings(problems, this.#grading), {
      files: new Set(isMarked ? [file] : []),
      source: this.#source,
      codes: this.#codes,
      knowsCodes: this.#knowsCodes,
      // A release is only excused by the configuration, where whoever publishes sees it.
      isKept: (code) => this.#grading.isRelease && releaseCodes.has(code),
    });
    const findings = [...silenced.problems, ...toFindings(silenced.faults, this.#grading)];
    const reported = findings.filter(this.#isReported);
    return { problems, findings, reported, silenced: silenced.silenced };
  }

  #sorted(): [string, FileFindings][] {
    return [...this.#files].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  }
}

/** The same problems, about texts that are as they were? */
function isSame(some: readonly Problem[], others: readonly Problem[], changed: ReadonlySet<string>): boolean {
  return (
    some.length === others.length &&
    some.every(
      (found, index) =>
        found === others[index] && !(found.related?.some(({ file }) => changed.has(file)) ?? false),
    )
  );
}
