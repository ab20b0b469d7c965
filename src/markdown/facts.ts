import { factsOfTokens } from "./facts-of-tokens.ts";
import { factsOfTree } from "./facts-of-tree.ts";
import { isTooComplex } from "./limits.ts";
import { paragraphTokens } from "./paragraphs.ts";
import { parseSlow } from "./parse.ts";
import { plainTokens } from "./plain.ts";

/** A link: where it leads (entities and escapes resolved, otherwise as written) and its words. */
export interface MarkdownLink {
  readonly url: string;
  readonly text: string;
}

/** What checks ask of a text. */
export interface MarkdownFacts {
  /** In order; reference links resolved, autolinks included. */
  readonly links: readonly MarkdownLink[];
  /** Urls, in order. */
  readonly images: readonly string[];
  /** Pieces of raw HTML as written, in order. */
  readonly html: readonly string[];
  /** Paragraphs outside lists. A heading counts as one, since it is shown as one. */
  readonly paragraphs: number;
  /** Items per list, in order of their beginning, nested lists too. */
  readonly listItems: readonly number[];
  /** All words without markup and raw HTML, one line per block. */
  readonly plain: string;
}

/**
 * The facts of a text. Plain texts take a short cut that gives the same as `factsSlow`; a text beyond the limits
 * of `isTooComplex` is taken as paragraphs of plain text.
 */
export function markdownFacts(text: string): MarkdownFacts {
  const tokens = plainTokens(text) ?? (isTooComplex(text) ? paragraphTokens(text) : undefined);
  return tokens === undefined ? factsSlow(text) : factsOfTokens(text, tokens);
}

/** The facts of a text as remark reads it. The authority: neither short cut nor limits. */
export function factsSlow(text: string): MarkdownFacts {
  return factsOfTree(parseSlow(text));
}
