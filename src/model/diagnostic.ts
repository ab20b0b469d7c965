import type { MessageLanguage } from "./message-language.ts";

/** How much a problem matters: an error stops a build, a warning does not, information is only counted. */
export type Severity = "error" | "warning" | "info";

/** The way from a document's root to a value: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/**
 * Where a problem is, before line and column are known. Most files have no problem, so positions
 * are only worked out for the ones that do.
 */
export interface Place {
  /** Path relative to the catalogue's folder, with `/`. */
  readonly file: string;
  /** Start and end in the file's decoded text (without byte order mark), in UTF-16 units. Goes before `path`. */
  readonly range?: readonly [start: number, end: number];
  /** The value the problem is about. */
  readonly path?: Path;
  /** Point at the key of that value instead of the value. */
  readonly at?: "key" | "value";
  /** Point at a part of that value: the nth (from 0) occurrence of these characters in its source text. */
  readonly within?: TextPart;
}

/** A part of a value's source text. */
export interface TextPart {
  readonly text: string;
  /** Which one, from 0, of all that are there. */
  readonly occurrence: number;
  /** Is it a word of its own, so that the same signs inside a longer word, id or number are not meant? */
  readonly whole?: boolean;
}

/** One text in several languages. */
export type Localized = Readonly<Partial<Record<string, string>>>;

/** What a message's placeholder is filled with; a list is shown joined, a localized text in the reader's language. */
export type Argument = string | number | readonly string[] | Localized;
/** What the placeholders of a message are filled with, by their names. */
export type Arguments = Readonly<Record<string, Argument | undefined>>;

/** Characters of a file that become others. Offsets as those of a span. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A safe repair. A string: what the characters at the place become. `value`: the value or key at the place becomes this
 * text, in the quotes that it has or needs. `quote`: it gets quotes around it. An edit: other characters change than the
 * ones that are shown.
 */
export type Fix = string | { readonly value: string } | { readonly quote: true } | Edit;

/** The words of a rule that a catalogue brings itself. Those of the toolkit's rules are found by their code. */
export interface OwnMessage {
  readonly severity: Severity;
  /** By the languages of the tool. Each help is shown only when all its placeholders have a value. */
  readonly words: Readonly<
    Record<MessageLanguage, { readonly text: string; readonly help: readonly string[] }>
  >;
}

/** Where the same fault stands once more, and its repair there. */
export interface Recurrence {
  readonly place: Place;
  readonly fix?: Fix;
}

/** A problem as a check reports it: data only, no words. The code is `group/name` and permanent. */
export interface Problem {
  readonly code: string;
  readonly arguments: Arguments;
  readonly place: Place;
  readonly fix?: Fix;
  /** Where else the text or list has the same fault: it is one problem, repaired everywhere or nowhere. */
  readonly also?: readonly Recurrence[];
  /** What it must be compared with, such as the same text in the other language. */
  readonly related?: readonly Place[];
  readonly own?: OwnMessage;
  /** It is less certain than other problems of its code, and weighs no more than this. */
  readonly atMost?: Severity;
}

/** Lines and columns from 1, offsets in the decoded text from 0; columns and offsets in UTF-16 units; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A span and the file in which it is. */
export interface Location extends Span {
  readonly file: string;
}

/** A problem with its severity and its position: what reports are made of. */
export interface Diagnostic extends Location {
  readonly code: string;
  readonly severity: Severity;
  readonly arguments: Arguments;
  /** What is to be written to repair the problem, mostly from `start` to `end`. */
  readonly fix?: Edit;
  /** Where else the same fault stands; when there is a `fix`, each has its own, and all are made or none. */
  readonly also?: readonly { readonly start: number; readonly end: number; readonly fix?: Edit }[];
  /** The value that the fix is of: the fixes of one rule in one value are made together or not at all. */
  readonly path?: Path;
  /** What it must be compared with. */
  readonly related?: readonly Location[];
  readonly own?: OwnMessage;
}
