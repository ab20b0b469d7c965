import type { Engine } from "./engine.ts";
import type { Graded, Grading } from "./lint/grade.ts";
import { grade } from "./lint/grade.ts";
import { ownCodes } from "./lint/own-rules.ts";
import { releaseNotes } from "./lint/release-notes.ts";
import { releaseCodes, ruleCodes } from "./lint/run.ts";
import type { Diagnostic, Problem } from "../model/diagnostic.ts";
import { diagnose, diagnoser } from "./diagnose.ts";
import type { Silenced } from "./suppress/suppress.ts";
import { suppress } from "./suppress/suppress.ts";

export interface JudgeOptions {
  /** Is it to be published? Then what must not be is an error. */
  readonly isRelease?: boolean;
  /** Which problems are reported; all when it is left out. */
  readonly isReported?: (problem: Graded) => boolean;
}

/** What is said of one file. */
interface OfFile {
  readonly problems: readonly Problem[];
  readonly graded: readonly Graded[];
  readonly reported: readonly Graded[];
  readonly silenced: readonly Silenced[];
  /** Errors and warnings, and all that is reported, found in the text when they are asked for. */
  diagnostics?: readonly Diagnostic[];
  allDiagnostics?: readonly Diagnostic[];
}

const none: readonly never[] = [];

/** Gives problems their severity, takes out what is silenced and what is not to be reported, and finds their lines: file by file, and again only for files of which something else is said. */
export class Judge {
  readonly #files = new Map<string, OfFile>();
  readonly #source: (file: string) => string | undefined;
  readonly #grading: Grading;
  readonly #codes: ReadonlySet<string>;
  readonly #knowsCodes: boolean;
  readonly #isReported: (problem: Graded) => boolean;
  #notes: readonly Graded[] = [];

  constructor(
    { configuration, knowsLanguages, plugins, knowsPlugins }: Engine,
    { isRelease = false, isReported = () => true }: JudgeOptions,
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
    for (const found of problems) {
      const known = byFile.get(found.place.file);
      if (known) known.push(found);
      else byFile.set(found.place.file, [found]);
    }
    for (const file of this.#files.keys()) if (!byFile.has(file)) this.#files.delete(file);
    for (const [file, own] of byFile) {
      const known = this.#files.get(file);
      if (!known || changed.has(file) || !isSame(known.problems, own, changed))
        this.#files.set(file, this.#judge(file, own, marked.has(file)));
    }
    const { isRelease, release } = this.#grading;
    this.#notes = isRelease ? grade(releaseNotes(problems, release?.allow ?? []), this.#grading) : [];
  }

  /** Gives problems their severity; what is switched off is left out. */
  grade(problems: readonly Problem[]): Graded[] {
    return grade(problems, this.#grading);
  }

  /** All problems with their severity, those that are not reported too. */
  get graded(): Graded[] {
    return [...this.#files.values()].flatMap(({ graded }) => graded);
  }

  /** What is reported, without positions. */
  get reported(): Graded[] {
    return [...this.#sorted().flatMap(([, { reported }]) => reported), ...this.#notes];
  }

  /** The problems that a comment in their file silences. */
  get silenced(): Silenced[] {
    return this.#sorted().flatMap(([, { silenced }]) => silenced);
  }

  /** Errors and warnings that are reported, sorted by file, line, column and code. */
  get diagnostics(): Diagnostic[] {
    const ofFile = diagnoser(this.#source);
    return this.#sorted().flatMap(([file, own]) => {
      const problems = own.reported.filter(({ severity }) => severity !== "info");
      return (own.diagnostics ??= problems.length === 0 ? none : ofFile(file, problems));
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

  #judge(file: string, problems: readonly Problem[], isMarked: boolean): OfFile {
    const silenced = suppress(grade(problems, this.#grading), {
      files: new Set(isMarked ? [file] : []),
      source: this.#source,
      codes: this.#codes,
      knowsCodes: this.#knowsCodes,
      // A release is only excused by the configuration, where whoever publishes sees it.
      isKept: (code) => this.#grading.isRelease && releaseCodes.has(code),
    });
    const graded = [...silenced.problems, ...grade(silenced.faults, this.#grading)];
    const reported = graded.filter(this.#isReported);
    return { problems, graded, reported, silenced: silenced.silenced };
  }

  #sorted(): [string, OfFile][] {
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
