import type { Project, ProjectOptions, Tree } from "./project.ts";
import type { RecordIndex } from "./invalidate.ts";
import { invalidate } from "./invalidate.ts";
import type { DiagnosticStoreOptions } from "./diagnostic-store.ts";
import { DiagnosticStore } from "./diagnostic-store.ts";
import type { Records } from "./link/collect.ts";
import { collectRecords } from "./link/collect.ts";
import { Links } from "./link/link.ts";
import { guardedRules } from "./lint/plugin-rules.ts";
import type { RuleContext } from "./lint/rule.ts";
import type { Invalidation, Facts } from "./lint/linter.ts";
import { CatalogueLinter } from "./lint/linter.ts";
import type { Finding } from "./lint/severity.ts";
import { analyse } from "./analyse.ts";
import type { FileChange, RecallAnalysis } from "./analysed-files.ts";
import { AnalysedFiles } from "./analysed-files.ts";
import { sourceText } from "../yaml/source-text.ts";
import type { RecordAnalysis } from "../model/analysis.ts";
import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Problem } from "../model/diagnostic.ts";
import { marksFolder, marksPath } from "./translations/translation-marks.ts";

/** A catalogue as it is, for who compares it with what it was. */
export interface ComparedCatalogue {
  readonly catalogue: Catalogue;
  /** Is the file in which the record may be one that could not be read? */
  readonly isUnread: (kind: string, id: string) => boolean;
  /** Is there a schema of this name? */
  readonly hasSchema: (file: string) => boolean;
}

/** How a workspace is opened. Only `today` must be given. */
export interface WorkspaceOptions extends ProjectOptions, DiagnosticStoreOptions {
  /** What is known of files from an earlier check of the same catalogue with the same project. */
  readonly remembered?: (project: Project) => RecallAnalysis;
  /** May data of records be read again when they are asked for? Saves memory in a large catalogue; not for pages. */
  readonly forgetsData?: boolean;
  /** What a comparison with another state of the catalogue finds. */
  readonly compared?: (now: ComparedCatalogue) => readonly Problem[];
  /** Is called again and again while files are not read, too; by throwing it ends the work. */
  readonly watch?: () => void;
  /** Did what a record says change since another state of the catalogue, and the date of its last update not? */
  readonly hasOldDate?: RuleContext["hasOldDate"];
}

/** A catalogue as long as its project stays the same, found out step by step: the files, their records, who names whom, the problems. */
export class OpenCatalogue {
  readonly files: AnalysedFiles;
  readonly diagnosticStore: DiagnosticStore;
  /** As it is since the last update: another object each time, so that what is worked out from it is not kept too long. */
  snapshot: Catalogue;
  project: Project;
  /** Always the same one; what it holds changes. */
  readonly #catalogue: Catalogue;
  readonly #tree: Tree;
  readonly #linter: CatalogueLinter;
  readonly #links: Links;
  readonly #compared: WorkspaceOptions["compared"];
  readonly #hasOldDate: WorkspaceOptions["hasOldDate"];
  readonly #watch: () => void;
  #index: RecordIndex & { readonly problems: readonly Problem[] };

  constructor(tree: Tree, project: Project, options: WorkspaceOptions) {
    this.#tree = tree;
    this.#compared = options.compared;
    this.#hasOldDate = options.hasOldDate;
    this.#watch = options.watch ?? (() => undefined);
    this.project = project;
    this.files = new AnalysedFiles(project, {
      ...(options.remembered && { remembered: options.remembered(project) }),
      ...(options.forgetsData !== undefined && { forgetsData: options.forgetsData }),
    });
    this.diagnosticStore = new DiagnosticStore(project, options, this.source);
    this.#index = this.#collect();
    this.#links = new Links(project.linking, this.#index.records, this.#analysisOf);
    this.#catalogue = this.#liveView();
    this.snapshot = this.#catalogue;
    this.#linter = new CatalogueLinter(() => guardedRules(project.plugins));
    this.#lint();
  }

  readonly source = (file: string): string | undefined => {
    const { sources, configurationFiles, marks } = this.project;
    if (this.files.files.has(file)) return sourceText(file, sources);
    if (isMarks(file)) return sourceText(file, marks.sources);
    return configurationFiles.paths.includes(file) ? sourceText(file, configurationFiles) : undefined;
  };

  /** What would be wrong with a file of records by itself if this were its text; nothing for other files. */
  problemsWith(file: string, text: string): Finding[] {
    if (!this.files.files.has(file)) return [];
    const bytes = new TextEncoder().encode(text);
    const sources = { ...this.project.sources, read: () => ({ bytes }) };
    return this.diagnosticStore.toFindings(analyse(file, { ...this.project, sources }).analysis.problems);
  }

  #liveView(): Catalogue {
    const { configuration, languages, linking } = this.project;
    const { outgoing, incoming } = this.#links;
    const records = (): Records => this.#index.records;
    return {
      configuration,
      languages,
      kinds: linking.kinds,
      get records() {
        return records();
      },
      outgoing,
      incoming,
    };
  }

  /** Lists the marks of translations again. @returns Is there a first one, or none any more, which bears on all files? */
  relistMarks(): boolean {
    return this.project.marks.relist(this.#tree([marksFolder]));
  }

  /** Looks again at files of records, and at those whose marks are among the files. */
  update(named: ReadonlySet<string>): void {
    const changes: FileChange[] = [];
    let isListed = true;
    const files = this.#withMarked(named);
    for (const file of files) {
      if (isMarks(file)) continue;
      if (this.files.files.has(file) && "bytes" in this.project.sources.read(file))
        changes.push(this.files.update(file));
      else isListed = false;
    }
    if (!isListed) {
      this.project = { ...this.project, sources: this.#tree(this.project.paths.roots) };
      this.files.relist(this.project);
    }
    const before = this.#index;
    this.#index =
      isListed && changes.every(({ hasSameRecords }) => hasSameRecords)
        ? { ...before, unread: this.files.unread() }
        : this.#collect();
    const { withProblems } = this.#linter;
    const dependencies = { links: this.#links, factsOf: this.#factsOf, withProblems };
    this.#lint({ ...invalidate(changes, before, this.#index, dependencies), files });
  }

  #withMarked(named: ReadonlySet<string>): Set<string> {
    const files = new Set(named);
    if ([...named].some(isMarks))
      for (const file of this.files.files.keys()) if (named.has(marksPath(file))) files.add(file);
    return files;
  }

  readonly #analysisOf = (record: CatalogueRecord): RecordAnalysis | undefined => {
    this.#watch();
    return this.files.analysisOf(record);
  };

  readonly #factsOf = (record: CatalogueRecord): Facts => this.#analysisOf(record)?.kept ?? {};

  #collect(): RecordIndex & { problems: readonly Problem[] } {
    const collected = collectRecords(this.project.linking.kinds.keys(), this.files.records);
    return { ...collected, unread: this.files.unread() };
  }

  #lint(change?: Invalidation): void {
    const { project } = this;
    const catalogue = { ...this.#catalogue };
    this.snapshot = catalogue;
    const { isUnread, isAllRead } = this.#index.unread;
    const compared = this.#hasOldDate && { hasOldDate: this.#hasOldDate };
    const question = {
      ...project.lintContext,
      ...compared,
      catalogue,
      today: project.today,
      isUnread,
      isAllRead,
    };
    const hasSchema = (file: string): boolean => project.configurationFiles.paths.includes(file);
    const problems = [
      ...project.problems,
      ...(this.#compared?.({ catalogue, isUnread, hasSchema }) ?? []),
      ...project.marks.orphans(project.sources.paths),
    ];
    const marked = new Set<string>();
    const copies = copiesIn(this.#index.problems);
    for (const [file, { analysis }] of this.files.files) {
      this.#watch();
      for (const problem of analysis.problems)
        if (problem.code !== "code/file-name" || !copies.has(file)) problems.push(problem);
      if (analysis.isMarked) marked.add(file);
    }
    for (const problem of this.#index.problems) problems.push(problem);
    for (const problem of this.#linter.problems(question, this.#factsOf, change)) problems.push(problem);
    this.diagnosticStore.take(problems, marked, change?.files);
  }
}

/** The files whose record is there already: their name is not one more mistake. */
function copiesIn(problems: readonly Problem[]): ReadonlySet<string> {
  const duplicates = problems.filter(({ code }) => code === "code/duplicate-id");
  return new Set(duplicates.map(({ place }) => place.file));
}

function isMarks(file: string): boolean {
  return file.startsWith(`${marksFolder}/`);
}
