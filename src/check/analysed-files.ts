import type { FileAnalysis, RecordAnalysis } from "../model/analysis.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { JsonObject } from "../model/json.ts";
import type { Kind } from "../model/shape.ts";
import type { Analysed, AnalysisContext } from "./analyse.ts";
import { analyse, recordsOfFile } from "./analyse.ts";
import { detacher } from "./detached.ts";
import { HeldData } from "./held-data.ts";
import { LoadedRecord } from "./loaded-record.ts";

/** What is known of a file from an earlier check with the same project; undefined when the file is not as it was then. */
export type RecallAnalysis = (file: string) => FileAnalysis | undefined;

/** What is recalled of files instead of being read, and how long data are kept. */
export interface Recalling {
  readonly remembered?: RecallAnalysis;
  /**
   * May data be read again when they are asked for? The data and texts of all records take most of the memory of a large
   * catalogue; a check asks for few of them once their files are analysed, pages ask for all again and again.
   */
  readonly forgetsData?: boolean;
}

/** A catalogue of no more files than this keeps all data: some 200 MB. */
const mostFiles = 12_000;
/** Of a larger one, so many records have theirs at one time. */
const mostHeld = 2_000;

/** How a file's records differ from what they were. */
export interface FileChange {
  /** Has it the same records, by kind and id? Then they are still the same objects. */
  readonly hasSameRecords: boolean;
  readonly hasSameNames: boolean;
  /** The records as they are now. */
  readonly records: readonly CatalogueRecord[];
  /** Those of them that name others than before, or have another status. */
  readonly linkedOtherwise: readonly CatalogueRecord[];
  /** What rules kept of each record before and after. */
  readonly facts: readonly { readonly before: Facts; readonly after: Facts }[];
}

type Facts = RecordAnalysis["kept"];

/** What the files say that could not be read, or not wholly. */
export interface UnreadRecords {
  /** Records that must exist, as `kind:id`. */
  readonly ids: ReadonlySet<string>;
  /** Kinds of which any record may exist. */
  readonly kinds: ReadonlySet<string>;
  /** Could every file be read? */
  readonly isAllRead: boolean;
  /** Is there a file for this id that could not be read? */
  readonly isUnread: (kind: string, id: string) => boolean;
}

/** A file's analysis and its records. */
export interface AnalysedFile {
  readonly analysis: FileAnalysis;
  readonly records: readonly LoadedRecord[];
}

/** All files of records, analysed: each again only when it changes. */
export class AnalysedFiles {
  readonly #files = new Map<string, AnalysedFile>();
  readonly #held: HeldData;
  readonly #detached: (analysis: FileAnalysis) => FileAnalysis;
  #context: AnalysisContext;

  constructor(
    context: AnalysisContext,
    { remembered = () => undefined, forgetsData = false }: Recalling = {},
  ) {
    this.#context = context;
    const isLarge = forgetsData && context.sources.paths.length > mostFiles;
    this.#held = new HeldData(isLarge ? mostHeld : Infinity);
    // Where no data are forgotten, they keep the texts anyway.
    this.#detached = isLarge ? detacher() : (analysis) => analysis;
    for (const file of context.sources.paths) {
      const analysis = remembered(file);
      if (analysis) this.#files.set(file, { analysis, records: this.#recordsOf(file, analysis) });
      else this.#take(file, analyse(file, context));
    }
  }

  /** Each file's analysis, in the order of their paths. */
  get files(): ReadonlyMap<string, AnalysedFile> {
    return this.#files;
  }

  /** All records, in the order of the files. */
  get records(): CatalogueRecord[] {
    return [...this.#files.values()].flatMap(({ records }) => records);
  }

  /** The analysis of a record; of one that is gone, the last. */
  analysisOf(record: CatalogueRecord): RecordAnalysis | undefined {
    return record instanceof LoadedRecord ? record.analysis : undefined;
  }

  unread(): UnreadRecords {
    const ids = new Set<string>();
    const kinds = new Set<string>();
    let isAllRead = true;
    for (const [file, { analysis, records }] of this.#files) {
      const { unread, isKindUnread } = analysis;
      if (unread.length === 0 && !isKindUnread) continue;
      const kind = this.#context.paths.match(file)?.kind.name ?? "";
      for (const id of unread) ids.add(`${kind}:${id}`);
      if (isKindUnread) kinds.add(kind);
      if (records.length === 0) isAllRead = false;
    }
    const allKinds = this.#context.linking.kinds;
    const isUnread = (kind: string, id: string): boolean =>
      !allKinds.has(kind) || kinds.has(kind) || ids.has(`${kind}:${id}`);
    return { ids, kinds, isAllRead, isUnread };
  }

  /** Reads a file again. */
  update(file: string): FileChange {
    const { analysis, records } = this.#files.get(file) ?? { analysis: nothing, records: [] };
    const next = analyse(file, this.#context);
    if (!hasSameIds(records, next.records)) {
      // They come and go, which says the rest.
      const come = this.#take(file, next);
      return { hasSameRecords: false, hasSameNames: false, records: come, linkedOtherwise: [], facts: [] };
    }
    const hasSameNames = records.every(
      ({ kind, known }, index) => known && namesIn(kind, known) === namesIn(kind, next.records[index]!.data),
    );
    this.#take(file, next, records);
    const [before, after] = [analysis.records, next.analysis.records];
    return {
      hasSameRecords: true,
      hasSameNames,
      records,
      linkedOtherwise: records.filter((_, index) => linksOf(before[index]!) !== linksOf(after[index]!)),
      facts: before.map(({ kept }, index) => ({ before: kept, after: after[index]!.kept })),
    };
  }

  /** Takes the files as they are listed now: new ones come in at their place. */
  relist(context: AnalysisContext): void {
    this.#context = context;
    const before = new Map(this.#files);
    this.#files.clear();
    for (const file of context.sources.paths) {
      const analysed = before.get(file);
      if (analysed) this.#files.set(file, analysed);
      else this.#take(file, analyse(file, context));
    }
  }

  /** Takes what a file says. @param sameRecords Its records, when they are the same ones as before. */
  #take(file: string, analysed: Analysed, sameRecords?: readonly LoadedRecord[]): readonly LoadedRecord[] {
    const analysis = this.#detached(analysed.analysis);
    const records = sameRecords ?? this.#recordsOf(file, analysis);
    for (const [index, record] of records.entries()) record.become(analysis.records[index]!);
    this.#files.set(file, { analysis, records });
    this.#give(file, records, analysed.records);
    return records;
  }

  /** The records of a file, which is read when one of them is asked for its data. */
  #recordsOf(file: string, analysis: FileAnalysis): readonly LoadedRecord[] {
    const match = this.#context.paths.match(file);
    if (!match) return [];
    const read = (): void => this.#give(file, records, recordsOfFile(file, match, this.#context.sources));
    const origin = { kind: match.kind, file, read };
    const records = analysis.records.map((one) => new LoadedRecord(one, origin));
    return records;
  }

  #give(file: string, records: readonly LoadedRecord[], read: readonly CatalogueRecord[]): void {
    for (const [index, record] of records.entries()) record.hold(read[index]?.data ?? {});
    this.#held.hold(file, records);
  }
}

/** Title and former ids, by which others are suggested. */
function namesIn({ roles }: Kind, data: JsonObject): string {
  const names = ["title", "former-ids"] as const;
  return JSON.stringify(names.map((role) => data[roles.get(role)?.name ?? ""] ?? null));
}

function linksOf({ status, slots, targets }: RecordAnalysis): string {
  return JSON.stringify([status, slots, targets]);
}

const nothing: FileAnalysis = { problems: [], records: [], unread: [], isKindUnread: false, isMarked: false };

function hasSameIds(some: readonly CatalogueRecord[], others: readonly CatalogueRecord[]): boolean {
  return some.length === others.length && some.every(({ id }, index) => id === others[index]?.id);
}
