import type { Engine, EngineOptions, Tree } from "./engine.ts";
import { bearingOf, openEngine, ownRoots } from "./engine.ts";
import type { JudgeOptions } from "./judge.ts";
import { Judge } from "./judge.ts";
import type { Records } from "./link/collect.ts";
import { collectRecords } from "./link/collect.ts";
import { Links } from "./link/link.ts";
import type { Graded } from "./lint/grade.ts";
import { guardedRules } from "./lint/own-rules.ts";
import type { KeptChange } from "./lint/rule.ts";
import type { Change, Kept } from "./lint/run.ts";
import { CatalogueLinter } from "./lint/run.ts";
import type { FileChange, Remembered, Unread } from "./load/analysed-files.ts";
import { AnalysedFiles } from "./load/analysed-files.ts";
import { textOf } from "./load/text-of.ts";
import type { FileAnalysis } from "./model/analysis.ts";
import type { Catalogue, CatalogueRecord } from "./model/catalogue.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import { everyRecord } from "./model/every-record.ts";
import type { Silenced } from "./suppress/suppress.ts";
import type { Toolkit } from "./model/toolkit.ts";
import { diagnose } from "./report/diagnose.ts";
import { marksFolder, marksPath } from "./translate/marks.ts";

export type { Tree } from "./engine.ts";

export interface WorkspaceOptions extends EngineOptions, JudgeOptions {
  /** What is known of files from an earlier check of the same catalogue with the same engine. */
  readonly remembered?: (engine: Engine) => Remembered;
  /** What a comparison with another state of the catalogue has found. */
  readonly compared?: readonly Problem[];
  /** Records as they were, for rules that compare: of those whose file changed. */
  readonly before?: (record: CatalogueRecord) => CatalogueRecord | undefined;
}

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
  /** Errors, warnings and information, all with positions. */
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
  /** What each file says by itself: to be remembered for another check. */
  readonly analyses: () => Iterable<readonly [file: string, analysis: FileAnalysis]>;
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
    allDiagnostics: () => diagnose(open.judge.reported, open.source),
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

/** What is found out step by step: the files, their records, who names whom, the problems. */
class OpenCatalogue {
  readonly files: AnalysedFiles;
  readonly judge: Judge;
  /** Always the same one; what it holds changes. */
  readonly #catalogue: Catalogue;
  /** As it is since the last update: another object each time, so that what is worked out from it is not kept too long. */
  shown: Catalogue;
  engine: Engine;
  readonly #tree: Tree;
  readonly #linter: CatalogueLinter;
  readonly #links: Links;
  readonly #compared: readonly Problem[];
  readonly #before: WorkspaceOptions["before"];
  #collected: Collected;
  #unread: Unread;

  constructor(tree: Tree, engine: Engine, options: WorkspaceOptions) {
    this.#tree = tree;
    this.#compared = options.compared ?? [];
    this.#before = options.before;
    this.engine = engine;
    this.files = new AnalysedFiles(engine, options.remembered?.(engine));
    this.judge = new Judge(engine, options, this.source);
    this.#collected = this.#collect();
    this.#unread = this.files.unread();
    this.#links = new Links(engine.linking, this.#collected.records, (one) => this.files.analysisOf(one));
    this.#catalogue = this.#live();
    this.shown = this.#catalogue;
    this.#linter = new CatalogueLinter(() => guardedRules(engine.plugins));
    this.#judge();
  }

  readonly source = (file: string): string | undefined => {
    const { sources, own, marks } = this.engine;
    if (this.files.files.has(file)) return textOf(file, sources);
    if (file.startsWith(`${marksFolder}/`)) return textOf(file, marks.sources);
    return own.paths.includes(file) ? textOf(file, own) : undefined;
  };

  #live(): Catalogue {
    const { configuration, languages, linking } = this.engine;
    const { outgoing, incoming } = this.#links;
    const records = (): Records => this.#collected.records;
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
    const changed = new Set(named);
    if ([...named].some((file) => file.startsWith(`${marksFolder}/`)))
      for (const file of this.files.files.keys()) if (named.has(marksPath(file))) changed.add(file);
    for (const file of changed) {
      if (file.startsWith(`${marksFolder}/`)) continue;
      if (this.files.files.has(file) && "bytes" in this.engine.sources.read(file))
        changes.push(this.files.update(file));
      else isListed = false;
    }
    if (!isListed) {
      this.engine = { ...this.engine, sources: this.#tree(this.engine.places.roots) };
      this.files.relist(this.engine);
    }
    const isListedOtherwise = !isListed || changes.some(({ hasSameRecords }) => !hasSameRecords);
    const { links, ...change } = this.#relink(changes, isListedOtherwise);
    this.#judge({ ...change, files: changed, isLinkedOtherwise: links });
  }

  /** Brings the links up to date, and finds the records of which a rule may now say something else. */
  #relink(
    changes: readonly FileChange[],
    isListedOtherwise: boolean,
  ): Pick<Change, "removed" | "reached" | "kept"> & { links: boolean } {
    const [before, unread] = [this.#collected.records, this.#unread];
    if (isListedOtherwise) this.#collected = this.#collect();
    this.#unread = this.files.unread();
    const { records } = this.#collected;
    const { gone, come } = isListedOtherwise ? differenceOf(before, records) : { gone: [], come: [] };
    const changed = changes.flatMap(({ records: own }) => own.filter((record) => isIn(records, record)));
    const stays = changed.filter((record) => isIn(before, record));
    const otherwise = new Set(changes.flatMap(({ linkedOtherwise }) => linkedOtherwise));
    const moved = [...gone, ...come].map(({ kind, id }) => `${kind.name}:${id}`);
    const names = [...moved, ...unlike(unread.ids, this.#unread.ids)];

    const reached = new Set([...changed, ...come]);
    const reach = (): void => {
      // What names a record sees whether it is there; and one step further, whether a way back is misspelt.
      const naming = names.flatMap((name) => this.#links.naming(name));
      for (const record of naming)
        for (const other of [record, ...this.#links.namingRecord(record)]) reached.add(other);
      for (const record of otherwise)
        for (const other of this.#links.namingRecord(record)) reached.add(other);
    };
    reach();
    for (const record of gone) this.#links.remove(record);
    for (const record of come) this.#links.add(record);
    for (const record of [...come, ...stays.filter((one) => otherwise.has(one))])
      this.#links.relink(record, records);
    reach();
    for (const record of gone) reached.delete(record);
    const hasOtherNames = moved.length > 0 || changes.some(({ hasSameNames }) => !hasSameNames);
    if (hasOtherNames) for (const record of this.#linter.withProblems) reached.add(record);
    if (unlike(unread.kinds, this.#unread.kinds).length > 0)
      for (const record of everyRecord({ records })) reached.add(record);
    return {
      removed: gone,
      reached: [...reached].filter((record) => isIn(records, record)),
      kept: keptOtherwise([
        ...changes.flatMap(({ kept }) => kept),
        ...gone.map((record) => ({ before: this.#keptOf(record), after: {} })),
        ...come.map((record) => ({ before: {}, after: this.#keptOf(record) })),
      ]),
      links: names.length > 0 || otherwise.size > 0 || unread.isAllRead !== this.#unread.isAllRead,
    };
  }

  readonly #keptOf = (record: CatalogueRecord): Kept => this.files.analysisOf(record)?.kept ?? {};

  #collect(): Collected {
    return collectRecords(this.engine.linking.kinds.keys(), this.files.records);
  }

  #judge(change?: Change): void {
    const { engine } = this;
    const catalogue = { ...this.#catalogue };
    this.shown = catalogue;
    const { isUnread, isAllRead } = this.#unread;
    const compared = this.#before && { before: this.#before };
    const question = { ...engine.question, ...compared, catalogue, today: engine.today, isUnread, isAllRead };
    const problems = [...engine.problems, ...this.#compared, ...engine.marks.orphans(engine.sources.paths)];
    const marked = new Set<string>();
    for (const [file, { analysis }] of this.files.files) {
      for (const found of analysis.problems) problems.push(found);
      if (analysis.isMarked) marked.add(file);
    }
    for (const found of this.#collected.problems) problems.push(found);
    for (const found of this.#linter.problems(question, this.#keptOf, change)) problems.push(found);
    this.judge.take(problems, marked, change?.files);
  }
}

type Collected = ReturnType<typeof collectRecords>;

function isIn(records: Records, record: CatalogueRecord): boolean {
  return records.get(record.kind.name)?.get(record.id) === record;
}

/** The records that are only in the one, and those only in the other. */
function differenceOf(before: Records, after: Records): { gone: CatalogueRecord[]; come: CatalogueRecord[] } {
  return {
    gone: [...everyRecord({ records: before })].filter((record) => !isIn(after, record)),
    come: [...everyRecord({ records: after })].filter((record) => !isIn(before, record)),
  };
}

/** What is in only one of the two. */
function unlike(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...[...some].filter((one) => !others.has(one)), ...[...others].filter((one) => !some.has(one))];
}

/** What differs, by the code of the rule that keeps it. */
function keptOtherwise(changes: readonly { before: Kept; after: Kept }[]): Map<string, KeptChange[]> {
  const found = new Map<string, KeptChange[]>();
  for (const { before, after } of changes) {
    for (const code of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const change = { before: before[code] ?? [], after: after[code] ?? [] };
      if (change.before.join() !== change.after.join()) found.set(code, [...(found.get(code) ?? []), change]);
    }
  }
  return found;
}
