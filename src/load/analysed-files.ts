import type { FileAnalysis, RecordAnalysis } from "../model/analysis.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Analysed, Analysing } from "./analyse.ts";
import { analyse, recall } from "./analyse.ts";
import type { LoadedRecord } from "./loaded-record.ts";

/** What is known of a file from an earlier check with the same engine; undefined when the file is not as it was then. */
export type Remembered = (file: string) => FileAnalysis | undefined;

/** How a file's records differ from what they were. */
export interface FileChange {
  /** Has it the same records, by kind and id? Then they are still the same objects. */
  readonly hasSameRecords: boolean;
  readonly hasSameTitles: boolean;
  /** The records as they are now. */
  readonly records: readonly CatalogueRecord[];
  /** Those of them that name others than before, or have another status. */
  readonly linkedOtherwise: readonly CatalogueRecord[];
  /** What rules kept of each record before and after. */
  readonly kept: readonly { readonly before: Kept; readonly after: Kept }[];
}

type Kept = RecordAnalysis["kept"];

/** What the files say that could not be read, or not wholly. */
export interface Unread {
  /** Records that must exist, as `kind:id`. */
  readonly ids: ReadonlySet<string>;
  /** Kinds of which any record may exist. */
  readonly kinds: ReadonlySet<string>;
  /** Could every file be read? */
  readonly isAllRead: boolean;
  /** Is there a file for this id that could not be read? */
  readonly isUnread: (kind: string, id: string) => boolean;
}

/** All files of records, analysed: each again only when it changes. */
export class AnalysedFiles {
  readonly #files = new Map<string, Analysed>();
  readonly #analyses = new WeakMap<CatalogueRecord, RecordAnalysis>();
  #given: Analysing;

  constructor(given: Analysing, remembered: Remembered = () => undefined) {
    this.#given = given;
    for (const file of given.sources.paths) {
      const known = remembered(file);
      this.#keep(file, known ? recall(file, known, given) : analyse(file, given));
    }
  }

  /** Each file's analysis, in the order of their paths. */
  get files(): ReadonlyMap<string, Analysed> {
    return this.#files;
  }

  /** All records, in the order of the files. */
  get records(): CatalogueRecord[] {
    return [...this.#files.values()].flatMap(({ records }) => records);
  }

  /** The analysis of a record; of one that is gone, the last. */
  analysisOf(record: CatalogueRecord): RecordAnalysis | undefined {
    return this.#analyses.get(record);
  }

  unread(): Unread {
    const ids = new Set<string>();
    const kinds = new Set<string>();
    let isAllRead = true;
    for (const [file, { analysis, records }] of this.#files) {
      const { unread, isKindUnread } = analysis;
      if (unread.length === 0 && !isKindUnread) continue;
      const kind = this.#given.places.claim(file)?.kind.name ?? "";
      for (const id of unread) ids.add(`${kind}:${id}`);
      if (isKindUnread) kinds.add(kind);
      if (records.length === 0) isAllRead = false;
    }
    const known = this.#given.linking.kinds;
    const isUnread = (kind: string, id: string): boolean =>
      !known.has(kind) || kinds.has(kind) || ids.has(`${kind}:${id}`);
    return { ids, kinds, isAllRead, isUnread };
  }

  /** Reads a file again. */
  update(file: string): FileChange {
    const { analysis, records } = this.#files.get(file) ?? { analysis: nothing, records: [] };
    const next = analyse(file, this.#given);
    if (!isSame(records, next.records)) {
      this.#keep(file, next);
      // They come and go, which says the rest.
      return {
        hasSameRecords: false,
        hasSameTitles: false,
        records: next.records,
        linkedOtherwise: [],
        kept: [],
      };
    }
    const [before, after] = [analysis.records, next.analysis.records];
    const hasSameTitles = records.every((record, index) => titleOf(record) === titleOf(next.records[index]!));
    for (const [index, record] of records.entries()) record.become(next.records[index]!);
    this.#keep(file, { analysis: next.analysis, records });
    return {
      hasSameRecords: true,
      hasSameTitles,
      records,
      linkedOtherwise: records.filter((_, index) => linksOf(before[index]!) !== linksOf(after[index]!)),
      kept: before.map(({ kept }, index) => ({ before: kept, after: after[index]!.kept })),
    };
  }

  /** Takes the files as they are listed now: new ones come in at their place. */
  relist(given: Analysing): void {
    this.#given = given;
    const known = new Map(this.#files);
    this.#files.clear();
    for (const file of given.sources.paths) this.#keep(file, known.get(file) ?? analyse(file, given));
  }

  #keep(file: string, analysed: Analysed): void {
    this.#files.set(file, analysed);
    for (const [index, record] of analysed.records.entries())
      this.#analyses.set(record, analysed.analysis.records[index]!);
  }
}

/** The title as it was read; undefined when nobody knows it yet. */
function titleOf({ kind, known }: LoadedRecord): string | undefined {
  return known && JSON.stringify(known[kind.roles.get("title")?.name ?? ""] ?? null);
}

function linksOf({ status, slots, targets }: RecordAnalysis): string {
  return JSON.stringify([status, slots, targets]);
}

const nothing: FileAnalysis = { problems: [], records: [], unread: [], isKindUnread: false, isMarked: false };

function isSame(some: readonly LoadedRecord[], others: readonly LoadedRecord[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ kind, id }, index) => kind === others[index]?.kind && id === others[index]?.id)
  );
}
