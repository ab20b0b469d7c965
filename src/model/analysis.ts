import type { Problem } from "./diagnostic.ts";

/** What one file of records says, without its data: all that the check of the whole catalogue needs of it. Plain JSON. */
export interface FileAnalysis {
  /** What is wrong in the file, whatever the others say. */
  readonly problems: readonly Problem[];
  readonly records: readonly RecordAnalysis[];
  /** Ids of records that must exist, though they could not be read or have another id. */
  readonly unread: readonly string[];
  /** Could a file with many records not be read, so that any record of its kind may exist? */
  readonly isKindUnread: boolean;
  /** May the file hold a comment that silences a rule? */
  readonly isMarked: boolean;
}

export interface RecordAnalysis {
  readonly id: string;
  /** The value of the property with the role `status`. */
  readonly status?: string;
  /** What it names, in the order of the schema: where each reference stands (see `link/slots.ts`), and the id or, for a link, `kind:id`. */
  readonly slots: readonly number[];
  readonly targets: readonly string[];
  /** Numbers that rules keep of it, by the rule's code. */
  readonly kept: Readonly<Record<string, readonly number[]>>;
}
