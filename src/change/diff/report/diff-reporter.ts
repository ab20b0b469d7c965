import type { MessageLanguage } from "../../../model/message-language.ts";
import type { Comparison } from "../change.ts";

/** For whom a comparison is reported. */
export interface DiffReportOptions {
  readonly language: MessageLanguage;
  readonly colour: boolean;
  /** The catalogue's style sheet, for pages. */
  readonly styles: string;
}

/** Turns a comparison into text that ends in a line feed. Pure: the same comparison gives the same text. */
export type DiffReporter = (comparison: Comparison, options: DiffReportOptions) => string;
