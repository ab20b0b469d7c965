import { factsOfTokens } from "./facts-of-tokens.ts";
import { factsOfTree } from "./facts-of-tree.ts";
import { isTooComplex } from "./limits.ts";
import { paragraphTokens } from "./paragraphs.ts";
import { parseSlow } from "./parse.ts";
import { PLAIN, lineKind } from "./plain-line.ts";
import { nextSpecial } from "./plain-span.ts";
import { plainTokens } from "./plain-markdown.ts";

/** A link: where it leads (entities and escapes resolved, otherwise as written) and its words. */
export interface MarkdownLink {
  readonly url: string;
  readonly text: string;
}

/** How large a table is, as readers see it: the heading says how many columns there are. */
export interface TableSize {
  readonly rows: number;
  readonly columns: number;
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
  /** Rows (with the heading) and columns of each table, in order. */
  readonly tables: readonly TableSize[];
  /** All words without markup and raw HTML, one line per block or row; a bar between cells. */
  readonly plain: string;
}

/**
 * The facts of a text. Plain texts take a short cut that gives the same as `factsSlow`; a text beyond the limits
 * of `isTooComplex` is taken as paragraphs of plain text.
 */
export function markdownFacts(text: string): MarkdownFacts {
  return readingOf(text).facts;
}

/** Does a text take the short cut? Then nothing is markup but lists, links and simple emphasis. */
export function isPlainMarkdown(text: string): boolean {
  return readingOf(text).way === "short cut";
}

/** Is a text nothing but words on one line? Most are; it is seen faster than by reading them. */
export function isPlainWords(text: string): boolean {
  return text !== "" && lineKind(text, 0) === PLAIN && nextSpecial(text, 0) === text.length;
}

/** Is a text beyond the limits, so that it is not read as Markdown? */
export function isBeyondLimits(text: string): boolean {
  return !isPlainWords(text) && readingOf(text).way === "beyond limits";
}

interface Reading {
  readonly text: string;
  readonly way: "short cut" | "beyond limits" | "grammar";
  readonly facts: MarkdownFacts;
}

/** The texts that were read last, each at a place by its length: several checks ask of the same text, one after the other. */
const recent: (Reading | undefined)[] = Array.from({ length: 64 });

function readingOf(text: string): Reading {
  const place = text.length % recent.length;
  const cached = recent[place];
  return cached?.text === text ? cached : (recent[place] = read(text));
}

function read(text: string): Reading {
  const tokens = plainTokens(text);
  if (tokens) return { text, way: "short cut", facts: factsOfTokens(text, tokens) };
  if (!isTooComplex(text)) return { text, way: "grammar", facts: factsSlow(text) };
  return { text, way: "beyond limits", facts: factsOfTokens(text, paragraphTokens(text)) };
}

/** The facts of a text as remark reads it. The authority: neither short cut nor limits. */
export function factsSlow(text: string): MarkdownFacts {
  return factsOfTree(parseSlow(text));
}
