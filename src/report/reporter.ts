import type { MessageLanguage } from "../model/message-language.ts";
import type { Arguments, Diagnostic } from "../model/diagnostic.ts";

/** Information without its place. */
export interface Notice {
  readonly code: string;
  readonly arguments: Arguments;
}

/** The outcome of a check: all that a report needs. */
export interface Report {
  /** Sorted by file, line, column and code. */
  readonly diagnostics: readonly Diagnostic[];
  /** Codes of information that is only counted and does not stand among the diagnostics. */
  readonly notes: readonly Notice[];
  /** How many problems a comment in its file silences; none when it is left out. */
  readonly suppressed?: number;
  readonly filesChecked: number;
  readonly recordsChecked: number;
  /** The decoded text of a file, without byte order mark; undefined when it cannot be read. Only asked for files with problems. */
  readonly source: (file: string) => string | undefined;
  /** The tool's version. */
  readonly version: string;
}

/** For whom a report is made. */
export interface ReportOptions {
  readonly language: MessageLanguage;
  readonly colour: boolean;
  /** The terminal's width in columns. */
  readonly width: number;
  /** Is every problem to be shown, however many there are? */
  readonly showsAll?: boolean;
  /** The address of a code's explanation. */
  readonly detailsUrl?: (code: string) => string;
}

/** Turns a report into text that ends in a line feed. Pure: the same report gives the same text. */
export type Reporter = (report: Report, options: ReportOptions) => string;

/** The same text piece by piece, to be written as it is made: the whole may be longer than a text can be. */
export type StreamedReporter = (report: Report, options: ReportOptions) => Iterable<string>;
