import type { Root } from "mdast";

/** Characters of a text that look like markup and are shown as they are. */
export interface Lookalike {
  readonly start: number;
  readonly end: number;
  /** Which line of help fits: a placeholder of the message. */
  readonly kind: string;
  /** What to write instead, where that is known. */
  readonly better?: string;
  /** Is it sure that this is meant? Then it is a repair. */
  readonly isSure?: boolean;
}

/** A Markdown text, as those who look for such characters see it. */
export interface Typed {
  readonly text: string;
  /** The same, with all but the words that readers see masked: markup, addresses, code, escapes. Line ends stay. */
  readonly words: string;
  readonly root: Root;
}
