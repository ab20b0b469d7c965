import type { Engine, EngineOptions, Tree } from "./engine.ts";
import type { Standing } from "./follow-change.ts";
import { followChange } from "./follow-change.ts";
import type { JudgeOptions } from "./judge.ts";
import { Judge } from "./judge.ts";
import type { Records } from "./link/collect.ts";
import { collectRecords } from "./link/collect.ts";
import { Links } from "./link/link.ts";
import { guardedRules } from "./lint/own-rules.ts";
import type { RuleContext } from "./lint/rule.ts";
import type { Change, Kept } from "./lint/run.ts";
import { CatalogueLinter } from "./lint/run.ts";
import type { Graded } from "./lint/grade.ts";
import { analyse } from "./analyse.ts";
import type { FileChange, Remembered } from "./analysed-files.ts";
import { AnalysedFiles } from "./analysed-files.ts";
import { textOf } from "../yaml/text-of.ts";
import type { RecordAnalysis } from "../model/analysis.ts";
import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Problem } from "../model/diagnostic.ts";
import { marksFolder, marksPath } from "./translations/marks.ts";

/** A catalogue as it is, for who compares it with what it was. */
export interface ComparedCatalogue {
  readonly catalogue: Catalogue;
  /** Is the file in which the record may be one that could not be read? */
  readonly isUnread: (kind: string, id: string) => boolean;
  /** Is there a schema of this name? */
  readonly hasSchema: (file: string) => boolean;
}

/** How a workspace is opened. Only `today` must be given. */
export interface WorkspaceOptions extends EngineOptions, JudgeOptions {
  /** What is known of files from an earlier check of the same catalogue with the same engine. */
  readonly remembered?: (engine: Engine) => Remembered;
  /** May data of records be read again when they are asked for? Saves memory in a large catalogue; not for pages. */
  readonly forgetsData?: boolean;
  /** What a comparison with another state of the catalogue finds. */
  readonly compared?: (now: ComparedCatalogue) => readonly Problem[];
  /** Is called again and again while files are not read, too; by throwing it ends the work. */
  readonly watch?: () => void;
  /** Did what a record says change since another state of the catalogue, and the date of its last update not? */
  readonly hasOldDate?: RuleContext["hasOldDate"];
}

/** A catalogue as far as one engine goes, found out step by step: the files, their records, who names whom, the problems. */
export class OpenCatalogue {
  readonly files: AnalysedFiles;
  readonly judge: Judge;
  /** As it is since the last update: another object each time, so that what is worked out from it is not kept too long. */
  shown: Catalogue;
  engine: Engine;
  /** Always the same one; what it holds changes. */
  readonly #catalogue: Catalogue;
  readonly #tree: Tree;
  readonly #linter: CatalogueLinter;
  readonly #links: Links;
  readonly #compared: WorkspaceOptions["compared"];
  readonly #hasOldDate: WorkspaceOptions["hasOldDate"];
  readonly #watch: () => void;
  #standing: Standing & { readonly problems: readonly Problem[] };

  constructor(tree: Tree, engine: Engine, options: WorkspaceOptions) {
    this.#tree = tree;
    this.#compared = options.compared;
    this.#hasOldDate = options.hasOldDate;
    this.#watch = options.watch ?? (() => undefined);
    this.engine = engine;
    this.files = new AnalysedFiles(engine, {
      ...(options.remembered && { remembered: options.remembered(engine) }),
      ...(options.forgetsData !== undefined && { forgetsData: options.forgetsData }),
    });
    this.judge = new Judge(engine, options, this.source);
    this.#standing = this.#collect();
    this.#links = new Links(engine.linking, this.#standing.records, this.#analysisOf);
    this.#catalogue = this.#live();
    this.shown = this.#catalogue;
    this.#linter = new CatalogueLinter(() => guardedRules(engine.plugins));
    this.#judge();
  }

  readonly source = (file: string): string | undefined => {
    const { sources, own, marks } = this.engine;
    if (this.files.files.has(file)) return textOf(file, sources);
    if (isMarks(file)) return textOf(file, marks.sources);
    return own.paths.includes(file) ? textOf(file, own) : undefined;
  };

  /** What would be wrong with a file of records by itself if this were its text; nothing for other files. */
  problemsWith(file: string, text: string): Graded[] {
    if (!this.files.files.has(file)) return [];
    const bytes = new TextEncoder().encode(text);
    const sources = { ...this.engine.sources, read: () => ({ bytes }) };
    return this.judge.grade(analyse(file, { ...this.engine, sources }).analysis.problems);
  }

  #live(): Catalogue {
    const { configuration, languages, linking } = this.engine;
    const { outgoing, incoming } = this.#links;
    const records = (): Records => this.#standing.records;
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
  remark(): boolean {
    return this.engine.marks.relist(this.#tree([marksFolder]));
  }

  /** Looks again at files of records, and at those whose marks are among the files. */
  update(named: ReadonlySet<string>): void {
    const changes: FileChange[] = [];
    let isListed = true;
    const files = this.#withMarked(named);
    for (const file of files) {
      if (isMarks(file)) continue;
      if (this.files.files.has(file) && "bytes" in this.engine.sources.read(file))
        changes.push(this.files.update(file));
      else isListed = false;
    }
    if (!isListed) {
      this.engine = { ...this.engine, sources: this.#tree(this.engine.places.roots) };
      this.files.relist(this.engine);
    }
    const before = this.#standing;
    this.#standing =
      isListed && changes.every(({ hasSameRecords }) => hasSameRecords)
        ? { ...before, unread: this.files.unread() }
        : this.#collect();
    const { withProblems } = this.#linter;
    const known = { links: this.#links, keptOf: this.#keptOf, withProblems };
    this.#judge({ ...followChange(changes, before, this.#standing, known), files });
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

  readonly #keptOf = (record: CatalogueRecord): Kept => this.#analysisOf(record)?.kept ?? {};

  #collect(): Standing & { problems: readonly Problem[] } {
    const collected = collectRecords(this.engine.linking.kinds.keys(), this.files.records);
    return { ...collected, unread: this.files.unread() };
  }

  #judge(change?: Change): void {
    const { engine } = this;
    const catalogue = { ...this.#catalogue };
    this.shown = catalogue;
    const { isUnread, isAllRead } = this.#standing.unread;
    const compared = this.#hasOldDate && { hasOldDate: this.#hasOldDate };
    const question = { ...engine.question, ...compared, catalogue, today: engine.today, isUnread, isAllRead };
    const hasSchema = (file: string): boolean => engine.own.paths.includes(file);
    const problems = [
      ...engine.problems,
      ...(this.#compared?.({ catalogue, isUnread, hasSchema }) ?? []),
      ...engine.marks.orphans(engine.sources.paths),
    ];
    const marked = new Set<string>();
    const copies = copiesIn(this.#standing.problems);
    for (const [file, { analysis }] of this.files.files) {
      this.#watch();
      for (const found of analysis.problems)
        if (found.code !== "code/file-name" || !copies.has(file)) problems.push(found);
      if (analysis.isMarked) marked.add(file);
    }
    for (const found of this.#standing.problems) problems.push(found);
    for (const found of this.#linter.problems(question, this.#keptOf, change)) problems.push(found);
    this.judge.take(problems, marked, change?.files);
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
